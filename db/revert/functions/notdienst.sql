begin;
drop function intern.notdienst_alarmiert(bigint, bigint);
drop function intern.tg_anfragen__notdienst();
drop function intern.alarm_planen(verwaltung.alarme, verwaltung.notdienst_plaene);
drop function intern.alarm_auftrag(bigint, bigint, integer, timestamptz);
drop function intern.notdienst_bereit(verwaltung.notdienst_stufen, timestamptz);
commit;
