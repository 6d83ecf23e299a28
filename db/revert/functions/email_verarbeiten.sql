begin;
drop function intern.email_pruefung_gescheitert(bigint, bigint, text);
drop function intern.email_entschieden(bigint, bigint);
drop function intern.email_neu_pruefen(bigint, bigint, jsonb);
drop function intern.email_verarbeiten(bigint, bigint, jsonb);
drop function intern.email_abarbeiten(bigint, bigint, jsonb, boolean);
drop function intern.email_festhalten(verwaltung.email_triage, jsonb, jsonb);
commit;
