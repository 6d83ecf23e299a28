begin;
drop policy mandanten_dienst_dateien_select on verwaltung.mandanten;
revoke select (id) on verwaltung.mandanten from dienst_dateien;
drop policy anhaenge_dienst_ereignisse_select on verwaltung.anhaenge;
drop policy datei_fassungen_dienst_dateien_insert on verwaltung.datei_fassungen;
drop policy datei_fassungen_dienst_dateien_select on verwaltung.datei_fassungen;
drop policy datei_fassungen_verwalter_select on verwaltung.datei_fassungen;
drop policy datei_fassungen_mieter_select on verwaltung.datei_fassungen;
alter table verwaltung.datei_fassungen no force row level security;
alter table verwaltung.datei_fassungen disable row level security;
revoke select (mandant_id, anfrage_id, datei_id, intern, nur_verwaltung, zurueckgenommen_am) on verwaltung.anhaenge from dienst_ereignisse;
revoke all on verwaltung.datei_fassungen from
    mieter, hausmeister, verwalter, leitung, dienst_dateien, dienst_ereignisse, hausdraht_dba, hausdraht_sicherung;
commit;
