begin;
drop function intern.notdienst_nachholen();
drop function intern.alarm_beenden(verwaltung.alarme, text, text, bigint);
drop function intern.alarm_hook_ergebnis(bigint, bigint, integer, text);
drop function intern.alarm_schritt(bigint, bigint, integer);
drop function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte);
drop function intern.alarm_lage(verwaltung.anfragen);
drop function intern.alarm_link(bigint, bigint, integer);
commit;
