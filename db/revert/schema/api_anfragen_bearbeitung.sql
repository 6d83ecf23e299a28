begin;
drop function api.verknuepfungen(api.anfragen_bearbeitung);
drop function api.statuswechsel(api.anfragen_bearbeitung);
drop view api.anfragen_bearbeitung;
commit;
