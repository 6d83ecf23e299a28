begin;
set local role hausdraht_eigner;

alter table verwaltung.sammelstoerungen enable row level security;
alter table verwaltung.sammelstoerungen force row level security;
alter table verwaltung.sammelstoerung_einheiten enable row level security;
alter table verwaltung.sammelstoerung_einheiten force row level security;
alter table verwaltung.sammelstoerung_anfragen enable row level security;
alter table verwaltung.sammelstoerung_anfragen force row level security;
alter table verwaltung.sammelstoerung_betroffene enable row level security;
alter table verwaltung.sammelstoerung_betroffene force row level security;
alter table verwaltung.sammelstoerung_dateien enable row level security;
alter table verwaltung.sammelstoerung_dateien force row level security;

grant select on verwaltung.sammelstoerungen, verwaltung.sammelstoerung_einheiten, verwaltung.sammelstoerung_anfragen,
    verwaltung.sammelstoerung_betroffene, verwaltung.sammelstoerung_dateien to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, id, objekt_id, schadensart, titel, beschreibung, ganzes_haus, seit, voraussichtlich_bis, erstellt_konto_id),
    update (titel, beschreibung, voraussichtlich_bis, status, massnahme, ausgefuehrt_von)
on verwaltung.sammelstoerungen to verwalter, leitung;
grant insert (mandant_id, sammelstoerung_id, einheit_id, objekt_id) on verwaltung.sammelstoerung_einheiten to verwalter, leitung;
grant insert (mandant_id, anfrage_id, sammelstoerung_id, herkunft, konto_id)
on verwaltung.sammelstoerung_anfragen to verwalter, leitung;
-- What a tenant reads of it: neither who reported first nor who looks after it.
grant select (mandant_id, id, schadensart, titel, beschreibung, seit, voraussichtlich_bis, status, behoben_am)
on verwaltung.sammelstoerungen to mieter;
grant select (mandant_id, anfrage_id, sammelstoerung_id) on verwaltung.sammelstoerung_anfragen to mieter;
grant select, insert (mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id, hinweis), update (hinweis)
on verwaltung.sammelstoerung_betroffene to mieter;
grant select, insert (mandant_id, sammelstoerung_id, person_id, datei_id, dateiname) on verwaltung.sammelstoerung_dateien to mieter;
grant select (mandant_id, datei_id) on verwaltung.sammelstoerung_dateien to dienst_dateien;
grant select on verwaltung.sammelstoerungen, verwaltung.sammelstoerung_einheiten to dienst_anfragen;
-- To lock an incident while an Anfrage joins it; this column is unchangeable.
grant update (mandant_id) on verwaltung.sammelstoerungen to dienst_anfragen;
grant select on verwaltung.sammelstoerung_anfragen to dienst_anfragen;
grant insert (mandant_id, anfrage_id, sammelstoerung_id, herkunft, grund), delete on verwaltung.sammelstoerung_anfragen to dienst_anfragen;
grant select (mandant_id, id, objekt_id, ganzes_haus, status, behoben_am) on verwaltung.sammelstoerungen to dienst_identitaet;
grant select on verwaltung.sammelstoerung_einheiten to dienst_identitaet;
grant select (mandant_id, id, objekt_id) on verwaltung.sammelstoerungen to dienst_versand;
grant select (mandant_id, anfrage_id, sammelstoerung_id) on verwaltung.sammelstoerung_anfragen to dienst_versand;
grant select, insert, update, delete on verwaltung.sammelstoerungen, verwaltung.sammelstoerung_einheiten,
    verwaltung.sammelstoerung_anfragen, verwaltung.sammelstoerung_betroffene, verwaltung.sammelstoerung_dateien to hausdraht_dba;

