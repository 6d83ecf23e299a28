begin;
set local role hausdraht_eigner;

grant select (mandant_id, datei_id, fassung, zustand, medientyp, breite, hoehe, inhalt)
on verwaltung.datei_fassungen to mieter, hausmeister, verwalter, leitung;
grant select, insert on verwaltung.datei_fassungen to dienst_dateien;
grant select (mandant_id, datei_id, fassung, zustand) on verwaltung.datei_fassungen to dienst_ereignisse;
grant select on verwaltung.datei_fassungen to hausdraht_sicherung;
grant select, insert, update, delete on verwaltung.datei_fassungen to hausdraht_dba;
grant select (mandant_id, anfrage_id, datei_id, intern, nur_verwaltung, zurueckgenommen_am) on verwaltung.anhaenge to dienst_ereignisse;
alter table verwaltung.datei_fassungen enable row level security;
alter table verwaltung.datei_fassungen force row level security;

-- Whoever sees a file sees what was made of it.
create policy datei_fassungen_mieter_select on verwaltung.datei_fassungen for select to mieter, hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and exists (
        select from verwaltung.dateien as d
        where d.mandant_id = datei_fassungen.mandant_id and d.id = datei_fassungen.datei_id
    )
);
create policy datei_fassungen_verwalter_select on verwaltung.datei_fassungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The file service stores and reads within the Mandant of the request or job.
create policy datei_fassungen_dienst_dateien_select on verwaltung.datei_fassungen for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));
create policy datei_fassungen_dienst_dateien_insert on verwaltung.datei_fassungen for insert to dienst_dateien
with check (mandant_id = (select intern.mandant_id()));
-- Looking for what has no copies goes through all Mandanten.
grant select (id) on verwaltung.mandanten to dienst_dateien;
create policy mandanten_dienst_dateien_select on verwaltung.mandanten for select to dienst_dateien
using (true);

-- The outbox asks to which Anfragen a file hangs; the trigger names the Mandant.
create policy anhaenge_dienst_ereignisse_select on verwaltung.anhaenge for select to dienst_ereignisse
using (true);

commit;
