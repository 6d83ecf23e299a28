begin;
drop function api.statuswechsel(api.anfragen);
drop view api.statuswechsel;
drop view api.status_regeln;
drop view api.anhaenge;
drop view api.anfrage_nachrichten;
drop view api.anfragen;
commit;
