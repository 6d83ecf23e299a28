begin;
set local role hausdraht_eigner;

grant select on verwaltung.nachtraege to hausmeister, verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, benutzerkonto_id, kennung, handlung, anfrage_id, aufgabe_id, am_geraet, uhr_abweichung), update (antwort)
on verwaltung.nachtraege to hausmeister;
grant select, insert, update, delete on verwaltung.nachtraege to hausdraht_dba;
alter table verwaltung.nachtraege enable row level security;
alter table verwaltung.nachtraege force row level security;

-- Staff reads what came later from phones of the Mandant.
create policy nachtraege_personal_select on verwaltung.nachtraege for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A caretaker's phone reads, adds and answers its own acts, those of nobody else.
create policy nachtraege_hausmeister_select on verwaltung.nachtraege for select to hausmeister
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy nachtraege_hausmeister_insert on verwaltung.nachtraege for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and benutzerkonto_id = (select intern.benutzerkonto_id())
    and (anfrage_id is null or exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = nachtraege.mandant_id and a.id = nachtraege.anfrage_id
    ))
    and (aufgabe_id is null or exists (
        select from verwaltung.aufgaben as t
        where t.mandant_id = nachtraege.mandant_id and t.id = nachtraege.aufgabe_id
    ))
);
create policy nachtraege_hausmeister_update on verwaltung.nachtraege for update to hausmeister
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

commit;
