begin;
set local role hausdraht_eigner;

alter table verwaltung.aushaenge enable row level security;
alter table verwaltung.aushaenge force row level security;
alter table verwaltung.aushang_gelesen enable row level security;
alter table verwaltung.aushang_gelesen force row level security;

grant select on verwaltung.aushaenge to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, id, objekt_id, titel, text, von, bis, erstellt_konto_id), update (abgenommen_am)
on verwaltung.aushaenge to verwalter, leitung;
grant select (mandant_id, id, titel, text, von, bis, erstellt_am) on verwaltung.aushaenge to mieter;
grant select (mandant_id, id, objekt_id, von, bis, abgenommen_am) on verwaltung.aushaenge to dienst_identitaet;
grant select (mandant_id, id, objekt_id) on verwaltung.aushaenge to dienst_versand;
grant select, insert (mandant_id, aushang_id, person_id) on verwaltung.aushang_gelesen to mieter;
grant select (mandant_id, aushang_id, person_id) on verwaltung.aushang_gelesen to dienst_anfragen;
grant select on verwaltung.aushang_gelesen to hausdraht_sicherung;
grant select, insert, update, delete on verwaltung.aushaenge, verwaltung.aushang_gelesen to hausdraht_dba;

-- Staff sees and writes the notices of the Mandant, new ones under the own name.
create policy aushaenge_personal_select on verwaltung.aushaenge for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy aushaenge_personal_insert on verwaltung.aushaenge for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erstellt_konto_id = (select intern.benutzerkonto_id()));
create policy aushaenge_personal_update on verwaltung.aushaenge for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- A tenant reads what hangs where he lives.
create policy aushaenge_mieter_select on verwaltung.aushaenge for select to mieter
using (mandant_id = (select intern.mandant_id()) and id = any((select intern.meine_aushaenge())::bigint[]));
-- Row sets and letters look notices up; the functions name the Mandant themselves.
create policy aushaenge_dienst_select on verwaltung.aushaenge for select to dienst_identitaet, dienst_versand using (true);

-- Who has read is known to the reader; the service counts, and the office sees the number only.
create policy aushang_gelesen_mieter_select on verwaltung.aushang_gelesen for select to mieter
using (mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id()));
create policy aushang_gelesen_mieter_insert on verwaltung.aushang_gelesen for insert to mieter
with check (
    mandant_id = (select intern.mandant_id()) and person_id = (select intern.mieter_id())
    and aushang_id = any((select intern.meine_aushaenge())::bigint[])
);
create policy aushang_gelesen_dienst_anfragen_select on verwaltung.aushang_gelesen for select to dienst_anfragen using (true);

commit;
