begin;
revoke execute on function intern.text_pruefen(text, text, integer, boolean) from voicebot;
drop function intern.anfrage_melder_setzen(bigint, bigint, bigint, bigint);
drop function intern.anruf_erfassen(text, text, text, text, uuid);
drop function intern.anruf_zuordnen(bigint, text, text, text);
commit;
