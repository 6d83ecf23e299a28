begin;
set local role hausdraht_eigner;

alter table verwaltung.vertretungen enable row level security;
alter table verwaltung.vertretungen force row level security;
grant select on verwaltung.vertretungen to verwalter, leitung, dienst_stammdaten, hausdraht_sicherung;
grant insert (mandant_id, benutzerkonto_id, vertreter_konto_id, von, bis, angelegt_konto_id), delete
on verwaltung.vertretungen to dienst_stammdaten;
grant select (mandant_id, benutzerkonto_id, vertreter_konto_id, von, bis) on verwaltung.vertretungen to dienst_identitaet;
grant select, insert, update, delete on verwaltung.vertretungen to hausdraht_dba;

-- Staff sees who stands in for whom.
create policy vertretungen_personal_select on verwaltung.vertretungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- Entered and removed through functions that say who may do it for whom.
create policy vertretungen_dienst_stammdaten_all on verwaltung.vertretungen for all to dienst_stammdaten
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

-- Every new Anfrage asks who looks after it, also one filed from mail, where nobody is signed in; the
-- functions name the Mandant themselves.
create policy vertretungen_dienst_identitaet_select on verwaltung.vertretungen for select to dienst_identitaet using (true);
grant select (zustaendig_konto_id) on verwaltung.objekte to dienst_identitaet;
grant select (mandant_id, id, gesperrt_am) on anmeldung.benutzerkonten to dienst_identitaet;
create policy benutzerkonten_dienst_identitaet_select on anmeldung.benutzerkonten for select to dienst_identitaet using (true);
grant select (mandant_id, id, name, rolle, gesperrt_am) on anmeldung.benutzerkonten to dienst_stammdaten;
create policy benutzerkonten_dienst_stammdaten_select on anmeldung.benutzerkonten for select to dienst_stammdaten
using (mandant_id = (select intern.mandant_id()));

commit;
