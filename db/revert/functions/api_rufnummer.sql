begin;
drop function api.person_rufnummer_speichern(bigint, text, text);
commit;
