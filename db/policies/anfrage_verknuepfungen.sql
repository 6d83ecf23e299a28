begin;
set local role hausdraht_eigner;

alter table verwaltung.anfrage_verknuepfungen enable row level security;
alter table verwaltung.anfrage_verknuepfungen force row level security;

grant select on verwaltung.anfrage_verknuepfungen to verwalter, leitung, hausdraht_sicherung;
grant select, insert (mandant_id, anfrage_id, andere_id, art, erstellt_konto_id), delete
on verwaltung.anfrage_verknuepfungen to dienst_anfragen;
grant select, insert, update, delete on verwaltung.anfrage_verknuepfungen to hausdraht_dba;

-- Staff sees how the Anfragen of the Mandant belong together; nobody else does.
create policy anfrage_verknuepfungen_personal_select on verwaltung.anfrage_verknuepfungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff links and unlinks through functions, in the Mandant of the request.
create policy anfrage_verknuepfungen_dienst_anfragen_all on verwaltung.anfrage_verknuepfungen for all to dienst_anfragen
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

commit;
