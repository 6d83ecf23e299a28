begin;
drop function api.anfrage_melder_setzen(bigint, bigint, bigint, bigint);
drop function api.voicebot_token_widerrufen(bigint);
drop function api.voicebot_token_ausstellen(text);
drop function api.anruf_erfassen(text, text, text, text, uuid);
drop view api.voicebot_token;
drop view api.anrufe;
commit;
