begin;
revoke execute on function audit.inhalt(audit.eintraege), audit.inhalt_hash(audit.eintraege), audit.metadaten(audit.eintraege), audit.blatt_hash(audit.eintraege), audit.aera() from dienst_siegel;
drop function audit.siegel_hash(audit.siegel);
drop function audit.stellen_hash(timestamptz[], bigint[]);
drop function audit.merkle_pfad(bytea[], integer);
drop function audit.merkle_wurzel(bytea[]);
drop function audit.merkle_ebene(bytea[]);
commit;
