begin;
drop trigger _501_ereignisse on verwaltung.anfragen;
drop trigger _500_ereignisse on verwaltung.anfragen;
drop function intern.tg_anfragen__ereignisse();
commit;
