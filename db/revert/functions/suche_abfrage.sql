begin;
revoke execute on function erweiterungen.similarity_op(text, text), erweiterungen.similarity_dist(text, text) from dienst_suche;
drop function intern.suche_bedingung(bigint, integer, text[], text[]);
drop function intern.suche_formen(bigint, text);
drop function intern.suche_schreibweisen(text);
commit;
