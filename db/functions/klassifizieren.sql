-- What is this about, and how urgent? Keyword rules of the Mandant, the same for mail and portal.
begin;
set local role hausdraht_eigner;

create function intern.text_falten(klartext text) returns text
language sql immutable parallel safe
return ' ' || btrim(regexp_replace(
    replace(replace(replace(replace(lower(normalize(left(klartext, 20000), nfc)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
    '[^a-z0-9]+', ' ', 'g'
)) || ' ';
comment on function intern.text_falten(text) is
    'Text für den Wortvergleich: Kleinschreibung, Umlaute als ae, oe, ue, ss, dazwischen einzelne Leerzeichen, außen je eines; höchstens 20.000 Zeichen';

create function intern.wort_nadel(wort text) returns text
language sql immutable parallel safe
return case when wort like '*%' then substr(wort, 2) else ' ' || wort end;
comment on function intern.wort_nadel(text) is
    'Suchtext zu einem Wortstamm: er beginnt am Wortanfang, mit * auch mitten im Wort; ein Punkt am Ende wird beim Vergleich zum Wortende';

create function intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) returns jsonb
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_text constant text := intern.text_falten(left(coalesce(betreff, ''), 1000) || E'\n' || left(coalesce(inhalt, ''), 20000));
    c_rang constant text[] := array['niedrig', 'normal', 'hoch', 'dringend'];
    v_ergebnis record;
begin
    with treffer as (
        select r.reihenfolge, r.id, r.bezeichnung, r.kategorie, r.schadensart, r.prioritaet, r.zwingend_mietverwaltung, w.gefunden
        from verwaltung.klassifikationsregeln as r
        cross join lateral (
            select array_agg(f.wort order by a.nr) as gefunden, bool_and(f.wort is not null) as alle
            from unnest(r.woerter) with ordinality as a (alternativen, nr)
            left join lateral (
                select v.wort
                from unnest(string_to_array(a.alternativen, '|')) as v (wort)
                where position(replace(intern.wort_nadel(v.wort), '.', ' ') in c_text) > 0
                limit 1
            ) as f on true
        ) as w
        where r.mandant_id = klassifizieren.mandant_id and r.aktiv and w.alle
            and not exists (
                select
                from unnest(r.ausschluesse) as x (wort)
                where position(replace(intern.wort_nadel(x.wort), '.', ' ') in c_text) > 0
            )
    )
    select
        (array_agg(t.kategorie order by t.reihenfolge, t.id) filter (where t.kategorie is not null))[1] as kategorie,
        (array_agg(t.schadensart order by t.reihenfolge, t.id) filter (where t.kategorie is not null))[1] as schadensart,
        max(array_position(c_rang, t.prioritaet)) as rang,
        coalesce(bool_or(t.zwingend_mietverwaltung), false) as zwingend,
        coalesce(jsonb_agg(jsonb_build_object(
            'bezeichnung', t.bezeichnung, 'woerter', to_jsonb(t.gefunden), 'kategorie', t.kategorie, 'prioritaet', t.prioritaet
        ) order by t.reihenfolge, t.id), '[]') as regeln
    into v_ergebnis
    from treffer as t;
    return jsonb_build_object(
        'kategorie', coalesce(v_ergebnis.kategorie, 'administrativ'),
        'schadensart', case when v_ergebnis.kategorie = 'schaden' then coalesce(v_ergebnis.schadensart, 'sonstiges') end,
        'prioritaet', coalesce(c_rang[v_ergebnis.rang], 'normal'),
        'zwingend_mietverwaltung', v_ergebnis.zwingend,
        'regeln', v_ergebnis.regeln
    );
end
$$;
comment on function intern.klassifizieren(bigint, text, text) is
    'Kategorie, Schadensart, Priorität und Zwang zur Mietverwaltung nach den Schlüsselwortregeln des Mandanten, mit den Regeln und Wörtern, die dazu führten. Ohne Treffer: administrativ, normal. Liest 1.000 Zeichen Betreff und 20.000 Zeichen Text. Definer, damit auch Mieter dieselben Regeln benutzen, ohne sie zu lesen; wirkt nur im Mandanten der laufenden Anfrage';

reset role;
alter function intern.klassifizieren(bigint, text, text) owner to dienst_email;
grant execute on function intern.text_falten(text), intern.wort_nadel(text) to dienst_email;
grant execute on function intern.klassifizieren(bigint, text, text) to dienst_anfragen;

commit;
