begin;
drop function intern.email_werkzeug_mime();
commit;
