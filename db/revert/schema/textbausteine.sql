begin;
drop table verwaltung.textbausteine;
commit;
