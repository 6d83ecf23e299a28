begin;
drop function api.email_einstellungen_aendern(jsonb);
commit;
