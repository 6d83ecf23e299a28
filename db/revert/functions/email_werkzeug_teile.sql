begin;
drop function intern.email_werkzeug_teile();
commit;
