begin;
drop function intern.einstellung_hinweis(text, text, jsonb);
commit;
