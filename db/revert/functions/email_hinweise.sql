begin;
drop function intern.email_anfragen_hinweise(verwaltung.email_triage, bigint[]);
drop function intern.email_personen_hinweise(verwaltung.email_triage);
drop function intern.email_namen(verwaltung.email_triage);
commit;
