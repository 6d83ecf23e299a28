-- What leaves the house: the list as a file, one Anfrage as evidence. Both are noted with who and when.
begin;
set local role hausdraht_eigner;

create function api.anfragen_exportieren(auswahl jsonb) returns api."*/*"
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_hoechstens constant integer := 10000;
    c_ids constant bigint[] := array(select a.anfrage_id from intern.anfragen_auswahl(auswahl, c_hoechstens + 1) as a order by a.platz);
begin
    if cardinality(c_ids) > c_hoechstens then
        perform intern.http_fehler(
            400, 'HD150', 'Diese Liste hat mehr als 10.000 Anfragen.', 'Bitte grenzen Sie sie ein, etwa auf ein Objekt oder einen Zeitraum.'
        );
    end if;
    insert into verwaltung.anfrage_ausgaben (mandant_id, benutzerkonto_id, art, auswahl, zeilen, mit_internem)
    values (intern.mandant_id(), intern.benutzerkonto_id(), 'liste', auswahl, cardinality(c_ids), true);
    perform set_config('response.headers', jsonb_build_array(
        jsonb_build_object('Content-Type', 'text/csv; charset=utf-8; header=present'),
        jsonb_build_object('X-Content-Type-Options', 'nosniff'),
        jsonb_build_object('Cache-Control', 'no-store'),
        jsonb_build_object('Content-Disposition', format('attachment; filename="anfragen-%s.csv"', intern.heute()))
    )::text, true);
    return convert_to(intern.anfragen_csv(c_ids), 'UTF8');
end
$$;
comment on function api.anfragen_exportieren(jsonb) is
    'Die Anfragen einer Auswahl der Liste ({ansicht, suche, filter, sortierung}) als CSV-Datei, höchstens 10.000; wer sie wann holte, wird festgehalten. Fehler HD031, HD150 (zu viele)';

create function api.anfrage_nachweis(anfrage_id bigint, mit_internem boolean default false) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    -- One statement, so one snapshot: nothing that happens meanwhile is half in it.
    c_nachweis constant jsonb := intern.anfrage_nachweis(anfrage_nachweis.anfrage_id, anfrage_nachweis.mit_internem);
begin
    if c_nachweis is null then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.anfrage_ausgaben (mandant_id, benutzerkonto_id, art, anfrage_id, zeilen, mit_internem)
    values (intern.mandant_id(), intern.benutzerkonto_id(), 'nachweis', anfrage_nachweis.anfrage_id, 1, coalesce(anfrage_nachweis.mit_internem, false));
    return c_nachweis;
end
$$;
comment on function api.anfrage_nachweis(bigint, boolean) is
    'Alles über eine Anfrage zum Ausdrucken als Nachweis, aus einem einzigen Stand der Datenbank: Meldung, Verlauf mit Zeitstempeln samt Abstand zu UTC, Prüfung der Absender, Dateien mit SHA-256, gesendete E-Mails; mit_internem auch Notizen und was nur die Verwaltung sieht. Wer es wann verlangte, wird festgehalten. Fehler HD030';

grant execute on function api.anfragen_exportieren(jsonb), api.anfrage_nachweis(bigint, boolean) to verwalter, leitung;

commit;
