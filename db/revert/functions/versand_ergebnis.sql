begin;
drop function intern.versand_nachholen();
drop function intern.versand_zuruecknehmen(bigint, bigint, bigint);
drop function intern.versand_gescheitert(bigint, bigint, text, text);
drop function intern.versand_gesendet(bigint, bigint);
drop function intern.systemzeile(bigint, bigint, text, text);
commit;
