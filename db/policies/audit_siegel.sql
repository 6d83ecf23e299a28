begin;
set local role hausdraht_eigner;

alter table audit.siegel enable row level security;
alter table audit.siegel force row level security;
alter table audit.siegel_sperre enable row level security;
alter table audit.siegel_sperre force row level security;
alter table audit.siegel_ausgaben enable row level security;
alter table audit.siegel_ausgaben force row level security;

grant select, insert on audit.siegel to dienst_siegel;
grant select, update on audit.siegel_sperre to dienst_siegel;
grant select, insert, update on audit.siegel_ausgaben to dienst_siegel;
grant select on audit.eintraege to dienst_siegel;
-- Hashes and counts of the whole log, which nobody can read anything from; not which entries they stand for.
grant select (nr, aera, lauf_aera, am, anzahl, wurzel, vorgaenger, siegel_hash) on audit.siegel to pruefer;
grant select on audit.siegel, audit.siegel_ausgaben to hausdraht_dba, hausdraht_sicherung;
grant select on audit.siegel_sperre to hausdraht_sicherung;

-- The seals cover the log of all Mandanten.
create policy siegel_dienst_siegel_select on audit.siegel for select to dienst_siegel using (true);
create policy siegel_dienst_siegel_insert on audit.siegel for insert to dienst_siegel with check (true);
create policy siegel_sperre_dienst_siegel_select on audit.siegel_sperre for select to dienst_siegel using (true);
create policy siegel_sperre_dienst_siegel_update on audit.siegel_sperre for update to dienst_siegel using (true) with check (true);
create policy siegel_ausgaben_dienst_siegel_select on audit.siegel_ausgaben for select to dienst_siegel using (true);
create policy siegel_ausgaben_dienst_siegel_insert on audit.siegel_ausgaben for insert to dienst_siegel with check (true);
create policy siegel_ausgaben_dienst_siegel_update on audit.siegel_ausgaben for update to dienst_siegel using (true) with check (true);
create policy eintraege_dienst_siegel_select on audit.eintraege for select to dienst_siegel using (true);
-- Auditors compare the chain with what was handed out.
create policy siegel_pruefer_select on audit.siegel for select to pruefer using (true);

commit;
