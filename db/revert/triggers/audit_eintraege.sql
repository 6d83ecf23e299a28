begin;
drop function intern.tg_eintraege__unveraenderlich() cascade;
commit;
