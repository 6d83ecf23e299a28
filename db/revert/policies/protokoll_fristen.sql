begin;
drop policy protokoll_fristen_alle_select on verwaltung.protokoll_fristen;
revoke all on verwaltung.protokoll_fristen from pruefer, hausdraht_dba, hausdraht_sicherung, dienst_siegel, dienst_aufbewahrung;
alter table verwaltung.protokoll_fristen no force row level security;
alter table verwaltung.protokoll_fristen disable row level security;
commit;
