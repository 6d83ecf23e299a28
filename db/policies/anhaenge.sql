begin;
set local role hausdraht_eigner;

alter table verwaltung.anhaenge enable row level security;
alter table verwaltung.anhaenge force row level security;

grant select on verwaltung.anhaenge to mieter, hausmeister, verwalter, leitung;
grant insert (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern, aufnahme)
on verwaltung.anhaenge to mieter, hausmeister, verwalter, leitung, dienst_anfragen;
grant insert (nur_verwaltung) on verwaltung.anhaenge to dienst_anfragen;
-- A file that is in the Anfrage already is shown once more in a message: anhaenge_verweisen looks which.
grant select (mandant_id, id, anfrage_id, nachricht_id, datei_id, dateiname, intern, aufnahme, zurueckgenommen_am, erstellt_am), update (zurueckgenommen_am)
on verwaltung.anhaenge to dienst_anfragen;
grant select (mandant_id, anfrage_id, nachricht_id, erstellt_am) on verwaltung.anhaenge to dienst_email;
grant select, insert, update, delete on verwaltung.anhaenge to hausdraht_dba;
grant select on verwaltung.anhaenge to hausdraht_sicherung;

-- Staff sees every attachment of the Mandant.
create policy anhaenge_personal_select on verwaltung.anhaenge for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff attaches what it uploaded itself.
create policy anhaenge_personal_insert on verwaltung.anhaenge for insert to verwalter, leitung
with check (
    mandant_id = (select intern.mandant_id())
    and datei_id = any((select intern.meine_ablagen())::bigint[])
);

-- A caretaker sees the attachments of the Anfragen he sees, unless they came with a filing that was undone or from
-- the owner.
create policy anhaenge_hausmeister_select on verwaltung.anhaenge for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and not nur_verwaltung
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = anhaenge.mandant_id and a.id = anhaenge.anfrage_id
    )
);

-- A caretaker attaches what he uploaded himself to the Anfragen he sees.
create policy anhaenge_hausmeister_insert on verwaltung.anhaenge for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = anhaenge.mandant_id and a.id = anhaenge.anfrage_id
    )
    and datei_id = any((select intern.meine_ablagen())::bigint[])
);

-- A tenant sees the attachments of the Anfragen he sees, never those of an internal note or of a filing that was undone.
create policy anhaenge_mieter_select on verwaltung.anhaenge for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and not intern
    and anfrage_id = any((select intern.meine_anfragen())::bigint[])
);

-- A tenant attaches what he uploaded himself, while the tenancy runs.
create policy anhaenge_mieter_insert on verwaltung.anhaenge for insert to mieter
with check (
    mandant_id = (select intern.mandant_id())
    and not intern
    and anfrage_id = any((select intern.meine_schreibbaren_anfragen())::bigint[])
    and datei_id = any((select intern.meine_ablagen())::bigint[])
);

-- Undoing looks whether somebody attached something since; the function names the Mandant.
create policy anhaenge_dienst_email_select on verwaltung.anhaenge for select to dienst_email
using (true);

-- Mail brings attachments for the Mandant it was sent to; the function names it.
create policy anhaenge_dienst_anfragen_all on verwaltung.anhaenge for all to dienst_anfragen
using (true)
with check (true);

commit;
