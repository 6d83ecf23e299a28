begin;
set local role hausdraht_eigner;

grant select on verwaltung.dateien to mieter, hausmeister, verwalter, leitung, pruefer, hausdraht_sicherung;
grant select, insert on verwaltung.dateien to dienst_dateien;
grant select, insert, update, delete on verwaltung.dateien to hausdraht_dba;
alter table verwaltung.dateien enable row level security;
alter table verwaltung.dateien force row level security;

-- A tenant sees a file that hangs on an Anfrage he sees, or that he uploaded.
create policy dateien_mieter_select on verwaltung.dateien for select to mieter
using (mandant_id = (select intern.mandant_id()) and id = any((select intern.meine_dateien())::bigint[]));

-- A caretaker too, and those of his tasks. A Bereich has thousands of files: each is looked up, no set is made of them.
create policy dateien_hausmeister_select on verwaltung.dateien for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and (
        exists (select from verwaltung.anhaenge as h where h.mandant_id = dateien.mandant_id and h.datei_id = dateien.id)
        or exists (select from verwaltung.aufgabe_dateien as t where t.mandant_id = dateien.mandant_id and t.datei_id = dateien.id)
        or exists (select from verwaltung.datei_ablagen as b where b.mandant_id = dateien.mandant_id and b.datei_id = dateien.id)
    )
);

-- Staff sees every file of the Mandant, auditors what kind of file there was.
create policy dateien_verwalter_select on verwaltung.dateien for select to verwalter, leitung, pruefer
using (mandant_id = (select intern.mandant_id()));

-- The file service stores within the Mandant of the request.
create policy dateien_dienst_dateien_select on verwaltung.dateien for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy dateien_dienst_dateien_insert on verwaltung.dateien for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()));

commit;
