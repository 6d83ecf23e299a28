begin;
drop trigger _900_audit on verwaltung.textbausteine;
drop trigger _050_platzhalter on verwaltung.textbausteine;
drop function intern.tg_textbausteine__platzhalter();
drop trigger _501_weiter on verwaltung.lesestaende;
drop trigger _500_neu on verwaltung.lesestaende;
drop function intern.tg_lesestaende__ereignisse();
commit;
