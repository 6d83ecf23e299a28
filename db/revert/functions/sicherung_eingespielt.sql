begin;
drop function intern.sicherung_eingespielt(timestamptz);
commit;
