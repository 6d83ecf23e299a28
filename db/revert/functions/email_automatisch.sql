begin;
drop function intern.email_werkzeug_automatisch();
commit;
