begin;
set local role hausdraht_eigner;

alter table verwaltung.status_regeln enable row level security;
alter table verwaltung.status_regeln force row level security;

-- Rules change by a migration. Administrators hold the privilege only to be refused by the trigger
-- _010_nur_migration, which leaves a trace in the log; a missing privilege would leave none.
grant insert, update, delete on verwaltung.status_regeln to hausdraht_dba;
grant select on verwaltung.status_regeln to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_dba, hausdraht_sicherung, dienst_anfragen, dienst_auftraege, dienst_email, dienst_versand;

-- The life cycle is no secret, and the status trigger reads it with the caller's rights.
create policy status_regeln_alle_select on verwaltung.status_regeln for select to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_dba, hausdraht_sicherung, dienst_anfragen, dienst_auftraege, dienst_email, dienst_versand
using (true);

-- Migrations write rules as their owner.
create policy status_regeln_eigner_all on verwaltung.status_regeln for all to hausdraht_eigner
using (true)
with check (true);

commit;
