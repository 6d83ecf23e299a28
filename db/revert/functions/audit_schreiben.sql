begin;
drop function intern.vorgang_protokollieren(text, text, jsonb, jsonb, text);
drop function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text);
drop function audit.eintrag_schreiben(audit.eintraege);
commit;
