begin;
drop table verwaltung.sammelakt_anfragen;
drop table verwaltung.sammelakte;
commit;
