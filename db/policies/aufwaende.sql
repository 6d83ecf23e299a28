begin;
set local role hausdraht_eigner;

grant select on verwaltung.aufwaende to hausmeister, verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, anfrage_id, aufgabe_id, benutzerkonto_id, minuten, material, am_geraet), update (zurueckgenommen_am)
on verwaltung.aufwaende to hausmeister, verwalter, leitung;
grant select, insert, update, delete on verwaltung.aufwaende to hausdraht_dba;
grant select (mandant_id, id, hausmeister_bereich_id) on verwaltung.aufgaben to dienst_ereignisse;
alter table verwaltung.aufwaende enable row level security;
alter table verwaltung.aufwaende force row level security;

-- Staff reads all work of the Mandant, enters own work and takes back what was wrong.
create policy aufwaende_personal_select on verwaltung.aufwaende for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy aufwaende_personal_insert on verwaltung.aufwaende for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy aufwaende_personal_update on verwaltung.aufwaende for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- A caretaker reads what was done for the Anfragen and tasks he sees, enters own work there, and takes back only that.
create policy aufwaende_hausmeister_select on verwaltung.aufwaende for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and (
        exists (
            select from verwaltung.anfragen as a
            where a.mandant_id = aufwaende.mandant_id and a.id = aufwaende.anfrage_id
        )
        or exists (
            select from verwaltung.aufgaben as t
            where t.mandant_id = aufwaende.mandant_id and t.id = aufwaende.aufgabe_id
        )
    )
);
create policy aufwaende_hausmeister_insert on verwaltung.aufwaende for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and benutzerkonto_id = (select intern.benutzerkonto_id())
    and (anfrage_id is null or exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = aufwaende.mandant_id and a.id = aufwaende.anfrage_id
    ))
    and (aufgabe_id is null or exists (
        select from verwaltung.aufgaben as t
        where t.mandant_id = aufwaende.mandant_id and t.id = aufwaende.aufgabe_id
    ))
);
create policy aufwaende_hausmeister_update on verwaltung.aufwaende for update to hausmeister
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- The frame of a task's work finds its Bereich; the row names the Mandant.
create policy aufgaben_dienst_ereignisse_select on verwaltung.aufgaben for select to dienst_ereignisse using (true);

commit;
