-- A stored mail judged again, after rules or master data have changed: first the difference, then, if somebody
-- wants it, the change. The check of the sender is the stored one; hausdraht mail nachspielen asks DNS again.
begin;
set local role hausdraht_eigner;

create function intern.email_nachspielen_vorher(e verwaltung.email_triage) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return jsonb_build_object(
        'status', e.status, 'grund', e.grund, 'zuordnung', e.zuordnung, 'weg', null, 'anfrage_id', e.anfrage_id,
        'kategorie', e.klassifikation ->> 'kategorie', 'schadensart', e.klassifikation ->> 'schadensart',
        'prioritaet', e.klassifikation ->> 'prioritaet',
        'vorschlag_anfrage_id', e.vorschlag_anfrage_id, 'vorschlag_person_id', e.vorschlag_person_id
    ) || coalesce((
        select jsonb_build_object(
            'weg', case when a.email_id = e.id then 'neue_anfrage' else 'nachricht' end,
            'kategorie', a.kategorie, 'schadensart', a.schadensart, 'prioritaet', a.prioritaet,
            'mietverhaeltnis_id', a.mietverhaeltnis_id, 'eigentuemer_id', a.eigentuemer_id, 'person_id', n.verfasser_person_id,
            'nachricht_id', case when a.email_id is distinct from e.id then n.id end
        )
        from verwaltung.anfragen as a
        join verwaltung.anfrage_nachrichten as n on n.mandant_id = a.mandant_id and n.anfrage_id = a.id
        where e.status = 'zugeordnet' and a.mandant_id = e.mandant_id and a.id = e.anfrage_id and n.email_id = e.id
            and n.zurueckgenommen_am is null
    ), '{}');
end
$$;
comment on function intern.email_nachspielen_vorher(verwaltung.email_triage) is
    'Was über eine E-Mail entschieden ist, in denselben Feldern wie eine Beurteilung. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_nachspielen_vergleichen(e verwaltung.email_triage, zerlegt jsonb) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ziel constant text[] := '{weg,anfrage_id,person_id,mietverhaeltnis_id,eigentuemer_id}'::text[];
    c_einstufung constant text[] := '{kategorie,schadensart,prioritaet}'::text[];
    c_felder constant text[] := '{status,grund,zuordnung,vorschlag_anfrage_id,vorschlag_person_id}'::text[] || c_ziel || c_einstufung;
    v_vorher jsonb := intern.email_nachspielen_vorher(e);
    v jsonb := intern.email_beurteilen(e, zerlegt);
    v_nachher jsonb;
    v_felder text[];
    v_massnahme text;
    v_hinweis text;
