begin;
drop table verwaltung.sammelstoerung_dateien;
drop table verwaltung.sammelstoerung_betroffene;
drop table verwaltung.sammelstoerung_anfragen;
drop table verwaltung.sammelstoerung_einheiten;
drop table verwaltung.sammelstoerungen;
commit;
