begin;
drop function api.sammelstoerung_mitteilen(bigint, text, text, text);
drop function api.sammelstoerung_mitteilung_vorschau(bigint, text);
commit;
