begin;
drop function api.sammelstoerung_aendern(bigint, text, text, timestamptz);
drop function api.sammelstoerung_anlegen(bigint, text, text, text, bigint[], timestamptz, timestamptz, bigint[]);
drop function api.sammelstoerung_loesen(bigint);
drop function api.sammelstoerung_zuordnen(bigint, bigint[]);
drop function api.sammelstoerung_vorschlaege(bigint, text, bigint[]);
drop function intern.sammelstoerung_lesen(bigint, boolean);
commit;
