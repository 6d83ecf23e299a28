begin;
drop function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte);
drop function intern.alarm_lage(verwaltung.anfragen);
commit;
