begin;
drop view api.email_einstellungen;
commit;
