begin;
drop function intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean);
drop function intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint);
commit;
