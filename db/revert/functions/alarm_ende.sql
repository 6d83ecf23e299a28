begin;
drop function intern.alarm_weiter(verwaltung.alarm_schritte);
drop function intern.alarm_beenden(verwaltung.alarme, text, text, bigint);
commit;
