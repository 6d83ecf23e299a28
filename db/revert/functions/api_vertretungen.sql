begin;
drop function api.vertretung_loeschen(bigint);
drop function api.vertretung_anlegen(bigint, bigint, date, date);
drop function intern.vertretung_erlaubt(bigint);
commit;
