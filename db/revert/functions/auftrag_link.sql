begin;
drop function intern.auftrag_oeffnen(text, boolean);
drop function intern.link_fehlversuch();
drop function intern.link_gesperrt();
drop function intern.auftrag_token_pruefen(text);
drop function intern.auftrag_link(bigint, bigint);
commit;
