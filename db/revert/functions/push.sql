begin;
drop function intern.push_nachholen();
drop function intern.push_ergebnis(bigint, bigint, text, text);
drop function intern.push_holen(bigint, bigint);
drop function intern.push_inhalt(verwaltung.push_mitteilungen);
drop function intern.alarm_per_push(verwaltung.alarm_schritte);
drop function intern.push_auftrag(bigint, bigint);
commit;
