begin;
drop table verwaltung.vertretungen;
commit;
