begin;
drop function intern.alarm_token_gilt(bigint, bigint, integer, text);
drop function intern.alarm_link(bigint, bigint, integer);
commit;
