begin;
drop trigger _501_ereignisse on verwaltung.anfrage_nachrichten;
drop trigger _500_ereignisse on verwaltung.anfrage_nachrichten;
drop function intern.tg_anfrage_nachrichten__ereignisse();
commit;
