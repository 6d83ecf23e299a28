begin;
revoke execute on function intern.protokoll_frist(text, text, timestamptz), intern.frist_bis(integer, boolean, timestamptz) from dienst_siegel;
drop function intern.siegel_summe(timestamptz);
drop function intern.archivierte_monate();
drop function intern.archiv_alter();
drop function intern.ist_gedeckt(jsonb, audit.eintraege);
drop function intern.deckung();
drop function intern.vermerke(text);
commit;
