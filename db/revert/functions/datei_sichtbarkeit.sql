begin;
drop function intern.meine_dateien();
commit;
