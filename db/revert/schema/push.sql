begin;
drop table verwaltung.push_mitteilungen;
drop table verwaltung.push_abos;
commit;
