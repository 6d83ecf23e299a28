begin;
set local role hausdraht_eigner;

alter table verwaltung.einheiten enable row level security;
alter table verwaltung.einheiten force row level security;

grant select on verwaltung.einheiten to mieter, verwalter, leitung;
grant select (mandant_id, id, objekt_id, bezeichnung, art) on verwaltung.einheiten to hausmeister;
grant select (mandant_id, id, objekt_id) on verwaltung.einheiten to dienst_identitaet, dienst_anfragen;
grant select (mandant_id, id, objekt_id, bezeichnung) on verwaltung.einheiten to dienst_email;
grant select, insert, update, delete on verwaltung.einheiten to hausdraht_dba;
grant select on verwaltung.einheiten to hausdraht_sicherung;

-- Staff sees every unit of the Mandant.
create policy einheiten_personal_select on verwaltung.einheiten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees the rented unit.
create policy einheiten_mieter_select on verwaltung.einheiten for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and id = any((select intern.meine_einheiten())::bigint[])
);

-- A caretaker sees the units of the houses he works in, without their area.
create policy einheiten_hausmeister_select on verwaltung.einheiten for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.objekte as o
        where o.mandant_id = einheiten.mandant_id and o.id = einheiten.objekt_id
    )
);

-- Row sets, filing and matching look up units; the functions name the Mandant themselves.
create policy einheiten_dienst_select on verwaltung.einheiten for select to dienst_identitaet, dienst_anfragen, dienst_email
using (true);

commit;
