-- The directory and the vocabulary made anew from the texts, and the vocabulary kept.
begin;
set local role hausdraht_eigner;

create function intern.suche_aufbauen(mandant_id bigint) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_anzahl bigint;
begin
    delete from verwaltung.anfrage_suche as s where s.mandant_id = suche_aufbauen.mandant_id;
    insert into verwaltung.anfrage_suche (mandant_id, anfrage_id, quartal, woerter)
    select a.mandant_id, a.id, q.quartal, intern.suche_eintraege(a.mandant_id, q.quartal, concat_ws(
        ' ', a.betreff, a.beschreibung, a.ort, a.melder_name, a.massnahme, a.ausgefuehrt_von, n.texte
    ))
    from verwaltung.anfragen as a
    cross join lateral (select intern.suche_quartal(a.erstellt_am) as quartal) as q
    cross join lateral (
        select string_agg(n.inhalt || ' ' || n.verfasser_name, ' ') as texte
        from verwaltung.anfrage_nachrichten as n
        where n.mandant_id = a.mandant_id and n.anfrage_id = a.id
    ) as n
    where a.mandant_id = suche_aufbauen.mandant_id;
    get diagnostics v_anzahl = row_count;
    delete from verwaltung.anfrage_wortschatz as w where w.mandant_id = suche_aufbauen.mandant_id;
    perform intern.anfrage_wortschatz_lernen(suche_aufbauen.mandant_id, '-infinity');
    return v_anzahl;
end
$$;
comment on function intern.suche_aufbauen(bigint) is
    'Baut Suchverzeichnis und Wortschatz eines Mandanten aus den Texten neu auf; liefert die Zahl der Anfragen. Für Administratoren, etwa nach dem Löschen von Texten. Definer dienst_suche, weil niemand sonst das Verzeichnis schreibt';

create function intern.anfrage_wortschatz_lernen(mandant_id bigint, seit timestamptz) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_anzahl bigint;
begin
    insert into verwaltung.anfrage_wortschatz (mandant_id, wort)
    select distinct s.mandant_id, e.wort
    from verwaltung.anfrage_suche as s
    cross join lateral unnest(tsvector_to_array(s.woerter)) as l (eintrag)
    cross join lateral (select substr(l.eintrag, length(intern.suche_vorsatz(s.mandant_id, s.quartal)) + 1) as wort) as e
    where s.geaendert_am >= anfrage_wortschatz_lernen.seit
        and (anfrage_wortschatz_lernen.mandant_id is null or s.mandant_id = anfrage_wortschatz_lernen.mandant_id)
        and length(e.wort) between 3 and 60 and e.wort !~ '^[\d.,:/-]+$'
    order by 1, 2
    on conflict do nothing;
    get diagnostics v_anzahl = row_count;
    return v_anzahl;
end
$$;
comment on function intern.anfrage_wortschatz_lernen(bigint, timestamptz) is
    'Nimmt Wörter der seither geänderten Anfragen in den Wortschatz auf (ohne Mandant: aller Mandanten); liefert die Zahl der neuen. Läuft jede Minute als Hintergrundauftrag suche.woerter und nachts als suche.woerter_nachholen. Definer dienst_suche, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.suche_aufbauen(bigint) owner to dienst_suche;
alter function intern.anfrage_wortschatz_lernen(bigint, timestamptz) owner to dienst_suche;
grant execute on function intern.suche_aufbauen(bigint) to hausdraht_dba;
grant execute on function intern.anfrage_wortschatz_lernen(bigint, timestamptz) to bruecke;

commit;
