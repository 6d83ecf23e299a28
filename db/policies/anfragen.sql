begin;
set local role hausdraht_eigner;

alter table verwaltung.anfragen enable row level security;
alter table verwaltung.anfragen force row level security;

-- The whole table, not a column list: PostgreSQL checks column grants one by one in every query (15 % by key).
grant select on verwaltung.anfragen to mieter, hausmeister, verwalter, leitung, dienst_anfragen;
grant update (status, zugewiesen_konto_id, erledigt_am, massnahme, ausgefuehrt_von, wartet_auf)
on verwaltung.anfragen to hausmeister, verwalter, leitung;
-- What else is changed by hand; the rules between these fields are in api.anfrage_aendern.
grant update (
    kategorie, schadensart, prioritaet, zustaendigkeit, hausmeister_bereich_id, sachbearbeiter_konto_id, objekt_id, einheit_id,
    ort, betreff, wiedervorlage_am
) on verwaltung.anfragen to verwalter, leitung;
-- Enough to withdraw, and nothing else.
grant update (status) on verwaltung.anfragen to mieter;
-- The life cycle without texts and persons.
grant select (
    mandant_id, id, jahr, lfd_nr, nummer, status, kategorie, schadensart, prioritaet, zustaendigkeit, quelle,
    objekt_id, folgt_auf_id, erstellt_am, letzte_aktivitaet_am, erledigt_am, zurueckgenommen_am
) on verwaltung.anfragen to pruefer;
grant select (mandant_id, objekt_id, hausmeister_bereich_id, melder_person_id, zurueckgenommen_am)
on verwaltung.anfragen to dienst_identitaet;
grant insert (
    mandant_id, jahr, lfd_nr, kategorie, schadensart, prioritaet, zustaendigkeit, quelle, betreff,
    beschreibung, ort, objekt_id, einheit_id, mietverhaeltnis_id, eigentuemer_id, melder_person_id,
    melder_name, hausmeister_bereich_id, email_id, folgt_auf_id, kennung
) on verwaltung.anfragen to dienst_anfragen;
-- Undoing a filing withdraws its Anfrage, replaying a mail classifies it anew, a caller is named later.
grant update (
    letzte_aktivitaet_am, status, zurueckgenommen_am, kategorie, schadensart, prioritaet, zustaendigkeit, hausmeister_bereich_id,
    reagiert_am, wartet_auf, gewarnt_am, warnen_am,
    mietverhaeltnis_id, eigentuemer_id, melder_person_id, melder_name, objekt_id, einheit_id, sachbearbeiter_konto_id
) on verwaltung.anfragen to dienst_anfragen;
grant select (
    mandant_id, id, jahr, lfd_nr, nummer, status, kategorie, schadensart, prioritaet, ort, betreff, objekt_id, einheit_id,
    mietverhaeltnis_id, eigentuemer_id, melder_person_id, zugewiesen_konto_id, email_id, folgt_auf_id, erstellt_am,
    letzte_aktivitaet_am, zurueckgenommen_am
) on verwaltung.anfragen to dienst_email;
grant select, insert, update, delete on verwaltung.anfragen to hausdraht_dba;
grant select on verwaltung.anfragen to hausdraht_sicherung;

-- Staff sees and handles every Anfrage of the Mandant.
create policy anfragen_personal_select on verwaltung.anfragen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff changes every Anfrage of the Mandant; which status may follow is the trigger's business.
create policy anfragen_personal_update on verwaltung.anfragen for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

-- A caretaker sees the Anfragen of the own Bereich, unless they were filed by mistake.
create policy anfragen_hausmeister_select on verwaltung.anfragen for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
);

-- A caretaker handles the Anfragen of the own Bereich.
create policy anfragen_hausmeister_update on verwaltung.anfragen for update to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
)
with check (
    mandant_id = (select intern.mandant_id())
    and hausmeister_bereich_id = any((select intern.meine_bereiche())::bigint[])
);

-- Tenants of one tenancy share its Schaden and Wartung; Beschwerde and Administratives stay with their author.
-- What was filed by mistake and undone may be somebody else's: never shown again.
create policy anfragen_mieter_select on verwaltung.anfragen for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and mietverhaeltnis_id = any((select intern.meine_mietverhaeltnisse())::bigint[])
    and (kategorie in ('schaden', 'wartung') or melder_person_id = (select intern.mieter_id()))
);

-- A tenant withdraws what he himself reported, while the tenancy runs.
create policy anfragen_mieter_update on verwaltung.anfragen for update to mieter
using (
    mandant_id = (select intern.mandant_id())
    and mietverhaeltnis_id = any((select intern.meine_aktiven_mietverhaeltnisse())::bigint[])
    and melder_person_id = (select intern.mieter_id())
)
with check (
    mandant_id = (select intern.mandant_id())
    and melder_person_id = (select intern.mieter_id())
    and status = 'zurueckgezogen'
);

-- An auditor reads the life cycle of the Anfragen of the own Mandant.
create policy anfragen_pruefer_select on verwaltung.anfragen for select to pruefer
using (mandant_id = (select intern.mandant_id()));

-- Filing writes for the Mandant it is given; the functions name it in every statement.
create policy anfragen_dienst_anfragen_all on verwaltung.anfragen for all to dienst_anfragen
using (true)
with check (true);

-- Row sets and mail follow-ups look Anfragen up; the functions name the Mandant themselves.
create policy anfragen_dienst_select on verwaltung.anfragen for select to dienst_identitaet, dienst_email
using (true);

commit;
