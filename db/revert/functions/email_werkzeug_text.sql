begin;
drop function intern.email_werkzeug_text();
commit;
