begin;
drop function audit.blatt_hash(audit.eintraege);
drop function audit.metadaten(audit.eintraege);
drop function audit.inhalt_hash(audit.eintraege);
drop function audit.inhalt(audit.eintraege);
commit;
