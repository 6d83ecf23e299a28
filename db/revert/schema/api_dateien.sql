begin;
drop view api.dateien;
commit;
