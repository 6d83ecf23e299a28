begin;
drop table verwaltung.rundschreiben;
commit;
