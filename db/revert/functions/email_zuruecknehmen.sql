begin;
drop function intern.email_von_hand_hervorholen(bigint);
drop function intern.email_entscheidung_zuruecknehmen(bigint);
drop function intern.email_ablage_aufheben(verwaltung.email_triage, bigint, bigint, timestamptz);
drop function intern.email_ablage_beruehrt(bigint, bigint, bigint, bigint, timestamptz);
commit;
