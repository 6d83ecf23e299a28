begin;
drop function intern.email_vorschlaege(bigint);
commit;
