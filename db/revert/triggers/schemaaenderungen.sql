begin;
drop event trigger hausdraht_schema_wegfall;
drop event trigger hausdraht_schema;
drop function intern.tg_schema__wegfall_protokollieren();
drop function intern.tg_schema__protokollieren();
commit;
