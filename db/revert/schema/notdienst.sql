begin;
drop table verwaltung.alarm_schritte;
drop table verwaltung.alarme;
drop table verwaltung.notdienst_stufen;
drop table verwaltung.notdienst_plaene;
drop table verwaltung.notdienst_hooks;
commit;
