begin;
drop view api.email_triage;
commit;