begin
    v_nachher := v || jsonb_build_object(
        'kategorie', v -> 'klassifikation' -> 'kategorie', 'schadensart', v -> 'klassifikation' -> 'schadensart',
        'prioritaet', v -> 'klassifikation' -> 'prioritaet'
    );
    if e.status = 'zugeordnet' then
        if v ->> 'weg' = 'neue_anfrage' and v_vorher ->> 'weg' = 'neue_anfrage' then
            v_nachher := v_nachher || jsonb_build_object('anfrage_id', e.anfrage_id);
        elsif v ->> 'weg' = 'nachricht' then
            v_nachher := v_nachher || jsonb_build_object(
                'kategorie', v_vorher -> 'kategorie', 'schadensart', v_vorher -> 'schadensart', 'prioritaet', v_vorher -> 'prioritaet',
                'mietverhaeltnis_id', v_vorher -> 'mietverhaeltnis_id', 'eigentuemer_id', v_vorher -> 'eigentuemer_id'
            );
        end if;
    else
        v_vorher := v_vorher || jsonb_build_object('weg', v_nachher -> 'weg');
    end if;
    v_felder := array(
        select f from unnest(c_felder) as f where v_vorher ->> f is distinct from v_nachher ->> f
    );
    if cardinality(v_felder) = 0 then
        v_hinweis := 'Die E-Mail würde heute genauso entschieden.';
    elsif e.status <> 'zugeordnet' then
        v_massnahme := 'neu_entscheiden';
    elsif exists (
        select from verwaltung.email_entscheidungen as d
        where d.mandant_id = e.mandant_id and d.email_id = e.id and d.anfrage_id = e.anfrage_id and d.art in ('zugeordnet', 'neue_anfrage')
            and not exists (
                select from verwaltung.email_entscheidungen as r where r.mandant_id = d.mandant_id and r.nimmt_zurueck_id = d.id
            )
    ) then
        v_hinweis := 'Ein Mensch hat die E-Mail zugeordnet; das ändert keine Regel.';
    elsif intern.email_ablage_beruehrt(e.mandant_id, e.id, e.anfrage_id, (v_vorher ->> 'nachricht_id')::bigint, e.verarbeitet_am) then
        v_hinweis := 'An der Anfrage wurde schon gearbeitet; sie bleibt, wie sie ist.';
    elsif v_felder && c_ziel or v_felder && '{status}'::text[] then
        v_massnahme := 'zurueckholen';
    elsif v_felder && c_einstufung and v_vorher ->> 'weg' = 'neue_anfrage' then
        v_massnahme := 'neu_einstufen';
    else
        v_hinweis := 'Der Unterschied ändert nichts an der Anfrage.';
    end if;
    return jsonb_build_object(
        'vorher', v_vorher, 'nachher', v_nachher - '{vorschlag_mietverhaeltnis_id,rolle,strang}'::text[],
        'unterschiede', (
            select coalesce(jsonb_agg(jsonb_build_object('feld', f, 'vorher', v_vorher -> f, 'nachher', v_nachher -> f) order by array_position(c_felder, f)), '[]')
            from unnest(v_felder) as f
        ),
        'uebernehmbar', v_massnahme is not null, 'massnahme', v_massnahme, 'hinweis', v_hinweis
    );
end
$$;
comment on function intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb) is
    'Vergleicht die Entscheidung über eine E-Mail mit der, die heute fiele: {vorher, nachher, unterschiede[{feld, vorher, nachher}], uebernehmbar, massnahme (neu_entscheiden, neu_einstufen, zurueckholen), hinweis}. Definer dienst_email; jede Abfrage nennt den Mandanten';

create function intern.email_nachspielbar(email_id bigint) returns verwaltung.email_triage
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e verwaltung.email_triage;
begin
    select t.* into e
    from verwaltung.email_triage as t
    where t.mandant_id = intern.mandant_id() and t.id = email_nachspielbar.email_id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese E-Mail gibt es nicht.');
    elsif e.status = 'eingegangen' then
        perform intern.http_fehler(409, 'HD054', 'Über diese E-Mail ist noch nicht entschieden.', 'Bitte warten Sie einen Augenblick.');
    end if;
    return e;
end
$$;
comment on function intern.email_nachspielbar(bigint) is
    'Eine entschiedene E-Mail des laufenden Mandanten. Definer dienst_email. HD030 (404), HD054 (409) noch nicht entschieden';

create function intern.email_neu_zerlegen(e verwaltung.email_triage) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select intern.email_zerlegen(r.roh, e.umschlag_von)
        from verwaltung.email_rohdaten as r
        where r.mandant_id = e.mandant_id and r.email_id = e.id
    );
end
$$;
comment on function intern.email_neu_zerlegen(verwaltung.email_triage) is
    'Zerlegt die gespeicherten Bytes einer E-Mail noch einmal. Definer dienst_email; die Abfrage nennt den Mandanten';

