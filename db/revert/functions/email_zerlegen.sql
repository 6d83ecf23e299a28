begin;
drop function intern.email_anhaenge(bytea);
drop function intern.email_zerlegen(bytea, text);
commit;
