begin;
set local role hausdraht_eigner;

grant select on verwaltung.versand to verwalter, leitung, hausdraht_sicherung;
grant select, insert, update on verwaltung.versand to dienst_versand;
grant select (mandant_id, id, ereignis, message_id, anfrage_id, person_id, empfaenger) on verwaltung.versand to dienst_email;
grant select, insert, update, delete on verwaltung.versand to hausdraht_dba;
alter table verwaltung.versand enable row level security;
alter table verwaltung.versand force row level security;

-- Staff sees every mail that was or was not sent; tenants have their mailbox.
create policy versand_personal_select on verwaltung.versand for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- Writing and sending; the functions name the Mandant in every statement.
create policy versand_dienst_versand_all on verwaltung.versand for all to dienst_versand using (true) with check (true);
-- An answer is matched by the Message-ID it names; the functions name the Mandant.
create policy versand_dienst_email_select on verwaltung.versand for select to dienst_email using (true);

-- What a letter is made of. The functions name the Mandant themselves.
grant select on verwaltung.anfragen, verwaltung.anfrage_nachrichten, verwaltung.mandanten to dienst_versand;
create policy anfragen_dienst_versand_select on verwaltung.anfragen for select to dienst_versand using (true);
create policy anfrage_nachrichten_dienst_versand_select on verwaltung.anfrage_nachrichten for select to dienst_versand using (true);
create policy mandanten_dienst_versand_select on verwaltung.mandanten for select to dienst_versand using (true);
grant select (mandant_id, id, anrede, vorname, nachname) on verwaltung.personen to dienst_versand;
create policy personen_dienst_versand_select on verwaltung.personen for select to dienst_versand using (true);
grant select, update (unzustellbar_seit, unzustellbar_grund) on verwaltung.personen_email to dienst_versand;
create policy personen_email_dienst_versand_select on verwaltung.personen_email for select to dienst_versand using (true);
create policy personen_email_dienst_versand_update on verwaltung.personen_email for update to dienst_versand using (true) with check (true);
grant select (mandant_id, adresse, angelegt_am) on verwaltung.eingangsadressen to dienst_versand;
create policy eingangsadressen_dienst_versand_select on verwaltung.eingangsadressen for select to dienst_versand using (true);
grant select (mandant_id, id, strasse, hausnummer, plz, ort) on verwaltung.objekte to dienst_versand;
create policy objekte_dienst_versand_select on verwaltung.objekte for select to dienst_versand using (true);
grant select (mandant_id, id, bezeichnung) on verwaltung.einheiten to dienst_versand;
create policy einheiten_dienst_versand_select on verwaltung.einheiten for select to dienst_versand using (true);
grant select (mandant_id, anfrage_id, absender, message_id, eingegangen_am) on verwaltung.email_triage to dienst_versand;
create policy email_triage_dienst_versand_select on verwaltung.email_triage for select to dienst_versand using (true);
grant select (mandant_id, id, email, name) on anmeldung.benutzerkonten to dienst_versand;
create policy benutzerkonten_dienst_versand_select on anmeldung.benutzerkonten for select to dienst_versand using (true);

-- Who may be written to as owner; the function names the Mandant.
grant select (mandant_id, person_id, objekt_id, einheit_id, beginn, ende) on verwaltung.eigentuemer to dienst_versand;
create policy eigentuemer_dienst_versand_select on verwaltung.eigentuemer for select to dienst_versand using (true);

-- A clerk who knows better clears the mark of an address.
grant update (unzustellbar_seit, unzustellbar_grund) on verwaltung.personen_email to verwalter, leitung;
create policy personen_email_personal_update on verwaltung.personen_email for update to verwalter, leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

commit;
