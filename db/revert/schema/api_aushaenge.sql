begin;
drop view api.meine_aushaenge;
drop view api.aushaenge;
commit;
