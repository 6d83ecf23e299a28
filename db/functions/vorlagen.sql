-- Templates: which placeholders there are, what is refused, how they are filled.
begin;
set local role hausdraht_eigner;

create function intern.vorlage_platzhalter() returns text[]
language sql immutable parallel safe
return array[
    'name', 'nummer', 'betreff', 'kategorie', 'status', 'ort', 'objekt', 'einheit', 'eingegangen_am',
    'verfasser', 'nachricht', 'begruendung', 'massnahme', 'ausgefuehrt_von', 'erledigt_am',
    'link', 'auftrag', 'notdienst', 'verwaltung', 'telefon', 'geschaeftszeiten'
];
comment on function intern.vorlage_platzhalter() is 'Platzhalter, die in einer Vorlage stehen dürfen';

create function intern.vorlage_pruefen(vorlage text) returns void
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
    v_unbekannt text;
begin
    select string_agg(distinct '{{' || p.name[1] || '}}', ', ') into v_unbekannt
    from regexp_matches(vorlage, '\{\{([^{}]{0,100})\}\}', 'g') as p (name)
    where btrim(p.name[1]) <> all(intern.vorlage_platzhalter());
    if v_unbekannt is not null then
        raise sqlstate 'HD060' using
            message = format('Diesen Platzhalter gibt es nicht: %s', v_unbekannt),
            hint = 'Möglich sind: ' || array_to_string(intern.vorlage_platzhalter(), ', ');
    end if;
    if regexp_replace(vorlage, '\{\{[^{}]{0,100}\}\}', '', 'g') ~ '\{\{|\}\}' then
        raise sqlstate 'HD060' using
            message = 'Ein Platzhalter ist nicht vollständig: Er beginnt mit {{ und endet mit }}.',
            hint = 'Möglich sind: ' || array_to_string(intern.vorlage_platzhalter(), ', ');
    end if;
end
$$;
comment on function intern.vorlage_pruefen(text) is 'Weist unbekannte und unvollständige Platzhalter zurück. SQLSTATE HD060';

-- One pass over the template: what a value contains is never taken for a placeholder.
create function intern.vorlage_fuellen(vorlage text, werte jsonb) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    c_muster constant text := '\{\{\s*([a-z_]+)\s*\}\}';
    v_absatz text;
    v_stuecke text[];
    v_namen text[];
    v_teil text;
    v_ergebnis text := '';
begin
    foreach v_absatz in array regexp_split_to_array(vorlage, '\n[ \t]*\n') loop
        v_stuecke := regexp_split_to_array(v_absatz, c_muster);
        v_namen := array(select p.name[1] from regexp_matches(v_absatz, c_muster, 'g') as p (name));
        -- A paragraph about something that does not exist is left out.
        continue when cardinality(v_namen) > 0
            and not exists (select from unnest(v_namen) as n (name) where werte ->> n.name <> '');
        v_teil := v_stuecke[1];
        for i in 1..cardinality(v_namen) loop
            v_teil := v_teil || coalesce(werte ->> v_namen[i], '') || v_stuecke[i + 1];
        end loop;
        v_ergebnis := concat_ws(E'\n\n', nullif(v_ergebnis, ''), nullif(btrim(v_teil, E' \n\t'), ''));
    end loop;
    return v_ergebnis;
end
$$;
comment on function intern.vorlage_fuellen(text, jsonb) is
    'Setzt Werte in eine Vorlage ein; ein Absatz, dessen Platzhalter alle leer sind, entfällt. Werte werden nicht noch einmal ausgewertet';

