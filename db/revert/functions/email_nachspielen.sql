begin;
drop function intern.email_nachspielen(bigint);
drop function intern.email_nachspielen_vorschau(bigint);
drop function intern.email_neu_zerlegen(verwaltung.email_triage);
drop function intern.email_nachspielbar(bigint);
drop function intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb);
drop function intern.email_nachspielen_vorher(verwaltung.email_triage);
commit;
