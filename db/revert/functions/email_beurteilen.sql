begin;
drop function intern.email_beurteilen(verwaltung.email_triage, jsonb);
commit;
