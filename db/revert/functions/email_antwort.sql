begin;
drop function intern.email_antwort_beurteilen(verwaltung.email_triage, jsonb, bigint, text);
drop function intern.email_teilnahme(bigint, bigint, text, text);
drop function intern.email_bezug(verwaltung.email_triage, jsonb);
commit;
