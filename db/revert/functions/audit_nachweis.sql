begin;
drop function audit.nachweis(timestamptz, bigint);
drop function intern.siegel_pfad(timestamptz, bigint);
revoke execute on function audit.metadaten(audit.eintraege) from pruefer, hausdraht_dba;
commit;
