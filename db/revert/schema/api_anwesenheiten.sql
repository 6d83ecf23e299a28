begin;
drop view api.anwesenheiten;
commit;
