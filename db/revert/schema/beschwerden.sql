begin;
drop table verwaltung.beschwerden;
commit;
