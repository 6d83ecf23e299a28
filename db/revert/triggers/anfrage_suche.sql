begin;
drop trigger _600_suche on verwaltung.anfrage_nachrichten;
drop trigger _602_suche on verwaltung.anfragen;
drop trigger _601_suche on verwaltung.anfragen;
drop trigger _600_suche on verwaltung.anfragen;
drop function intern.tg_anfrage_nachrichten__suche();
drop function intern.tg_anfragen__suche();
commit;
