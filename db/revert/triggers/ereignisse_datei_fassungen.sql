begin;
drop trigger _500_ereignisse on verwaltung.datei_fassungen;
drop function intern.tg_datei_fassungen__ereignisse();
commit;
