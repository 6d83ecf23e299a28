begin;
drop function api.email_nachspielen(bigint);
drop function api.email_nachspielen_vorschau(bigint);
commit;
