begin;
drop function intern.neue_id();
commit;
