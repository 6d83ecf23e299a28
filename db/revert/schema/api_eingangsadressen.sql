begin;
drop view api.eingangsadressen;
commit;
