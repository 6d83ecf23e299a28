begin;
set local role hausdraht_eigner;

alter table verwaltung.anfrage_nachrichten enable row level security;
alter table verwaltung.anfrage_nachrichten force row level security;

grant select on verwaltung.anfrage_nachrichten to mieter, hausmeister, verwalter, leitung;
grant insert (mandant_id, anfrage_id, art, inhalt, rueckfrage, kennung)
on verwaltung.anfrage_nachrichten to hausmeister, verwalter, leitung;
grant insert (mandant_id, anfrage_id, inhalt, rueckfrage, kennung) on verwaltung.anfrage_nachrichten to mieter;
grant select (mandant_id, id, anfrage_id, art, verfasser_konto_id, email_id, zurueckgenommen_am), update (zurueckgenommen_am)
on verwaltung.anfrage_nachrichten to dienst_anfragen;
grant select (mandant_id, id, anfrage_id, email_id, verfasser_konto_id, verfasser_person_id, erstellt_am, zurueckgenommen_am)
on verwaltung.anfrage_nachrichten to dienst_email;
grant insert (mandant_id, anfrage_id, art, verfasser_person_id, verfasser_rolle, verfasser_name, inhalt, zitat, email_id)
on verwaltung.anfrage_nachrichten to dienst_anfragen;
grant select, insert, update, delete on verwaltung.anfrage_nachrichten to hausdraht_dba;
grant select on verwaltung.anfrage_nachrichten to hausdraht_sicherung;

-- Staff reads every message and note of the Mandant.
create policy anfrage_nachrichten_personal_select on verwaltung.anfrage_nachrichten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff writes under the own name.
create policy anfrage_nachrichten_personal_insert on verwaltung.anfrage_nachrichten for insert to verwalter, leitung
with check (
    mandant_id = (select intern.mandant_id())
    and verfasser_konto_id = (select intern.benutzerkonto_id())
);

-- A caretaker reads messages and notes of the Anfragen he sees, but no mail whose filing was undone and nothing the
-- office and the owner tell each other.
create policy anfrage_nachrichten_hausmeister_select on verwaltung.anfrage_nachrichten for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and art in ('nachricht', 'intern')
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = anfrage_nachrichten.mandant_id and a.id = anfrage_nachrichten.anfrage_id
    )
);

-- A caretaker writes under the own name in the Anfragen he sees.
create policy anfrage_nachrichten_hausmeister_insert on verwaltung.anfrage_nachrichten for insert to hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and verfasser_konto_id = (select intern.benutzerkonto_id())
    and art in ('nachricht', 'intern')
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = anfrage_nachrichten.mandant_id and a.id = anfrage_nachrichten.anfrage_id
    )
);

-- A tenant reads the messages of the Anfragen he sees, never an internal note or a mail whose filing was undone.
create policy anfrage_nachrichten_mieter_select on verwaltung.anfrage_nachrichten for select to mieter
using (
    mandant_id = (select intern.mandant_id())
    and zurueckgenommen_am is null
    and art = 'nachricht'
    and anfrage_id = any((select intern.meine_anfragen())::bigint[])
);

-- A tenant writes under the own name, while the tenancy runs.
create policy anfrage_nachrichten_mieter_insert on verwaltung.anfrage_nachrichten for insert to mieter
with check (
    mandant_id = (select intern.mandant_id())
    and art = 'nachricht'
    and verfasser_konto_id = (select intern.benutzerkonto_id())
    and anfrage_id = any((select intern.meine_schreibbaren_anfragen())::bigint[])
);

-- Undoing looks whether somebody wrote since; the function names the Mandant.
create policy anfrage_nachrichten_dienst_email_select on verwaltung.anfrage_nachrichten for select to dienst_email
using (true);

-- Mail becomes a message of the Mandant it was sent to; the function names it.
create policy anfrage_nachrichten_dienst_anfragen_all on verwaltung.anfrage_nachrichten for all to dienst_anfragen
using (true)
with check (true);

commit;
