-- An incident ends, and with one act the Anfragen about it.
begin;
set local role hausdraht_eigner;

create function api.sammelstoerung_beheben_vorschau(sammelstoerung_id bigint) returns table (
    anfrage_id bigint, nummer text, betreff text, melder_name text, einheit text, status text, schliesst boolean, grund text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select g.id, g.nummer, g.betreff, g.melder_name, g.einheit, g.status, g.grund is null, g.grund
    from (
        select a.id, a.nummer, a.betreff, a.melder_name, e.bezeichnung as einheit, a.status, a.erstellt_am, case
            when a.objekt_id is distinct from s.objekt_id then 'betrifft inzwischen ein anderes Haus'
            when a.schadensart is distinct from s.schadensart then 'inzwischen anders eingeordnet'
            when exists (
                select from verwaltung.aufgaben as t
                where t.mandant_id = a.mandant_id and t.anfrage_id = a.id and t.beendet_am is null
            ) then 'eine Aufgabe dazu läuft noch'
            when exists (
                select from verwaltung.auftraege as t
                where t.mandant_id = a.mandant_id and t.anfrage_id = a.id and t.status not in ('erledigt', 'storniert')
            ) then 'ein Auftrag dazu läuft noch'
            when exists (
                select from verwaltung.anfrage_nachrichten as n
                where n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht'
                    and n.verfasser_rolle in ('mieter', 'eigentuemer') and n.erstellt_am > z.am and n.zurueckgenommen_am is null
            ) then 'der Mieter hat seither dazu geschrieben'
        end as grund
        from verwaltung.sammelstoerung_anfragen as z
        join verwaltung.sammelstoerungen as s on s.mandant_id = z.mandant_id and s.id = z.sammelstoerung_id
        join verwaltung.anfragen as a on a.mandant_id = z.mandant_id and a.id = z.anfrage_id
        left join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id
        where z.mandant_id = (select intern.mandant_id()) and z.sammelstoerung_id = sammelstoerung_beheben_vorschau.sammelstoerung_id
            and a.status in ('offen', 'akzeptiert')
    ) as g
    order by g.grund is not null, g.erstellt_am;
end
$$;
comment on function api.sammelstoerung_beheben_vorschau(bigint) is
    'Laufende Anfragen einer Störung vor deren Ende: schliesst sagt, ob sie mit abgeschlossen werden sollten; wo nicht, nennt grund, warum sie einen eigenen Abschluss brauchen';

create function api.sammelstoerung_beheben(
    sammelstoerung_id bigint, massnahme text, ausgefuehrt_von text, anfrage_ids bigint[], trotzdem_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_massnahme constant text := intern.text_pruefen('Maßnahme', massnahme, 2000);
    c_von constant text := intern.text_pruefen('Ausgeführt von', ausgefuehrt_von, 200);
    s verwaltung.sammelstoerungen;
    a record;
    v_anzahl integer := 0;
begin
    -- The Anfragen first, as whoever corrects one: its trigger asks for the incident after it.
    perform
    from verwaltung.anfragen as n
    where n.mandant_id = c_mandant and n.id in (
        select z.anfrage_id from verwaltung.sammelstoerung_anfragen as z
        where z.mandant_id = c_mandant and z.sammelstoerung_id = sammelstoerung_beheben.sammelstoerung_id and z.anfrage_id = any(anfrage_ids)
    )
    order by n.id
    for no key update;
    s := intern.sammelstoerung_lesen(sammelstoerung_id);
    perform set_config('app.begruendung', format('Störung „%s“ behoben', s.titel), true);
    for a in
        select v.anfrage_id as id, v.status
        from api.sammelstoerung_beheben_vorschau(s.id) as v
        where v.anfrage_id = any(anfrage_ids)
            -- A reason that the clerk has not seen is none he has passed over.
            and (v.schliesst or v.anfrage_id = any(trotzdem_ids))
        order by v.anfrage_id
    loop
        if a.status = 'offen' then
            -- One letter about the end is enough; the step between is in the history.
            perform set_config('app.versand', 'aus', true);
            update verwaltung.anfragen as n set status = 'akzeptiert', zugewiesen_konto_id = intern.benutzerkonto_id()
            where n.mandant_id = c_mandant and n.id = a.id;
            perform set_config('app.versand', '', true);
        end if;
        update verwaltung.anfragen as n
        set status = 'abgeschlossen', massnahme = c_massnahme, ausgefuehrt_von = c_von, erledigt_am = intern.heute()
        where n.mandant_id = c_mandant and n.id = a.id;
        v_anzahl := v_anzahl + 1;
    end loop;
    update verwaltung.sammelstoerungen as t set status = 'behoben', massnahme = c_massnahme, ausgefuehrt_von = c_von
    where t.mandant_id = c_mandant and t.id = s.id;
    perform set_config('app.begruendung', '', true);
    return jsonb_build_object('id', s.id, 'abgeschlossen', v_anzahl, 'offen_geblieben', coalesce((
        select jsonb_agg(jsonb_build_object('anfrage_id', v.anfrage_id, 'nummer', v.nummer, 'grund', v.grund) order by v.nummer)
        from api.sammelstoerung_beheben_vorschau(s.id) as v
    ), '[]'));
end
$$;
comment on function api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[]) is
    'Beendet eine Störung und schließt die genannten ihrer Anfragen mit derselben Maßnahme ab: {id, abgeschlossen, offen_geblieben [{anfrage_id, nummer, grund}]}. Was nach der Vorschau dazukam, bleibt offen, ebenso was seither einen eigenen Abschluss braucht; trotzdem_ids sind die, deren Grund gesehen und übergangen wurde. Fehler HD030, HD031, HD121';

grant execute on function
    api.sammelstoerung_beheben_vorschau(bigint),
    api.sammelstoerung_beheben(bigint, text, text, bigint[], bigint[])
to verwalter, leitung;

commit;
