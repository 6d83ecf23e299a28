begin;
drop function api.sitzungen_beenden(boolean);
drop function api.sitzung_beenden(uuid);
drop function api.meine_sitzungen();
commit;