create function intern.vorlagen_vorbelegen(mandant_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into verwaltung.vorlagen (mandant_id, ereignis, betreff, text, aktiv)
    values
    (vorlagen_vorbelegen.mandant_id, 'eingangsbestaetigung', 'Ihre Anfrage {{nummer}}: {{betreff}}',
        E'Ihre Nachricht ist am {{eingegangen_am}} bei uns eingegangen. Wir führen sie unter der Nummer {{nummer}}.\n\n'
        'Anliegen: {{betreff}}\n\nHaus: {{objekt}}\n\n'
        'Sobald es etwas Neues gibt, schreiben wir Ihnen. Sie können auf diese E-Mail antworten, um etwas zu ergänzen.', false),
    (vorlagen_vorbelegen.mandant_id, 'statuswechsel', 'Ihre Anfrage {{nummer}} ist {{status}}',
        E'der Stand Ihrer Anfrage {{nummer}} („{{betreff}}“) hat sich geändert: Sie ist jetzt {{status}}.\n\n'
        'Begründung: {{begruendung}}', true),
    (vorlagen_vorbelegen.mandant_id, 'neue_nachricht', 'Neue Nachricht zu {{nummer}}: {{betreff}}',
        E'{{verfasser}} hat Ihnen zu Ihrer Anfrage {{nummer}} („{{betreff}}“) geschrieben:\n\n{{nachricht}}\n\n'
        'Sie können auf diese E-Mail antworten.', true),
    (vorlagen_vorbelegen.mandant_id, 'rueckfrage', 'Rückfrage zu {{nummer}}: {{betreff}}',
        E'{{verfasser}} hat eine Rückfrage zu Ihrer Anfrage {{nummer}} („{{betreff}}“):\n\n{{nachricht}}\n\n'
        'Wir warten auf Ihre Antwort. Antworten Sie einfach auf diese E-Mail.', true),
    (vorlagen_vorbelegen.mandant_id, 'abschluss', 'Ihre Anfrage {{nummer}} ist erledigt',
        E'Ihre Anfrage {{nummer}} („{{betreff}}“) ist abgeschlossen.\n\n'
        'Was getan wurde: {{massnahme}}\n\nAusgeführt von: {{ausgefuehrt_von}}\n\nErledigt am: {{erledigt_am}}\n\n'
        'Ist etwas nicht in Ordnung, antworten Sie auf diese E-Mail. Daraus wird eine neue Anfrage, die an diese anknüpft.', true),
    (vorlagen_vorbelegen.mandant_id, 'eigentuemer', '{{objekt}}: {{betreff}} ({{nummer}})',
        E'{{verfasser}} schreibt Ihnen als Eigentümer wegen „{{betreff}}“ (unsere Nummer {{nummer}}):\n\n{{nachricht}}\n\n'
        'Haus: {{objekt}}\n\nWohnung: {{einheit}}\n\n'
        'Sie können auf diese E-Mail antworten. Mieter lesen Ihre Antwort nicht.', true),
    (vorlagen_vorbelegen.mandant_id, 'auftrag', 'Auftrag {{nummer}}: {{betreff}}',
        E'wir möchten Sie beauftragen:\n\n{{auftrag}}\n\nHaus: {{objekt}}\n\nWohnung: {{einheit}}\n\n'
        'Unter diesem Link sehen Sie alles Weitere, können annehmen oder ablehnen und melden, wenn es erledigt ist. '
        'Ein Konto brauchen Sie nicht; bitte geben Sie den Link nicht weiter:\n{{link}}', true)
    on conflict do nothing;
end
$$;
comment on function intern.vorlagen_vorbelegen(bigint) is
    'Legt die Ausgangsvorlagen eines neuen Mandanten an; vorhandene bleiben. Eingangsbestätigungen sind abgeschaltet. Definer dienst_versand für die Anlage von Mandanten';

reset role;
alter function intern.vorlagen_vorbelegen(bigint) owner to dienst_versand;
grant execute on function intern.vorlage_platzhalter(), intern.vorlage_pruefen(text)
to dienst_versand, verwalter, leitung, hausdraht_dba;
grant execute on function intern.vorlage_fuellen(text, jsonb) to dienst_versand;
grant execute on function intern.vorlagen_vorbelegen(bigint) to hausdraht_dba;

commit;
