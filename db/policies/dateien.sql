begin;
set local role hausdraht_eigner;

grant select on verwaltung.dateien to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_sicherung;
grant select, insert on verwaltung.dateien to dienst_dateien;
grant select, insert, update, delete on verwaltung.dateien to hausdraht_dba;
alter table verwaltung.dateien enable row level security;
alter table verwaltung.dateien force row level security;

-- Tenants and caretakers see a file when they see an Anfrage it hangs on, or when they uploaded it.
create policy dateien_mieter_select on verwaltung.dateien for select to mieter, hausmeister
using (mandant_id = (select intern.mandant_id()) and id = any((select intern.meine_dateien())::bigint[]));

-- Staff sees every file of the Mandant, auditors what kind of file there was.
create policy dateien_verwalter_select on verwaltung.dateien for select to verwalter, leitung, pruefer
using (mandant_id = (select intern.mandant_id()));

-- The file service stores within the Mandant of the request.
create policy dateien_dienst_dateien_select on verwaltung.dateien for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy dateien_dienst_dateien_insert on verwaltung.dateien for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()));

commit;
