begin;
drop policy dateien_dienst_dateien_insert on verwaltung.dateien;
drop policy dateien_dienst_dateien_select on verwaltung.dateien;
drop policy dateien_verwalter_select on verwaltung.dateien;
drop policy dateien_mieter_select on verwaltung.dateien;
alter table verwaltung.dateien no force row level security;
alter table verwaltung.dateien disable row level security;
revoke all on verwaltung.dateien from dienst_dateien, hausdraht_dba, hausdraht_sicherung, hausmeister, leitung, mieter, pruefer, verwalter;
commit;
