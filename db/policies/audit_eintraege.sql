begin;
set local role hausdraht_eigner;

alter table audit.eintraege enable row level security;
alter table audit.eintraege force row level security;
-- Partitions have no grants and no policies: they are read and written only through the parent.
alter table audit.eintraege_rest enable row level security;
alter table audit.eintraege_rest force row level security;

grant insert on audit.eintraege to dienst_audit;
grant select on audit.eintraege to pruefer, leitung, hausdraht_dba, hausdraht_sicherung;
grant select on audit.eintraege_rest to hausdraht_sicherung;

-- The trigger writes for whoever changed a row, also where there is no Mandant.
create policy eintraege_dienst_audit_insert on audit.eintraege for insert to dienst_audit with check (true);
-- Auditors read the log of the Mandant their login is mapped to.
create policy eintraege_pruefer_select on audit.eintraege for select to pruefer
using (mandant_id = (select intern.mandant_id()));
-- What was done to the installation belongs to no Mandant and names nobody: schema, backups, retention, rules.
create policy eintraege_betrieb_select on audit.eintraege for select to pruefer, leitung
using (
    mandant_id is null and (select intern.mandant_id()) is not null
    and (aktion = any('{schema,gesichert,eingespielt,pseudonymisiert,archiviert}'::text[]) or tabelle = 'verwaltung.status_regeln')
);
-- Heads read the log of their Mandant.
create policy eintraege_leitung_select on audit.eintraege for select to leitung
using (mandant_id = (select intern.mandant_id()));

commit;
