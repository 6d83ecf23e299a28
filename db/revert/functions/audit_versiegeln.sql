begin;
drop function audit.versiegeln();
drop function intern.aera_versiegeln(integer, pg_snapshot);
drop function intern.siegel_anlegen(integer, pg_snapshot, timestamptz[], bigint[], bytea[]);
drop function intern.ohne_mich(pg_snapshot, xid8);
drop function intern.siegel_anfang();
commit;
