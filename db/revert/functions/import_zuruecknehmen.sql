begin;
drop function intern.import_rueckgaengig(bigint);
drop function intern.import_gruende(bigint);
drop function intern.import_loeschen(bigint, text, bigint);
drop function intern.import_bezeichnung(text, jsonb);
commit;
