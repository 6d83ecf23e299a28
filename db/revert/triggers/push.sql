begin;
drop trigger _900_audit on verwaltung.push_mitteilungen;
drop trigger _900_audit on verwaltung.push_abos;
drop trigger _500_ereignisse on verwaltung.push_abos;
drop trigger _601_push on anmeldung.sitzungen;
drop trigger _600_push on anmeldung.sitzungen;
drop function intern.tg_push_abos__ereignisse();
drop function intern.tg_sitzungen__push();
commit;
