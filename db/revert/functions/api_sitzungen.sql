begin;
drop function api.ich();
drop function api.abmelden();
drop function api.sitzung_erneuern();
commit;
