begin;
drop table verwaltung.email_entscheidungen;
commit;
