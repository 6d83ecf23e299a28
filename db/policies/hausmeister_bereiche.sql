begin;
set local role hausdraht_eigner;

alter table verwaltung.hausmeister_bereiche enable row level security;
alter table verwaltung.hausmeister_bereiche force row level security;

grant select on verwaltung.hausmeister_bereiche to hausmeister, verwalter, leitung;
grant select, insert, update, delete on verwaltung.hausmeister_bereiche to hausdraht_dba;
grant select on verwaltung.hausmeister_bereiche to hausdraht_sicherung;

-- Staff sees every Bereich of the Mandant.
create policy hausmeister_bereiche_personal_select on verwaltung.hausmeister_bereiche for select to verwalter, leitung
using (mandant_id = (select intern.mandant_id()));

-- A caretaker sees the own Bereiche.
create policy hausmeister_bereiche_hausmeister_select on verwaltung.hausmeister_bereiche for select to hausmeister
using (
    mandant_id = (select intern.mandant_id())
    and id = any((select intern.meine_bereiche())::bigint[])
);

commit;
