begin;
drop function intern.email_zuordnen(bigint, text);
commit;
