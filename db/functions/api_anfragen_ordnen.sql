begin;
set local role hausdraht_eigner;

create function api.anfrage_verknuepfen(anfrage_id bigint, andere_id bigint, art text, schliessen boolean default false) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_art text := intern.auswahl_pruefen('Art der Verknüpfung', art, array['duplikat', 'folge', 'gehoert_zu']);
    v_id bigint := intern.anfrage_verknuepfen(anfrage_verknuepfen.anfrage_id, anfrage_verknuepfen.andere_id, v_art);
    a verwaltung.anfragen;
    b verwaltung.anfragen;
begin
    if schliessen and v_art <> 'duplikat' then
        perform intern.http_fehler(400, 'HD031', 'Nur ein Duplikat wird beim Verknüpfen geschlossen.');
    end if;
    if schliessen then
        select t.* into a from verwaltung.anfragen as t where t.mandant_id = intern.mandant_id() and t.id = anfrage_verknuepfen.anfrage_id;
        select t.* into b from verwaltung.anfragen as t where t.mandant_id = intern.mandant_id() and t.id = anfrage_verknuepfen.andere_id;
        -- The reason is read by everybody who sees this Anfrage.
        perform set_config('app.begruendung', case
            when intern.anfrage_mit_sichtbar(a, b) then format('Doppelt gemeldet. Wir bearbeiten das unter %s.', b.nummer)
            else 'Das wurde uns schon gemeldet. Wir bearbeiten es unter der früheren Meldung.'
        end, true);
        update verwaltung.anfragen as t set status = 'abgelehnt'
        where t.mandant_id = a.mandant_id and t.id = a.id;
        perform set_config('app.begruendung', '', true);
    end if;
    return jsonb_build_object('id', v_id, 'anfrage_id', anfrage_verknuepfen.anfrage_id, 'andere_id', anfrage_verknuepfen.andere_id, 'art', v_art);
end
$$;
comment on function api.anfrage_verknuepfen(bigint, bigint, text, boolean) is
    'Verknüpft zwei Anfragen: anfrage_id ist duplikat von, folge auf oder gehoert_zu andere_id. schliessen lehnt ein Duplikat zugleich ab; die Nummer der anderen steht nur in der Begründung, wenn alle sie sehen, die diese sehen. Fehler HD020, HD023, HD030, HD031, HD103 (409, schon verknüpft)';

create function api.anfrage_verknuepfung_loesen(verknuepfung_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anfrage_id bigint := intern.anfrage_verknuepfung_loesen(verknuepfung_id);
begin
    if v_anfrage_id is null then
        perform intern.http_fehler(404, 'HD030', 'Diese Verknüpfung gibt es nicht mehr.');
    end if;
    return jsonb_build_object('anfrage_id', v_anfrage_id);
end
$$;
comment on function api.anfrage_verknuepfung_loesen(bigint) is
    'Löst eine Verknüpfung zweier Anfragen; ihr Status bleibt. Fehler HD030';

create function api.anfrage_schlagworte_aendern(anfrage_id bigint, dazu text[] default '{}', weg text[] default '{}') returns text[]
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_dazu constant text[] := array(select regexp_replace(btrim(d), '\s+', ' ', 'g') from unnest(dazu) as d);
    v_danach text[];
begin
    if exists (select from unnest(c_dazu) as d where coalesce(d !~ '^[^,[:cntrl:]]{1,40}$', true)) then
        perform intern.http_fehler(400, 'HD031', 'Ein Schlagwort hat 1 bis 40 Zeichen und kein Komma.');
    end if;
    v_danach := intern.anfrage_schlagworte_aendern(
        anfrage_schlagworte_aendern.anfrage_id, c_dazu, array(select regexp_replace(btrim(d), '\s+', ' ', 'g') from unnest(weg) as d)
    );
    if cardinality(v_danach) > 20 then
        perform intern.http_fehler(400, 'HD031', 'Eine Anfrage kann höchstens 20 Schlagworte haben.');
    end if;
    return v_danach;
end
$$;
comment on function api.anfrage_schlagworte_aendern(bigint, text[], text[]) is
    'Gibt einer Anfrage Schlagworte (dazu) und nimmt andere weg; neue Wörter entstehen dabei. Liefert danach alle. Fehler HD030, HD031';

create function api.beschwerde_festhalten(
    anfrage_id bigint, gegen_mietverhaeltnis_id bigint default null, zeiten text default '', zeugen text default ''
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_zeiten text := coalesce(intern.text_pruefen('Zeiten', zeiten, 2000, false), '');
    v_zeugen text := coalesce(intern.text_pruefen('Zeugen', zeugen, 2000, false), '');
    v_kategorie text;
begin
    select a.kategorie into v_kategorie
    from verwaltung.anfragen as a
    where a.mandant_id = intern.mandant_id() and a.id = beschwerde_festhalten.anfrage_id;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    if v_kategorie <> 'beschwerde' then
        perform intern.http_fehler(400, 'HD104', 'Diese Anfrage ist keine Beschwerde.');
    end if;
    if beschwerde_festhalten.gegen_mietverhaeltnis_id is not null and not exists (
        select from verwaltung.mietverhaeltnisse as v
        where v.mandant_id = intern.mandant_id() and v.id = beschwerde_festhalten.gegen_mietverhaeltnis_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Dieses Mietverhältnis wurde nicht gefunden.');
    end if;
    insert into verwaltung.beschwerden as b (mandant_id, anfrage_id, gegen_mietverhaeltnis_id, zeiten, zeugen, geaendert_konto_id)
    values (
        intern.mandant_id(), beschwerde_festhalten.anfrage_id, beschwerde_festhalten.gegen_mietverhaeltnis_id,
        v_zeiten, v_zeugen, intern.benutzerkonto_id()
    )
    on conflict (mandant_id, anfrage_id) do update set
        gegen_mietverhaeltnis_id = excluded.gegen_mietverhaeltnis_id, zeiten = excluded.zeiten, zeugen = excluded.zeugen,
        geaendert_konto_id = excluded.geaendert_konto_id, geaendert_am = now();
    return jsonb_build_object('anfrage_id', beschwerde_festhalten.anfrage_id);
end
$$;
comment on function api.beschwerde_festhalten(bigint, bigint, text, text) is
    'Hält zu einer Beschwerde fest, gegen wen sie sich richtet, wann es war und wer es bezeugen kann; nur die Verwaltung sieht das. Fehler HD030, HD031, HD104 (keine Beschwerde)';

grant execute on function
    api.anfrage_verknuepfen(bigint, bigint, text, boolean), api.anfrage_verknuepfung_loesen(bigint),
    api.anfrage_schlagworte_aendern(bigint, text[], text[]), api.beschwerde_festhalten(bigint, bigint, text, text)
to verwalter, leitung;

commit;
