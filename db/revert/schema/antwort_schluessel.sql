begin;
drop table verwaltung.antwort_schluessel;
commit;
