begin;
drop function api.email_roh(bigint);
drop function api.email_vorschlaege(bigint);
drop function api.email_hervorholen(bigint);
drop function api.email_zuruecknehmen(bigint);
drop function api.email_spam(bigint);
drop function api.email_verwerfen(bigint, text);
drop function api.email_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean);
commit;
