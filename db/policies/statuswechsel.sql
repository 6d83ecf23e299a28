begin;
set local role hausdraht_eigner;

alter table verwaltung.statuswechsel enable row level security;
alter table verwaltung.statuswechsel force row level security;

grant select (mandant_id, entitaet, entitaet_id, am) on verwaltung.statuswechsel to dienst_email;
-- Only the status trigger writes, and nobody changes or deletes.
grant select on verwaltung.statuswechsel to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_dba, hausdraht_sicherung;
grant insert (mandant_id, entitaet, entitaet_id, von, nach, begruendung, benutzerkonto_id, akteur, rolle)
on verwaltung.statuswechsel to dienst_status;

-- Staff and auditors read the history of every Anfrage and mail of the Mandant.
create policy statuswechsel_personal_select on verwaltung.statuswechsel for select to verwalter, leitung, pruefer
using (mandant_id = (select intern.mandant_id()));

-- Tenants and caretakers read the history of the Anfragen they see, none of mails.
create policy statuswechsel_beteiligte_select on verwaltung.statuswechsel for select to mieter, hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and entitaet = 'anfragen'
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = statuswechsel.mandant_id and a.id = statuswechsel.entitaet_id
    )
);

-- Undoing looks whether anything happened since; the function names the Mandant.
create policy statuswechsel_dienst_email_select on verwaltung.statuswechsel for select to dienst_email
using (true);

-- Whoever has the link of an order reads since when it stands as it does, of that order only.
grant select (mandant_id, entitaet, entitaet_id, nach, am) on verwaltung.statuswechsel to dienst_auftraege;
create policy statuswechsel_dienst_auftraege_select on verwaltung.statuswechsel for select to dienst_auftraege
using (mandant_id = (select intern.mandant_id()) and entitaet = 'auftraege');

-- The status trigger records every change under the Mandant of the row.
create policy statuswechsel_dienst_status_insert on verwaltung.statuswechsel for insert to dienst_status
with check (true);

commit;
