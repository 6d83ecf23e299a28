begin;
drop function intern.email_werkzeug_html();
commit;
