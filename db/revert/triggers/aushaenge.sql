begin;
drop trigger _900_audit on verwaltung.rundschreiben;
drop trigger _900_audit on verwaltung.aushaenge;
drop trigger _500_ereignisse on verwaltung.rundschreiben;
drop trigger _400_auftrag on verwaltung.rundschreiben;
drop trigger _500_ereignisse on verwaltung.aushaenge;
drop function intern.tg_rundschreiben__ereignisse();
drop function intern.tg_aushaenge__ereignisse();
commit;
