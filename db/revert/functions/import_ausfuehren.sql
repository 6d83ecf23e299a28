begin;
drop function intern.import_probe(bigint, jsonb);
drop function intern.import_ausfuehren(bigint, jsonb);
drop function intern.import_ergebnis(bigint, jsonb);
commit;
