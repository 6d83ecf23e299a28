begin;
drop function intern.totp_finden(bytea, text, bigint, bigint);
drop function intern.totp(bytea, bigint);
drop function intern.totp_schritt(timestamptz);
drop function intern.base32(bytea);
commit;
