begin;
drop trigger _900_audit on verwaltung.aufwaende;
drop trigger _500_ereignisse on verwaltung.aufwaende;
drop trigger _200_anfrage on verwaltung.aufwaende;
drop trigger _050_festschreiben on verwaltung.aufwaende;
drop function intern.tg_aufwaende__ereignisse();
drop function intern.tg_aufwaende__anfrage();
drop function intern.tg_aufwaende__festschreiben();
commit;
