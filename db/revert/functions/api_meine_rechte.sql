begin;
drop function api.meine_rechte();
commit;
