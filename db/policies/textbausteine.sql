begin;
set local role hausdraht_eigner;

alter table verwaltung.textbausteine enable row level security;
alter table verwaltung.textbausteine force row level security;

grant select on verwaltung.textbausteine to hausmeister, verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, kuerzel, titel, text), update (kuerzel, titel, text, geaendert_am)
on verwaltung.textbausteine to verwalter, leitung;
grant select (mandant_id, id), delete on verwaltung.textbausteine to dienst_anfragen;
grant select, insert, update, delete on verwaltung.textbausteine to hausdraht_dba;

-- Whoever writes for the Verwaltung uses its texts; the office keeps them.
create policy textbausteine_personal_select on verwaltung.textbausteine for select to hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy textbausteine_personal_insert on verwaltung.textbausteine for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()));
create policy textbausteine_personal_update on verwaltung.textbausteine for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Deleting goes through a function.
create policy textbausteine_dienst_anfragen_all on verwaltung.textbausteine for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id())) with check (false);

commit;
