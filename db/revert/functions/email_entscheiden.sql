begin;
drop function intern.email_entscheiden(verwaltung.email_triage, jsonb);
commit;
