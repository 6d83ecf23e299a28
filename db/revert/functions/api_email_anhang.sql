begin;
drop function api.email_bilder(bigint);
drop function intern.email_bilder(bigint);
drop function api.email_anhang(bigint, integer);
drop function intern.email_anhang(bigint, integer);
commit;
