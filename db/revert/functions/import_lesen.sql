begin;
drop function intern.import_fehlende(bigint, text);
drop function intern.import_lesen(bigint, jsonb);
drop function intern.import_ergaenzen(jsonb);
drop function intern.import_name_teilen(jsonb, text);
drop function intern.import_befund(text, text, text);
commit;
