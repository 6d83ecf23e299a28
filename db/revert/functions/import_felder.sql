begin;
drop function intern.import_zuordnung_pruefen(text, integer, jsonb);
drop function intern.import_vorschlag(bigint);
drop function intern.import_felder();
commit;
