begin;
set local role hausdraht_eigner;

alter table verwaltung.personen enable row level security;
alter table verwaltung.personen force row level security;

grant select on verwaltung.personen to mieter, verwalter, leitung;
grant select (mandant_id, id, anrede, vorname, nachname, telefon) on verwaltung.personen to hausmeister;
grant select (mandant_id, id, vorname, nachname) on verwaltung.personen to dienst_anfragen;
grant select, insert (mandant_id, anrede, nachname) on verwaltung.personen to dienst_email;
grant select, insert, update, delete on verwaltung.personen to hausdraht_dba;
grant select on verwaltung.personen to hausdraht_sicherung;

-- Staff sees the persons of the Mandant.
create policy personen_personal_select on verwaltung.personen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A tenant sees only the own person, never a neighbour or co-tenant.
create policy personen_mieter_select on verwaltung.personen for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and id = (select intern.mieter_id())
);

-- A caretaker sees who reported in the own Bereich; the column grant leaves name and telephone.
create policy personen_hausmeister_select on verwaltung.personen for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = personen.mandant_id and a.melder_person_id = personen.id
    )
);

-- Filing and matching look up persons; the functions name the Mandant themselves.
create policy personen_dienst_select on verwaltung.personen for select to dienst_anfragen, dienst_email
using (true);

-- A contractor is added by staff, in the Mandant of the request.
create policy personen_dienst_email_insert on verwaltung.personen for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));

commit;
