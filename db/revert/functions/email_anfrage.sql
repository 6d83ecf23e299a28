begin;
drop function intern.email_zu_nachricht(verwaltung.email_triage, jsonb, jsonb);
drop function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb);
drop function intern.email_text_gekuerzt(text);
drop function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb);
commit;
