begin;
drop function intern.ablage_zuruecknehmen(bigint, bigint, bigint);
drop function intern.anfrage_sperren(bigint, bigint);
drop function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean);
drop function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text);
commit;
