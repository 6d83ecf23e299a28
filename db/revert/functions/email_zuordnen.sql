begin;
drop function intern.email_zuordnen(bigint, text);
drop function intern.personen_zuordnen(bigint, bigint[]);
commit;
