begin;
drop function intern.ereignisse_snapshot(text);
drop function intern.ereignisse_zeiger();
commit;
