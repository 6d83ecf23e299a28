begin;
drop function intern.versand_holen(bigint, bigint);
drop function intern.versand_beenden(verwaltung.versand, text, text);
drop function intern.versand_bezuege(verwaltung.versand);
commit;
