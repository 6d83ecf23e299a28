begin;
drop view api.audit_eintraege;
commit;
