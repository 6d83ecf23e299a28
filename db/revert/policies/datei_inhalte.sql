begin;
drop policy datei_inhalte_mieter_select on verwaltung.datei_inhalte;
drop policy datei_inhalte_verwalter_select on verwaltung.datei_inhalte;
drop policy datei_inhalte_dienst_dateien_insert on verwaltung.datei_inhalte;
drop policy datei_inhalte_dienst_dateien_select on verwaltung.datei_inhalte;
alter table verwaltung.datei_inhalte no force row level security;
alter table verwaltung.datei_inhalte disable row level security;
revoke all on verwaltung.datei_inhalte from mieter, hausmeister, verwalter, leitung, dienst_dateien, hausdraht_dba, hausdraht_sicherung;
commit;
