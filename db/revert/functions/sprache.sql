begin;
drop function intern.sprache_name(text);
drop function intern.sprache_erkennen(text);
commit;
