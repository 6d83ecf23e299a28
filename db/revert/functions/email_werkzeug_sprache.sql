begin;
drop function intern.email_werkzeug_sprache();
commit;
