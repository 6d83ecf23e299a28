begin;
drop table verwaltung.entwuerfe;
drop table verwaltung.lesestaende;
commit;
