begin;
set local role hausdraht_eigner;

alter table verwaltung.lesestaende enable row level security;
alter table verwaltung.lesestaende force row level security;
alter table verwaltung.entwuerfe enable row level security;
alter table verwaltung.entwuerfe force row level security;

grant select, insert (mandant_id, anfrage_id, benutzerkonto_id, rolle, gelesen_bis), update (gelesen_bis)
on verwaltung.lesestaende to mieter, hausmeister, verwalter, leitung;
grant select, insert (mandant_id, benutzerkonto_id, anfrage_id, strang, inhalt, geaendert_am), update (inhalt, geaendert_am)
on verwaltung.entwuerfe to mieter, hausmeister, verwalter, leitung;
grant select, insert, update, delete on verwaltung.lesestaende, verwaltung.entwuerfe to hausdraht_dba;
grant select on verwaltung.lesestaende, verwaltung.entwuerfe to hausdraht_sicherung;

-- Staff sees whether tenants and caretakers have read, of colleagues nothing: this is no time clock.
create policy lesestaende_personal_select on verwaltung.lesestaende for select to verwalter, leitung
using (
    mandant_id = (select intern.mandant_id())
    and (benutzerkonto_id = (select intern.benutzerkonto_id()) or rolle in ('mieter', 'hausmeister'))
);

-- Everybody else sees the own ones only.
create policy lesestaende_eigene_select on verwaltung.lesestaende for select to mieter, hausmeister
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Everybody says of oneself what was read, under the own role.
create policy lesestaende_personal_insert on verwaltung.lesestaende for insert to verwalter, leitung
with check (
    mandant_id = (select intern.mandant_id())
    and benutzerkonto_id = (select intern.benutzerkonto_id())
    and rolle = (select intern.rolle())
);

-- Outside the office of Anfragen one sees.
create policy lesestaende_eigene_insert on verwaltung.lesestaende for insert to mieter, hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and benutzerkonto_id = (select intern.benutzerkonto_id())
    and rolle = (select intern.rolle())
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = lesestaende.mandant_id and a.id = lesestaende.anfrage_id
    )
);
create policy lesestaende_eigene_update on verwaltung.lesestaende for update to mieter, hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Nobody reads what somebody else has not said yet.
create policy entwuerfe_eigene_select on verwaltung.entwuerfe for select to mieter, hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));
create policy entwuerfe_personal_insert on verwaltung.entwuerfe for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Outside the office about Anfragen one sees.
create policy entwuerfe_eigene_insert on verwaltung.entwuerfe for insert to mieter, hausmeister
with check (
    mandant_id = (select intern.mandant_id())
    and benutzerkonto_id = (select intern.benutzerkonto_id())
    and exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = entwuerfe.mandant_id and a.id = entwuerfe.anfrage_id
    )
);
create policy entwuerfe_eigene_update on verwaltung.entwuerfe for update to mieter, hausmeister, verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

commit;
