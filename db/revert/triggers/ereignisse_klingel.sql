begin;
drop trigger _900_klingel on verwaltung.ereignisse;
drop function intern.tg_ereignisse__klingel();
commit;
