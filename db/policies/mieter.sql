begin;
set local role hausdraht_eigner;

alter table verwaltung.mieter enable row level security;
alter table verwaltung.mieter force row level security;

grant select on verwaltung.mieter to mieter, verwalter, leitung, dienst_identitaet, dienst_anfragen, dienst_email;
grant select, insert, update, delete on verwaltung.mieter to hausdraht_dba;
grant select on verwaltung.mieter to hausdraht_sicherung;

-- Staff sees who is tenant of what.
create policy mieter_personal_select on verwaltung.mieter for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees only the own row of a readable tenancy.
create policy mieter_mieter_select on verwaltung.mieter for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and person_id = (select intern.mieter_id())
    and mietverhaeltnis_id = any((select intern.meine_mietverhaeltnisse())::bigint[])
);

-- Row sets, filing and matching look up tenants; the functions name the Mandant themselves.
create policy mieter_dienst_select on verwaltung.mieter for select to dienst_identitaet, dienst_anfragen, dienst_email
using (true);

commit;
