begin;
drop function intern.kommentare_uebernehmen(regclass, regclass);
commit;
