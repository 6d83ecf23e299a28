begin;
drop function intern.vorlagen_vorbelegen(bigint);
drop function intern.vorlage_fuellen(text, jsonb);
drop function intern.vorlage_pruefen(text);
drop function intern.vorlage_platzhalter();
commit;
