begin;
set local role hausdraht_eigner;

grant select on verwaltung.klassifikationsregeln to verwalter, leitung, hausdraht_sicherung;
grant insert (mandant_id, reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung, aktiv)
    on verwaltung.klassifikationsregeln to leitung;
grant update (reihenfolge, bezeichnung, woerter, ausschluesse, kategorie, schadensart, prioritaet, zwingend_mietverwaltung, aktiv)
    on verwaltung.klassifikationsregeln to leitung;
grant select, insert on verwaltung.klassifikationsregeln to dienst_email;
grant select, insert, update, delete on verwaltung.klassifikationsregeln to hausdraht_dba;
alter table verwaltung.klassifikationsregeln enable row level security;
alter table verwaltung.klassifikationsregeln force row level security;

-- Staff reads the rules of the own Mandant; that explains a classification.
create policy klassifikationsregeln_verwalter_select on verwaltung.klassifikationsregeln for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- The head of the office writes them.
create policy klassifikationsregeln_leitung_insert on verwaltung.klassifikationsregeln for insert to leitung
with check (mandant_id = (select intern.mandant_id()));
create policy klassifikationsregeln_leitung_update on verwaltung.klassifikationsregeln for update to leitung
using (mandant_id = (select intern.mandant_id())) with check (mandant_id = (select intern.mandant_id()));

-- Classification reads the rules of the running request's Mandant.
create policy klassifikationsregeln_dienst_email_select on verwaltung.klassifikationsregeln for select to dienst_email
using (mandant_id = (select intern.mandant_id()));
-- A new Mandant gets its rules before anybody is signed in to it; the function names the Mandant.
create policy klassifikationsregeln_dienst_email_insert on verwaltung.klassifikationsregeln for insert to dienst_email
with check (true);

commit;
