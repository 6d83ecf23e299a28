begin;
drop function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb, bigint, bigint);
drop function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb, bigint, bigint);
commit;
