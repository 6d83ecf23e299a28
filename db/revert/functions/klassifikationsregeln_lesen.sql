begin;
drop function intern.klassifikationsregeln_fehler(jsonb);
drop function intern.wortstamm_fehler(text);
drop function intern.klassifikationsregeln_lesen(jsonb);
drop function intern.wortstamm_normieren(text);
commit;
