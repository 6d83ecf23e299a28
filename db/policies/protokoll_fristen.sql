begin;
set local role hausdraht_eigner;

alter table verwaltung.protokoll_fristen enable row level security;
alter table verwaltung.protokoll_fristen force row level security;

grant select on verwaltung.protokoll_fristen to pruefer, hausdraht_dba, hausdraht_sicherung, dienst_siegel, dienst_aufbewahrung;
grant insert, update, delete on verwaltung.protokoll_fristen to hausdraht_dba;

-- The rules are no secret, and whoever checks computes with them.
create policy protokoll_fristen_alle_select on verwaltung.protokoll_fristen for select
to pruefer, dienst_siegel, dienst_aufbewahrung using (true);

commit;
