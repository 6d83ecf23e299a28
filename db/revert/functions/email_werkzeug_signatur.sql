begin;
drop function intern.email_werkzeug_signatur();
commit;
