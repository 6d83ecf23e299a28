begin;
drop function intern.notdienst_nachholen();
drop function intern.alarm_hook_ergebnis(bigint, bigint, integer, text);
drop function intern.alarm_schritt(bigint, bigint, integer);
commit;
