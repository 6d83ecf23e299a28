begin;
drop table verwaltung.status_regeln;
commit;
