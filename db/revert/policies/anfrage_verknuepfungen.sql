begin;
drop policy anfrage_verknuepfungen_dienst_anfragen_all on verwaltung.anfrage_verknuepfungen;
drop policy anfrage_verknuepfungen_personal_select on verwaltung.anfrage_verknuepfungen;
alter table verwaltung.anfrage_verknuepfungen no force row level security;
alter table verwaltung.anfrage_verknuepfungen disable row level security;
revoke all on verwaltung.anfrage_verknuepfungen from dienst_anfragen, hausdraht_dba, hausdraht_sicherung, leitung, verwalter;
commit;
