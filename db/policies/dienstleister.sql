begin;
set local role hausdraht_eigner;

grant select on verwaltung.dienstleister, verwaltung.auftraege to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, anfrage_id, dienstleister_id, beschreibung, erteilt_konto_id), update (status)
on verwaltung.auftraege to verwalter, leitung;
grant select on verwaltung.dienstleister, verwaltung.auftraege to dienst_email;
grant insert (mandant_id, person_id, gewerk) on verwaltung.dienstleister to dienst_email;
grant select, insert, update, delete on verwaltung.dienstleister, verwaltung.auftraege to hausdraht_dba;
alter table verwaltung.dienstleister enable row level security;
alter table verwaltung.dienstleister force row level security;
alter table verwaltung.auftraege enable row level security;
alter table verwaltung.auftraege force row level security;

-- Staff sees the contractors of the Mandant.
create policy dienstleister_personal_select on verwaltung.dienstleister for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- Staff gives orders under the own name and sees all of the Mandant.
create policy auftraege_personal_select on verwaltung.auftraege for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy auftraege_personal_insert on verwaltung.auftraege for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erteilt_konto_id = (select intern.benutzerkonto_id()));
create policy auftraege_personal_update on verwaltung.auftraege for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Matching recognises contractors and suggests their orders; the functions name the Mandant themselves.
create policy dienstleister_dienst_email_select on verwaltung.dienstleister for select to dienst_email using (true);
create policy auftraege_dienst_email_select on verwaltung.auftraege for select to dienst_email using (true);
-- Staff adds contractors through a function, which adds the person and its address as well.
create policy dienstleister_dienst_email_insert on verwaltung.dienstleister for insert to dienst_email
with check (mandant_id = (select intern.mandant_id()));

-- What is ordered can be shown to the contractor: which photos, for how long, with whose telephone number.
alter table verwaltung.auftrag_zugaenge enable row level security;
alter table verwaltung.auftrag_zugaenge force row level security;
alter table verwaltung.auftrag_dateien enable row level security;
alter table verwaltung.auftrag_dateien force row level security;
grant select on verwaltung.auftrag_zugaenge, verwaltung.auftrag_dateien to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, auftrag_id, gueltig_bis, erstellt_konto_id), update (widerrufen_am) on verwaltung.auftrag_zugaenge to verwalter, leitung;
grant insert (mandant_id, auftrag_id, datei_id, art, dateiname) on verwaltung.auftrag_dateien to verwalter, leitung;
grant update (mit_kontakt) on verwaltung.auftraege to verwalter, leitung;
grant select, insert, update, delete on verwaltung.auftrag_zugaenge, verwaltung.auftrag_dateien to hausdraht_dba;
create policy auftrag_zugaenge_personal_select on verwaltung.auftrag_zugaenge for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy auftrag_zugaenge_personal_insert on verwaltung.auftrag_zugaenge for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and erstellt_konto_id = (select intern.benutzerkonto_id()));
create policy auftrag_zugaenge_personal_update on verwaltung.auftrag_zugaenge for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy auftrag_dateien_personal_select on verwaltung.auftrag_dateien for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
create policy auftrag_dateien_personal_insert on verwaltung.auftrag_dateien for insert to verwalter, leitung
with check (mandant_id = (select intern.mandant_id()) and art = 'freigegeben');

-- Whoever has a link acts through functions of this service, which set the Mandant that the signature names.
grant select on verwaltung.auftraege, verwaltung.auftrag_zugaenge, verwaltung.auftrag_dateien, verwaltung.dienstleister to dienst_auftraege;
grant update (status) on verwaltung.auftraege to dienst_auftraege;
grant update (gesehen_am) on verwaltung.auftrag_zugaenge to dienst_auftraege;
grant insert (mandant_id, auftrag_id, datei_id, art, dateiname), update (angehaengt), delete on verwaltung.auftrag_dateien to dienst_auftraege;
grant select, insert (mandant_id, auftrag_id, kennung) on verwaltung.auftrag_meldungen to dienst_auftraege;
grant select on verwaltung.auftrag_meldungen to hausdraht_sicherung;
grant select, insert, update, delete on verwaltung.auftrag_meldungen to hausdraht_dba;
alter table verwaltung.auftrag_meldungen enable row level security;
alter table verwaltung.auftrag_meldungen force row level security;
grant select (mandant_id, anfrage_id, datei_id, zurueckgenommen_am) on verwaltung.anhaenge to dienst_auftraege;
grant select (mandant_id, id, nummer, betreff, ort, objekt_id, einheit_id, melder_person_id, melder_name, zurueckgenommen_am) on verwaltung.anfragen to dienst_auftraege;
grant select (mandant_id, id, vorname, nachname, telefon) on verwaltung.personen to dienst_auftraege;
grant select (mandant_id, id, strasse, hausnummer, plz, ort) on verwaltung.objekte to dienst_auftraege;
grant select (mandant_id, id, bezeichnung) on verwaltung.einheiten to dienst_auftraege;
grant select (id, name, telefon) on verwaltung.mandanten to dienst_auftraege;
grant select (mandant_id, datei_id, fassung, zustand) on verwaltung.datei_fassungen to dienst_auftraege;
create policy auftraege_dienst_auftraege_all on verwaltung.auftraege for all to dienst_auftraege
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy auftrag_zugaenge_dienst_auftraege_all on verwaltung.auftrag_zugaenge for all to dienst_auftraege
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
create policy auftrag_dateien_dienst_auftraege_all on verwaltung.auftrag_dateien for all to dienst_auftraege
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()) and art = 'bericht');
create policy auftrag_meldungen_dienst_auftraege_all on verwaltung.auftrag_meldungen for all to dienst_auftraege
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- Only to see whether a photo that is shown still belongs to the Anfrage.
create policy anhaenge_dienst_auftraege_select on verwaltung.anhaenge for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy dienstleister_dienst_auftraege_select on verwaltung.dienstleister for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy anfragen_dienst_auftraege_select on verwaltung.anfragen for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy personen_dienst_auftraege_select on verwaltung.personen for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy objekte_dienst_auftraege_select on verwaltung.objekte for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy einheiten_dienst_auftraege_select on verwaltung.einheiten for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
create policy mandanten_dienst_auftraege_select on verwaltung.mandanten for select to dienst_auftraege using (id = (select intern.mandant_id()));
create policy datei_fassungen_dienst_auftraege_select on verwaltung.datei_fassungen for select to dienst_auftraege using (mandant_id = (select intern.mandant_id()));
-- The letter carries the link of its order; the function names the Mandant.
grant select on verwaltung.auftraege, verwaltung.auftrag_zugaenge, verwaltung.dienstleister to dienst_versand;
create policy auftraege_dienst_versand_select on verwaltung.auftraege for select to dienst_versand using (true);
create policy auftrag_zugaenge_dienst_versand_select on verwaltung.auftrag_zugaenge for select to dienst_versand using (true);

commit;
