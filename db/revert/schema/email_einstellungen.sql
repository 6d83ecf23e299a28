begin;
drop table verwaltung.email_einstellungen;
commit;