create function intern.email_nachspielen_vorschau(email_id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e constant verwaltung.email_triage := intern.email_nachspielbar(email_id);
begin
    return intern.email_nachspielen_vergleichen(e, intern.email_neu_zerlegen(e));
end
$$;
comment on function intern.email_nachspielen_vorschau(bigint) is
    'Was sich änderte, würde über eine E-Mail heute entschieden; schreibt nichts. Definer dienst_email, wirkt nur im Mandanten der Anfrage. HD030, HD054';

create function intern.email_nachspielen(email_id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e verwaltung.email_triage;
    v_zerlegt jsonb;
    v_vergleich jsonb;
    v_neu jsonb := '{}'::jsonb;
    v_nachricht_id bigint;
begin
    perform from verwaltung.email_triage as t where t.mandant_id = intern.mandant_id() and t.id = email_nachspielen.email_id for update;
    e := intern.email_nachspielbar(email_id);
    v_zerlegt := intern.email_neu_zerlegen(e);
    v_vergleich := intern.email_nachspielen_vergleichen(e, v_zerlegt);
    case coalesce(v_vergleich ->> 'massnahme', '')
        when 'neu_einstufen' then
            v_neu := v_vergleich -> 'nachher' -> 'klassifikation';
            if not intern.anfrage_neu_einstufen(e.mandant_id, e.anfrage_id, v_neu) then
                perform intern.http_fehler(409, 'HD054', 'Die Anfrage ist nicht mehr offen.', 'Bitte laden Sie die Ansicht neu.');
            end if;
            update verwaltung.email_triage as t set klassifikation = v_neu
            where t.mandant_id = e.mandant_id and t.id = e.id;
            v_neu := jsonb_build_object('anfrage_id', e.anfrage_id);
        when 'zurueckholen' then
            perform intern.email_ablage_aufheben(
                e, e.anfrage_id, (v_vergleich -> 'vorher' ->> 'nachricht_id')::bigint, e.verarbeitet_am
            );
        when 'neu_entscheiden' then
            if e.status <> 'manuell' then
                perform set_config('app.begruendung', 'Erneut geprüft', true);
                update verwaltung.email_triage as t set
                    status = 'manuell', anfrage_id = null, grund = coalesce(t.grund, 'hervorgeholt')
                where t.mandant_id = e.mandant_id and t.id = e.id;
            end if;
            perform set_config('app.versand_frist', '10 minutes', true);
            v_neu := intern.email_entscheiden(e, v_zerlegt);
            perform set_config('app.versand_frist', '', true);
            perform intern.email_festhalten(e, v_zerlegt, v_neu);
            v_nachricht_id := (v_neu ->> 'nachricht_id')::bigint;
        else
            perform intern.http_fehler(409, 'HD054', 'Es gibt nichts zu übernehmen.', v_vergleich ->> 'hinweis');
    end case;
    insert into verwaltung.email_entscheidungen (
        mandant_id, email_id, art, benutzerkonto_id, anfrage_id, nachricht_id, person_id, begruendung, ruecknehmbar_bis
    ) values (
        e.mandant_id, e.id, 'nachgespielt', intern.benutzerkonto_id(), (v_neu ->> 'anfrage_id')::bigint, v_nachricht_id,
        (v_neu ->> 'person_id')::bigint, v_vergleich ->> 'massnahme',
        case when v_neu ->> 'status' = 'zugeordnet' then now() + interval '10 minutes' end
    );
    return (
        select jsonb_build_object('status', t.status, 'grund', t.grund, 'anfrage_id', t.anfrage_id)
        from verwaltung.email_triage as t
        where t.mandant_id = e.mandant_id and t.id = e.id
    );
end
$$;
comment on function intern.email_nachspielen(bigint) is
    'Übernimmt, was email_nachspielen_vorschau zeigt: entscheidet neu, stuft die noch offene Anfrage neu ein oder holt die E-Mail in die manuelle Bearbeitung zurück; liefert {status, grund, anfrage_id}. Definer dienst_email, wirkt nur im Mandanten der Anfrage. HD030, HD052, HD054';

reset role;
alter function intern.email_nachspielen_vorher(verwaltung.email_triage) owner to dienst_email;
alter function intern.email_nachspielen_vergleichen(verwaltung.email_triage, jsonb) owner to dienst_email;
alter function intern.email_nachspielbar(bigint) owner to dienst_email;
alter function intern.email_neu_zerlegen(verwaltung.email_triage) owner to dienst_email;
alter function intern.email_nachspielen_vorschau(bigint) owner to dienst_email;
alter function intern.email_nachspielen(bigint) owner to dienst_email;
grant execute on function intern.email_nachspielen_vorschau(bigint), intern.email_nachspielen(bigint) to verwalter, leitung;

commit;
