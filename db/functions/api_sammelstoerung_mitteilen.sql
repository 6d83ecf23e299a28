-- Everybody an incident concerns is told once that it began, and once that it ended.
begin;
set local role hausdraht_eigner;

create function api.sammelstoerung_mitteilung_vorschau(sammelstoerung_id bigint, art text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id, false);
    c_ort constant text := (select o.strasse || ' ' || o.hausnummer from verwaltung.objekte as o where o.mandant_id = s.mandant_id and o.id = s.objekt_id);
begin
    perform intern.auswahl_pruefen('Art', art, array['beginn', 'ende']);
    return intern.rundschreiben_vorschau(art, s.objekt_id, s.id) || case art
        when 'beginn' then jsonb_build_object(
            'betreff', left(format('Störung in der %s: %s', c_ort, s.titel), 200),
            'text', concat_ws(
                E'\n\n', format('in der %s gibt es eine Störung: %s. Sie besteht seit dem %s.', c_ort, s.titel, intern.zeitpunkt_in_worten(s.seit)),
                nullif(s.beschreibung, ''), 'Voraussichtlich ist sie bis zum ' || intern.zeitpunkt_in_worten(s.voraussichtlich_bis) || ' behoben.',
                'Wir kümmern uns darum. Sie müssen sie nicht noch einmal melden.'
            )
        )
        else jsonb_build_object(
            'betreff', left(format('Behoben in der %s: %s', c_ort, s.titel), 200),
            'text', concat_ws(
                E'\n\n', format('die Störung in der %s ist behoben: %s.', c_ort, s.titel), 'Was getan wurde: ' || s.massnahme,
                'Ist bei Ihnen noch etwas nicht in Ordnung, melden Sie es bitte.'
            )
        )
    end;
end
$$;
comment on function api.sammelstoerung_mitteilung_vorschau(bigint, text) is
    'Vor dem Schreiben an alle Betroffenen: {empfaenger, per_email, ohne_adresse, abgewaehlt, gleiche_adresse, betreff, text}; art beginn oder ende. Fehler HD030, HD031';

create function api.sammelstoerung_mitteilen(sammelstoerung_id bigint, art text, betreff text, text text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen := intern.sammelstoerung_lesen(sammelstoerung_id, false);
    c_id constant bigint := intern.neue_id();
begin
    perform intern.auswahl_pruefen('Art', art, array['beginn', 'ende']);
    if (art = 'beginn') <> (s.status = 'offen') then
        perform intern.http_fehler(409, 'HD121', case art when 'ende' then 'Diese Störung ist noch nicht behoben.' else 'Diese Störung ist schon behoben.' end);
    end if;
    begin
        insert into verwaltung.rundschreiben (mandant_id, id, art, sammelstoerung_id, betreff, text, empfaenger_zahl, erstellt_konto_id)
        values (
            s.mandant_id, c_id, sammelstoerung_mitteilen.art, s.id, intern.text_pruefen('Betreff', sammelstoerung_mitteilen.betreff, 200),
            intern.text_pruefen('Text', sammelstoerung_mitteilen.text, 10000),
            (intern.rundschreiben_vorschau(art, s.objekt_id, s.id) ->> 'empfaenger')::integer, intern.benutzerkonto_id()
        );
    exception
        when unique_violation then
            perform intern.http_fehler(409, 'HD122', 'Das ist den Betroffenen schon geschrieben worden.', 'Jede Person bekommt es nur einmal.');
    end;
    return jsonb_build_object('id', c_id);
end
$$;
comment on function api.sammelstoerung_mitteilen(bigint, text, text, text) is
    'Schreibt allen Betroffenen einmal, dass eine Störung begonnen hat oder behoben ist: {id} des Rundschreibens. Fehler HD030, HD031, HD121, HD122 (409: schon geschrieben)';

grant execute on function
    intern.zeitpunkt_in_worten(timestamptz),
    api.sammelstoerung_mitteilung_vorschau(bigint, text),
    api.sammelstoerung_mitteilen(bigint, text, text, text)
to verwalter, leitung;

commit;
