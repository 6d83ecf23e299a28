begin;
set local role hausdraht_eigner;

alter table verwaltung.mietverhaeltnisse enable row level security;
alter table verwaltung.mietverhaeltnisse force row level security;

grant select on verwaltung.mietverhaeltnisse to mieter, verwalter, leitung;
-- Whole table for the row sets every tenant's query asks for: column grants cost a third of that call.
grant select on verwaltung.mietverhaeltnisse to dienst_identitaet;
grant select (mandant_id, id, einheit_id) on verwaltung.mietverhaeltnisse to dienst_anfragen;
grant select (mandant_id, id, einheit_id, beginn, ende, zeitraum) on verwaltung.mietverhaeltnisse to dienst_email;
grant select, insert, update, delete on verwaltung.mietverhaeltnisse to hausdraht_dba;
grant select on verwaltung.mietverhaeltnisse to hausdraht_sicherung;

-- Staff sees every tenancy of the Mandant.
create policy mietverhaeltnisse_personal_select on verwaltung.mietverhaeltnisse for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees the own tenancies, ended ones for their reading term; caretakers see none.
create policy mietverhaeltnisse_mieter_select on verwaltung.mietverhaeltnisse for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and id = any((select intern.meine_mietverhaeltnisse())::bigint[])
);

-- Row sets, filing and matching look up tenancies; the functions name the Mandant themselves.
create policy mietverhaeltnisse_dienst_select on verwaltung.mietverhaeltnisse for select to dienst_identitaet, dienst_anfragen, dienst_email
using (true);

commit;
