begin;
set local role hausdraht_eigner;

alter table verwaltung.anfrage_ausgaben enable row level security;
alter table verwaltung.anfrage_ausgaben force row level security;

grant select, insert (mandant_id, benutzerkonto_id, art, anfrage_id, auswahl, zeilen, mit_internem)
on verwaltung.anfrage_ausgaben to verwalter, leitung;
grant select, insert, update, delete on verwaltung.anfrage_ausgaben to hausdraht_dba;
grant select on verwaltung.anfrage_ausgaben to hausdraht_sicherung;

-- The head of the office sees what left it; everybody else what he himself took out.
create policy anfrage_ausgaben_leitung_select on verwaltung.anfrage_ausgaben for select to leitung
using (mandant_id = (select intern.mandant_id()));
create policy anfrage_ausgaben_verwalter_select on verwaltung.anfrage_ausgaben for select to verwalter
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Written in the own name only.
create policy anfrage_ausgaben_personal_insert on verwaltung.anfrage_ausgaben for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

commit;
