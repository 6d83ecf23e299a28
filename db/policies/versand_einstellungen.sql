begin;
set local role hausdraht_eigner;

grant select on verwaltung.versand_einstellungen to verwalter, leitung, dienst_versand, hausdraht_sicherung;
grant select (mandant_id, geschaeftszeiten) on verwaltung.versand_einstellungen to dienst_anfragen;
grant insert (mandant_id) on verwaltung.versand_einstellungen to dienst_versand;
grant update (
    absendername, absenderadresse, rechtsform, sitz, registergericht, registernummer, vertretung, grussformel, geschaeftszeiten,
    notdienst_telefon, notdienst_hinweis, notdienst_hinweis_eigentuemer, hoechstzahl_je_stunde, bestaetigung_sperre_stunden,
    dkim_domain, dkim_selector
) on verwaltung.versand_einstellungen to leitung;
grant select, insert, update, delete on verwaltung.versand_einstellungen to hausdraht_dba;
alter table verwaltung.versand_einstellungen enable row level security;
alter table verwaltung.versand_einstellungen force row level security;

-- Staff reads how the own Mandant writes.
create policy versand_einstellungen_personal_select on verwaltung.versand_einstellungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));
-- The head of the office decides it.
create policy versand_einstellungen_leitung_update on verwaltung.versand_einstellungen for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));
-- Letters are written for the Mandant of the Anfrage; a new Mandant gets its row. The functions name it.
create policy versand_einstellungen_dienst_versand_select on verwaltung.versand_einstellungen for select to dienst_versand using (true);
create policy versand_einstellungen_dienst_versand_insert on verwaltung.versand_einstellungen for insert to dienst_versand with check (true);
-- Deadlines count the business hours of the Mandant of the Anfrage; the function names it.
create policy versand_einstellungen_dienst_anfragen_select on verwaltung.versand_einstellungen for select to dienst_anfragen using (true);

commit;
