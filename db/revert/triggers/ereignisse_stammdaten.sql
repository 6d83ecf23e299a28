begin;
drop function intern.tg_stammdaten__ereignisse() cascade;
commit;