-- Staff sees and handles every incident of the Mandant, and adds them under the own name.
create policy sammelstoerungen_personal_select on verwaltung.sammelstoerungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy sammelstoerungen_personal_insert on verwaltung.sammelstoerungen for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erstellt_konto_id = (select intern.benutzerkonto_id()));
create policy sammelstoerungen_personal_update on verwaltung.sammelstoerungen for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- A tenant sees what concerns the own flat.
create policy sammelstoerungen_mieter_select on verwaltung.sammelstoerungen for select to mieter
using (mandant_id = (select intern.mandant_id()) and id = any((select intern.meine_stoerungen())::bigint[]));
-- The rule, the row sets and the letters look incidents up; the functions name the Mandant themselves.
create policy sammelstoerungen_dienst_select on verwaltung.sammelstoerungen for select
to dienst_anfragen, dienst_identitaet, dienst_versand using (true);
-- As above: a lock wants the right to change.
create policy sammelstoerungen_dienst_anfragen_update on verwaltung.sammelstoerungen for update to dienst_anfragen
using (true) with check (false);

-- Which units belong to it is the office's business.
create policy sammelstoerung_einheiten_personal_select on verwaltung.sammelstoerung_einheiten for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy sammelstoerung_einheiten_personal_insert on verwaltung.sammelstoerung_einheiten for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()));
create policy sammelstoerung_einheiten_dienst_select on verwaltung.sammelstoerung_einheiten for select
to dienst_anfragen, dienst_identitaet using (true);

-- Staff gathers by hand, the rule by itself; a tenant sees where an Anfrage he sees belongs.
create policy sammelstoerung_anfragen_personal_select on verwaltung.sammelstoerung_anfragen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy sammelstoerung_anfragen_personal_insert on verwaltung.sammelstoerung_anfragen for insert to verwalter, leitung
with check (
    mandant_id = (select intern.mandant_id()) and konto_id = (select intern.benutzerkonto_id()) and herkunft = 'verwaltung'
);
create policy sammelstoerung_anfragen_mieter_select on verwaltung.sammelstoerung_anfragen for select to mieter
using (mandant_id = (select intern.mandant_id()) and anfrage_id = any((select intern.meine_anfragen())::bigint[]));
create policy sammelstoerung_anfragen_dienst_anfragen_all on verwaltung.sammelstoerung_anfragen for all to dienst_anfragen
using (true) with check (true);
create policy sammelstoerung_anfragen_dienst_versand_select on verwaltung.sammelstoerung_anfragen for select to dienst_versand using (true);

-- A tenant says for himself that it concerns him; only he and the office read it.
create policy sammelstoerung_betroffene_personal_select on verwaltung.sammelstoerung_betroffene for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy sammelstoerung_betroffene_mieter_select on verwaltung.sammelstoerung_betroffene for select to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
create policy sammelstoerung_betroffene_mieter_insert on verwaltung.sammelstoerung_betroffene for insert to mieter
with check (
    mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id())
    and mietverhaeltnis_id = any((select intern.meine_aktiven_mietverhaeltnisse())::bigint[])
    and sammelstoerung_id = any((select intern.meine_stoerungen())::bigint[])
);
create policy sammelstoerung_betroffene_mieter_update on verwaltung.sammelstoerung_betroffene for update to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()))
with check (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));

-- With it go photos the tenant uploaded; only he and the office see them.
create policy sammelstoerung_dateien_personal_select on verwaltung.sammelstoerung_dateien for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy sammelstoerung_dateien_mieter_select on verwaltung.sammelstoerung_dateien for select to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
create policy sammelstoerung_dateien_mieter_insert on verwaltung.sammelstoerung_dateien for insert to mieter
with check (
    mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id())
    and sammelstoerung_id = any((select intern.meine_stoerungen())::bigint[])
    and datei_id = any((select intern.meine_ablagen())::bigint[])
);
-- For the hourly limit the file service counts which uploads are in use.
create policy sammelstoerung_dateien_dienst_dateien_select on verwaltung.sammelstoerung_dateien for select to dienst_dateien
using (mandant_id = (select intern.mandant_id()));

commit;
