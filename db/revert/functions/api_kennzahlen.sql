begin;
drop function api.anfragen_kennzahlen(date, date, bigint);
commit;
