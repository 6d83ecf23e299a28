-- What whoever is on call reads at night.
begin;
set local role hausdraht_eigner;

create function intern.alarm_lage(a verwaltung.anfragen) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'nummer', a.nummer, 'betreff', a.betreff, 'beschreibung', left(a.beschreibung, 2000), 'schadensart', a.schadensart,
            'prioritaet', a.prioritaet, 'ort', a.ort, 'melder', a.melder_name, 'gemeldet_am', a.erstellt_am,
            'telefon', coalesce(p.telefon, ''), 'einheit', e.bezeichnung, 'verwaltung', m.name,
            'anschrift', o.strasse || ' ' || o.hausnummer || ', ' || o.plz || ' ' || o.ort
        )
        from verwaltung.mandanten as m
        left join verwaltung.objekte as o on o.mandant_id = m.id and o.id = a.objekt_id
        left join verwaltung.einheiten as e on e.mandant_id = m.id and e.id = a.einheit_id
        left join verwaltung.personen as p on p.mandant_id = m.id and p.id = a.melder_person_id
        where m.id = a.mandant_id
    );
end
$$;
comment on function intern.alarm_lage(verwaltung.anfragen) is
    'Was jemand wissen muss, der nachts losfährt: was, wo, wer, Telefon. Definer dienst_versand';

create function intern.alarm_per_email(a verwaltung.anfragen, s verwaltung.alarm_schritte) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_lage constant jsonb := intern.alarm_lage(a);
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v verwaltung.versand;
begin
    select t.* into strict m from verwaltung.mandanten as t where t.id = a.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = a.mandant_id;
    v.mandant_id := a.mandant_id;
    v.id := intern.neue_id();
    v.ereignis := 'notdienst';
    v.anfrage_id := a.id;
    v.alarm_id := s.alarm_id;
    v.alarm_nr := s.nr;
    v.benutzerkonto_id := s.benutzerkonto_id;
    v.empfaenger := s.email;
    v.empfaenger_name := s.name;
    v.message_id := intern.versand_message_id(v.id, intern.versand_absender(m, e));
    v.betreff := left(regexp_replace('NOTDIENST ' || a.nummer || ': ' || a.betreff, '[[:cntrl:]]+', ' ', 'g'), 300);
    v.text := concat_ws(E'\n\n',
        'Guten Tag ' || s.name || ',',
        'außerhalb der Geschäftszeiten ist ein dringender Schaden gemeldet worden.',
        concat_ws(E'\n', a.betreff, nullif(left(a.beschreibung, 2000), '')),
        concat_ws(E'\n', 'Wo: ' || concat_ws(', ', c_lage ->> 'anschrift', c_lage ->> 'einheit', nullif(a.ort, '')),
            'Wer: ' || concat_ws(', ', nullif(a.melder_name, ''), nullif(c_lage ->> 'telefon', '')),
            'Gemeldet: ' || intern.zeitpunkt_in_worten(a.erstellt_am)),
        E'Bitte bestätigen Sie, dass Sie sich darum kümmern. Sonst wird der Nächste benachrichtigt:\n{{notdienstlink}}',
        E'-- \n' || intern.pflichtangaben(m, e)
    );
    v.grund := case when s.email is null then 'keine_adresse' when intern.versand_absender(m, e) is null then 'kein_absender' end;
    perform intern.versand_hinterlegen(v);
    return v.grund;
end
$$;
comment on function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte) is
    'Schreibt jemandem im Notdienst; der Link zum Bestätigen kommt erst beim Senden hinein. Liefert den Grund, wenn nicht geschrieben werden kann (keine_adresse, kein_absender). Definer dienst_versand';

reset role;
alter function intern.alarm_lage(verwaltung.anfragen) owner to dienst_versand;
alter function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte) owner to dienst_versand;

commit;
