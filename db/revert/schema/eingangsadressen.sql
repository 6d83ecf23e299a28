begin;
drop table verwaltung.eingangsadressen;
commit;
