begin;
drop table verwaltung.postfach_staende;
drop table verwaltung.postfaecher;
commit;
