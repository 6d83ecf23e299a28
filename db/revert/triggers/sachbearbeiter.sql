begin;
drop trigger _900_audit on verwaltung.vertretungen;
drop trigger _050_pruefen on verwaltung.vertretungen;
drop function intern.tg_vertretungen__pruefen();
drop trigger _060_sachbearbeiter on verwaltung.anfragen;
drop function intern.tg_anfragen__sachbearbeiter();
commit;
