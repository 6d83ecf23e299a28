-- One act on many Anfragen. Each is changed by the function that changes a single one, so the same rules and the
-- same lines in the history hold; a preview does the same and is rolled back.
begin;
set local role hausdraht_eigner;

create function intern.sammelakt_angaben(art text, angaben jsonb) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    c_feld constant text := case art
        when 'sachbearbeiter' then 'sachbearbeiter_konto_id' when 'bereich' then 'hausmeister_bereich_id' when 'prioritaet' then 'prioritaet'
        when 'wiedervorlage' then 'am' when 'ablehnen' then 'begruendung' when 'duplikat' then 'andere_id'
    end;
begin
    perform intern.auswahl_pruefen('Handlung', art, array[
        'sachbearbeiter', 'bereich', 'prioritaet', 'schlagworte', 'wiedervorlage', 'annehmen', 'ablehnen', 'duplikat'
    ]);
    if art = 'annehmen' then
        return '{}'::jsonb;
    elsif art = 'schlagworte' and jsonb_typeof(coalesce(angaben -> 'dazu', '[]')) = 'array'
        and jsonb_typeof(coalesce(angaben -> 'weg', '[]')) = 'array'
        and jsonb_array_length(coalesce(angaben -> 'dazu', '[]')) + jsonb_array_length(coalesce(angaben -> 'weg', '[]')) between 1 and 20
    then
        return jsonb_build_object('dazu', coalesce(angaben -> 'dazu', '[]'), 'weg', coalesce(angaben -> 'weg', '[]'));
    elsif c_feld is null or not angaben ? c_feld
        -- Only a clerk and a day can also be taken away.
        or (angaben ->> c_feld is null and art not in ('sachbearbeiter', 'wiedervorlage'))
        or (art in ('bereich', 'duplikat') and jsonb_typeof(angaben -> c_feld) <> 'number')
        or (art = 'wiedervorlage' and angaben ->> c_feld !~ '^\d{4}-\d{2}-\d{2}$')
    then
        perform intern.http_fehler(400, 'HD151', 'Für diese Handlung fehlt eine Angabe.');
    end if;
    return jsonb_build_object(c_feld, angaben -> c_feld);
end
$$;
comment on function intern.sammelakt_angaben(text, jsonb) is
    'Die Angaben, die eine Art von Sammelakt braucht, ohne alles Weitere. SQLSTATE PGRST mit HD031, HD151';

