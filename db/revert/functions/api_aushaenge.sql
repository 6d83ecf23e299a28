begin;
drop function api.aushang_gelesen(bigint);
drop function api.aushang_abnehmen(bigint);
drop function api.aushang_anlegen(text, text, date, bigint, date, boolean);
drop function api.aushang_vorschau(bigint);
commit;
