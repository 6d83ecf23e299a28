begin;
drop function intern.email_werkzeug_zitat();
commit;