create function intern.sammelakt_anwenden(art text, angaben jsonb, anfrage_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    case art
        when 'sachbearbeiter', 'prioritaet' then
            perform api.anfrage_aendern(anfrage_id, angaben);
        when 'bereich' then
            perform api.anfrage_aendern(anfrage_id, angaben || '{"zustaendigkeit": "hausmeister_bereich"}');
        when 'schlagworte' then
            perform api.anfrage_schlagworte_aendern(
                anfrage_id, array(select jsonb_array_elements_text(angaben -> 'dazu')), array(select jsonb_array_elements_text(angaben -> 'weg'))
            );
        when 'wiedervorlage' then
            perform api.anfrage_wiedervorlage(anfrage_id, (angaben ->> 'am')::date);
        when 'annehmen' then
            perform api.anfrage_akzeptieren(anfrage_id);
        when 'ablehnen' then
            perform api.anfrage_ablehnen(anfrage_id, angaben ->> 'begruendung');
        when 'duplikat' then
            perform api.anfrage_verknuepfen(anfrage_id, (angaben ->> 'andere_id')::bigint, 'duplikat', true);
    end case;
end
$$;
comment on function intern.sammelakt_anwenden(text, jsonb, bigint) is
    'Tut an einer Anfrage, was ein Sammelakt an vielen tut, über die Funktion für eine einzelne; mit deren Fehlern';

create function intern.sammelakt_stand(anfrage_id bigint) returns jsonb
language sql stable
begin atomic
    select jsonb_build_object(
        'status', a.status, 'prioritaet', a.prioritaet, 'zustaendigkeit', a.zustaendigkeit,
        'hausmeister_bereich_id', a.hausmeister_bereich_id, 'zugewiesen_konto_id', a.zugewiesen_konto_id,
        'sachbearbeiter_konto_id', a.sachbearbeiter_konto_id, 'wiedervorlage_am', a.wiedervorlage_am,
        'schlagworte', coalesce((
            select jsonb_agg(s.wort order by lower(s.wort))
            from verwaltung.anfrage_schlagworte as z
            join verwaltung.schlagworte as s on s.mandant_id = z.mandant_id and s.id = z.schlagwort_id
            where z.mandant_id = a.mandant_id and z.anfrage_id = a.id
        ), '[]')
    )
    from verwaltung.anfragen as a
    where a.mandant_id = (select intern.mandant_id()) and a.id = sammelakt_stand.anfrage_id;
end;
comment on function intern.sammelakt_stand(bigint) is 'Was Sammelakte an einer Anfrage ändern können, wie es jetzt ist; NULL, wenn der Aufrufer sie nicht sieht';

create function intern.sammelakt_feld_text(feld text, wert jsonb) returns text
language sql stable parallel safe
return case
    when coalesce(wert, 'null') in ('null', '[]') then 'leer'
    when feld = 'schlagworte' then (select string_agg(w.wort, ', ' order by w.nr) from jsonb_array_elements_text(wert) with ordinality as w (wort, nr))
    when feld = 'wiedervorlage_am' then to_char((wert #>> '{}')::date, 'DD.MM.YYYY')
    when feld = 'status' then intern.anfrage_wort(wert #>> '{}')
    when feld = 'prioritaet' then wert #>> '{}'
    when feld = 'sachbearbeiter_konto_id' then intern.anfrage_feld_text((select intern.mandant_id()), 'zugewiesen_konto_id', wert #>> '{}')
    else intern.anfrage_feld_text((select intern.mandant_id()), feld, wert #>> '{}')
end;
comment on function intern.sammelakt_feld_text(text, jsonb) is 'Wert eines Feldes im Stand einer Anfrage, wie Menschen ihn nennen';

create function intern.sammelakt_unterschied(vorher jsonb, nachher jsonb) returns text
language sql stable
begin atomic
    select string_agg(
        f.wort || ': ' || intern.sammelakt_feld_text(f.feld, vorher -> f.feld)
        || ' → ' || intern.sammelakt_feld_text(f.feld, nachher -> f.feld), E'\n' order by f.nr
    )
    from (values
        (1, 'status', 'Status'), (2, 'prioritaet', 'Priorität'), (3, 'zustaendigkeit', 'Zuständig'), (4, 'hausmeister_bereich_id', 'Bereich'),
        (5, 'zugewiesen_konto_id', 'Erledigt durch'), (6, 'sachbearbeiter_konto_id', 'Betreut von'), (7, 'wiedervorlage_am', 'Wiedervorlage'),
        (8, 'schlagworte', 'Schlagworte')
    ) as f (nr, feld, wort)
    where vorher -> f.feld is distinct from nachher -> f.feld;
end;
comment on function intern.sammelakt_unterschied(jsonb, jsonb) is 'Was sich zwischen zwei Ständen einer Anfrage geändert hat, eine Zeile je Feld; NULL, wenn nichts';

create function intern.fehler_klartext(zustand text, meldung text) returns text
language sql immutable parallel safe
return case when zustand = 'PGRST' then (meldung::jsonb) ->> 'message' when zustand like 'HD%' then meldung end;
comment on function intern.fehler_klartext(text, text) is 'Deutsche Meldung eines eigenen Fehlers; NULL bei allen anderen, die niemand abfangen soll';

grant execute on function
    intern.sammelakt_angaben(text, jsonb), intern.sammelakt_anwenden(text, jsonb, bigint), intern.sammelakt_stand(bigint),
    intern.sammelakt_feld_text(text, jsonb), intern.sammelakt_unterschied(jsonb, jsonb), intern.fehler_klartext(text, text)
to verwalter, leitung;

commit;
