begin;
drop view api.anfragen_bearbeitung;
commit;
