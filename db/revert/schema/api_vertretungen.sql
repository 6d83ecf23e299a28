begin;
drop view api.vertretungen;
commit;
