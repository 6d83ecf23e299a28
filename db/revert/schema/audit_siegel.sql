begin;
drop index audit.eintraege_xid;
drop table audit.siegel_ausgaben;
drop table audit.siegel_sperre;
drop table audit.siegel;
commit;
