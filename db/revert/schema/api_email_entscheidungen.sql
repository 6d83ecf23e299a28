begin;
drop view api.email_entscheidungen;
commit;
