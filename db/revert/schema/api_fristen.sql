begin;
drop function api.fristen(api.anfragen);
drop view api.anfrage_fristen;
drop view api.frist_einstellungen;
drop view api.frist_ziele;
commit;
