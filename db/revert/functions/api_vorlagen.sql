begin;
drop function api.vorlage_testmail(text, text, text);
drop function api.vorlage_speichern(text, text, text, boolean, text[]);
drop function api.brieffuss_vorschau(jsonb);
drop function api.vorlage_vorschau(text, text, text, bigint);
commit;
