begin;
drop function api.email_roh(bigint);
drop function api.email_verwerfen(bigint, text);
drop function api.email_zuordnen(bigint, bigint, bigint, bigint);
drop function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint);
commit;
