begin;
set local role hausdraht_eigner;

alter table verwaltung.sammelakte enable row level security;
alter table verwaltung.sammelakte force row level security;
alter table verwaltung.sammelakt_anfragen enable row level security;
alter table verwaltung.sammelakt_anfragen force row level security;

grant select, insert (mandant_id, benutzerkonto_id, kennung, art, angaben, ruecknehmbar_bis), update (zurueckgenommen_am)
on verwaltung.sammelakte to verwalter, leitung;
grant select, insert (mandant_id, sammelakt_id, anfrage_id, vorher, nachher), update (hindernis)
on verwaltung.sammelakt_anfragen to verwalter, leitung;
grant select, insert, update, delete on verwaltung.sammelakte, verwaltung.sammelakt_anfragen to hausdraht_dba;
grant select on verwaltung.sammelakte, verwaltung.sammelakt_anfragen to hausdraht_sicherung;

-- Everybody makes, sees and takes back the own ones.
create policy sammelakte_personal_all on verwaltung.sammelakte for all to verwalter, leitung
using (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()))
with check (mandant_id = (select intern.mandant_id()) and benutzerkonto_id = (select intern.benutzerkonto_id()));

-- Staff sees every Anfrage of the Mandant, so also what happened to it by whom.
create policy sammelakt_anfragen_personal_all on verwaltung.sammelakt_anfragen for all to verwalter, leitung
using (mandant_id = (select intern.mandant_id()))
with check (mandant_id = (select intern.mandant_id()));

commit;
