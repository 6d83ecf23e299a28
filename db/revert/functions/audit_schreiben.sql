begin;
revoke execute on function intern.http_fehler(integer, text, text, text) from dienst_audit;
drop function intern.vorgang_protokollieren(text, text, jsonb, jsonb, text);
drop function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text);
drop function audit.eintrag_schreiben(audit.eintraege);
commit;
