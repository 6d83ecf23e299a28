begin;
drop function intern.brieffuss_vorschau(jsonb);
drop function intern.vorlage_testmail(text, text, text);
drop function intern.vorlage_vorschau(text, text, text, bigint);
commit;
