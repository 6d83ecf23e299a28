begin;
drop function intern.email_absender_bestaetigt(bigint, jsonb);
commit;
