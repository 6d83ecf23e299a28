begin;
set local role hausdraht_eigner;

alter table verwaltung.hausmeister_zuordnungen enable row level security;
alter table verwaltung.hausmeister_zuordnungen force row level security;

grant select on verwaltung.hausmeister_zuordnungen to verwalter, leitung, dienst_identitaet;
grant select, insert, update, delete on verwaltung.hausmeister_zuordnungen to hausdraht_dba;
grant select on verwaltung.hausmeister_zuordnungen to hausdraht_sicherung;

-- Staff sees which caretaker looks after which Bereich.
create policy hausmeister_zuordnungen_personal_select on verwaltung.hausmeister_zuordnungen for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- intern.meine_bereiche() names Mandant and account itself.
create policy hausmeister_zuordnungen_dienst_identitaet_select on verwaltung.hausmeister_zuordnungen for select to dienst_identitaet
using (true);

commit;
