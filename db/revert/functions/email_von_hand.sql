begin;
drop function intern.email_von_hand_zuordnen(bigint, bigint, bigint, bigint, bigint, boolean);
drop function intern.email_ziel_anfrage(verwaltung.email_triage, bigint, bigint);
drop function intern.email_adresse_lernen(verwaltung.email_triage, bigint);
drop function intern.email_absender_person(verwaltung.email_triage);
drop function intern.email_rolle(bigint, bigint, bigint, bigint);
commit;
