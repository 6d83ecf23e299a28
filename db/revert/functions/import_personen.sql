begin;
drop function intern.import_personen(bigint);
drop function intern.import_person_finden(text, text, text[], text, text, bigint, bigint);
drop function intern.import_genannte(bigint);
drop function intern.import_adressen(text);
commit;
