begin;
drop policy anfrage_nachrichten_dienst_suche_select on verwaltung.anfrage_nachrichten;
revoke select (mandant_id, anfrage_id, inhalt, verfasser_name) on verwaltung.anfrage_nachrichten from dienst_suche;
drop policy anfragen_dienst_suche_select on verwaltung.anfragen;
revoke select (
    mandant_id, id, jahr, lfd_nr, status, betreff, beschreibung, ort, melder_name, massnahme, ausgefuehrt_von, erstellt_am,
    letzte_aktivitaet_am
) on verwaltung.anfragen from dienst_suche;
drop policy anfrage_wortschatz_dienst_suche_all on verwaltung.anfrage_wortschatz;
drop policy anfrage_suche_dienst_suche_all on verwaltung.anfrage_suche;
alter table verwaltung.anfrage_wortschatz no force row level security;
alter table verwaltung.anfrage_wortschatz disable row level security;
alter table verwaltung.anfrage_suche no force row level security;
alter table verwaltung.anfrage_suche disable row level security;
revoke all on verwaltung.anfrage_suche, verwaltung.anfrage_wortschatz from dienst_suche, hausdraht_dba, hausdraht_sicherung;
commit;
