begin;
drop function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb);
drop function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb, bigint, bigint);
commit;
