begin;
drop view api.nachtraege;
drop view api.aufwaende;
commit;
