begin;
drop function intern.adresse_lebt(bigint, text);
drop function intern.email_ruecklauf(verwaltung.email_triage, jsonb);
commit;
