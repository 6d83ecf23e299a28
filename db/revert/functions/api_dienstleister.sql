begin;
drop function api.dienstleister_anlegen(text, text, text);
drop function intern.dienstleister_anlegen(text, text, text);
commit;
