begin;
set local role hausdraht_eigner;

grant select on verwaltung.aufgaben, verwaltung.aufgabe_dateien to hausmeister, verwalter, leitung, hausdraht_sicherung;
grant insert (
    mandant_id, anfrage_id, objekt_id, einheit_id, hausmeister_bereich_id, titel, beschreibung, ansprechpartner, prioritaet,
    faellig_am, rang, erstellt_konto_id
) on verwaltung.aufgaben to hausmeister, verwalter, leitung;
grant update (status, rang, massnahme, ausgefuehrt_von, erledigt_am) on verwaltung.aufgaben to hausmeister, verwalter, leitung;
grant update (titel, beschreibung, ansprechpartner, prioritaet, faellig_am, hausmeister_bereich_id)
on verwaltung.aufgaben to verwalter, leitung;
grant insert (mandant_id, aufgabe_id, datei_id, dateiname, aufnahme) on verwaltung.aufgabe_dateien to hausmeister, verwalter, leitung;
grant select (mandant_id, id, status, rang), update (rang) on verwaltung.aufgaben to dienst_anfragen;
grant select (mandant_id, objekt_id, hausmeister_bereich_id) on verwaltung.aufgaben to dienst_identitaet;
grant select, insert, update, delete on verwaltung.aufgaben, verwaltung.aufgabe_dateien to hausdraht_dba;
alter table verwaltung.aufgaben enable row level security;
alter table verwaltung.aufgaben force row level security;
alter table verwaltung.aufgabe_dateien enable row level security;
alter table verwaltung.aufgabe_dateien force row level security;

-- Staff sees and handles every task of the Mandant, and adds tasks under the own name.
create policy aufgaben_personal_select on verwaltung.aufgaben for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy aufgaben_personal_insert on verwaltung.aufgaben for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erstellt_konto_id = (select intern.benutzerkonto_id()));
create policy aufgaben_personal_update on verwaltung.aufgaben for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- A caretaker sees and handles the tasks of the own Bereich, and adds some, also about an Anfrage he sees.
create policy aufgaben_hausmeister_select on verwaltung.aufgaben for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
);
create policy aufgaben_hausmeister_insert on verwaltung.aufgaben for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and erstellt_konto_id = (select intern.benutzerkonto_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
    and (anfrage_id is null or exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = aufgaben.mandant_id and a.id = aufgaben.anfrage_id
    ))
    and (objekt_id is null or intern.sieht_objekt(mandant_id, objekt_id))
);
create policy aufgaben_hausmeister_update on verwaltung.aufgaben for update to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
)
with check (
    mandant_id = (select intern.mandant_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
);

-- Places are dealt out anew, and houses of tasks are seen, within the Mandant the functions name.
create policy aufgaben_dienst_anfragen_select on verwaltung.aufgaben for select to dienst_anfragen using (true);
create policy aufgaben_dienst_anfragen_update on verwaltung.aufgaben for update to dienst_anfragen using (true) with check (true);
create policy aufgaben_dienst_identitaet_select on verwaltung.aufgaben for select to dienst_identitaet using (true);

-- Photos go with the task: staff attaches any file of the Mandant, a caretaker what he sees already.
create policy aufgabe_dateien_personal_select on verwaltung.aufgabe_dateien for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy aufgabe_dateien_personal_insert on verwaltung.aufgabe_dateien for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()));
create policy aufgabe_dateien_hausmeister_select on verwaltung.aufgabe_dateien for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.aufgaben as t
        where t.mandant_id = aufgabe_dateien.mandant_id and t.id = aufgabe_dateien.aufgabe_id
    )
);
create policy aufgabe_dateien_hausmeister_insert on verwaltung.aufgabe_dateien for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.aufgaben as t
        where t.mandant_id = aufgabe_dateien.mandant_id and t.id = aufgabe_dateien.aufgabe_id
    )
    and intern.sieht_datei(mandant_id, datei_id)
);

commit;
