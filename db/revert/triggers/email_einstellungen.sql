begin;
drop trigger _900_audit on verwaltung.email_einstellungen;
drop trigger _100_email_einstellungen on verwaltung.mandanten;
drop function intern.tg_mandanten__email_einstellungen();
commit;
