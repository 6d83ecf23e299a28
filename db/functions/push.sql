-- Messages to devices of accounts: with each step of an alarm that concerns the account, and to try one out.
begin;
set local role hausdraht_eigner;

create function intern.push_auftrag(mandant_id bigint, mitteilung_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.hintergrund_einreihen(
        'push.senden', 'notdienst', jsonb_build_object('mandant_id', mandant_id, 'mitteilung_id', mitteilung_id),
        format('push:%s:%s', mandant_id, mitteilung_id)
    );
end
$$;
comment on function intern.push_auftrag(bigint, bigint) is 'Hintergrundauftrag für eine Mitteilung an ein Gerät; höchstens einer wartet je Mitteilung';

create function intern.alarm_per_push(s verwaltung.alarm_schritte) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_id bigint;
    v_anzahl integer := 0;
begin
    for v_id in
        insert into verwaltung.push_mitteilungen (mandant_id, push_abo_id, alarm_id, nr, geraet)
        select a.mandant_id, a.id, s.alarm_id, s.nr, a.geraet
        from verwaltung.push_abos as a
        where a.mandant_id = s.mandant_id and a.benutzerkonto_id = s.benutzerkonto_id
        returning id
    loop
        perform intern.push_auftrag(s.mandant_id, v_id);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.alarm_per_push(verwaltung.alarm_schritte) is
    'Reiht zu einem Schritt eines Alarms eine Mitteilung an jedes Gerät des Kontos ein; liefert, wie viele es sind. Definer dienst_versand';

create function intern.push_inhalt(p verwaltung.push_mitteilungen) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if p.alarm_id is null then
        return jsonb_build_object(
            'titel', 'Probe', 'text', 'Auf diesem Gerät kommen Mitteilungen des Notdienstes an.', 'link', intern.portal_adresse() || '/konto',
            'marke', 'probe'
        );
    end if;
    return (
        select jsonb_build_object(
            'titel', 'Notdienst',
            'text', concat_ws(' · ', a.nummer, case a.schadensart
                when 'heizung' then 'Heizung' when 'wasser' then 'Wasser' when 'elektrik' then 'Elektrik' when 'sanitaer' then 'Sanitär'
                else 'Schaden'
            end, o.strasse),
            'link', intern.alarm_link(p.mandant_id, p.alarm_id, p.nr), 'marke', 'alarm-' || p.alarm_id
        )
        from verwaltung.alarme as al
        join verwaltung.anfragen as a on a.mandant_id = al.mandant_id and a.id = al.anfrage_id
        left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id
        where al.mandant_id = p.mandant_id and al.id = p.alarm_id
    );
end
$$;
comment on function intern.push_inhalt(verwaltung.push_mitteilungen) is
    'Was ein Gerät zeigt, auch gesperrt: Nummer, Schadensart und Straße, sonst nichts über Personen; der Link führt zum Alarm. Definer dienst_versand';

create function intern.push_holen(mandant_id bigint, mitteilung_id bigint)
returns table (endpunkt text, p256dh text, auth text, koerper text, thema text, sekunden integer)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    p verwaltung.push_mitteilungen;
    al verwaltung.alarme;
    a verwaltung.push_abos;
begin
    select t.* into p
    from verwaltung.push_mitteilungen as t
    where t.mandant_id = push_holen.mandant_id and t.id = push_holen.mitteilung_id and t.status = 'geplant'
    for update;
    if not found then
        return;
    end if;
    select t.* into a from verwaltung.push_abos as t where t.mandant_id = p.mandant_id and t.id = p.push_abo_id;
    select t.* into al from verwaltung.alarme as t where t.mandant_id = p.mandant_id and t.id = p.alarm_id;
    if a.id is null or (al.id is not null and al.status not in ('laeuft', 'erschoepft')) then
        update verwaltung.push_mitteilungen as t set status = 'entfallen', erledigt_am = now()
        where t.mandant_id = p.mandant_id and t.id = p.id;
        return;
    end if;
    update verwaltung.push_mitteilungen as t set versuche = t.versuche + 1, faellig_am = now()
    where t.mandant_id = p.mandant_id and t.id = p.id;
    endpunkt := a.endpunkt;
    p256dh := a.p256dh;
    auth := a.auth;
    koerper := intern.push_inhalt(p)::text;
    -- A device that was off gets the last of several, and none of an alarm that is long over.
    thema := coalesce('alarm-' || p.alarm_id, 'probe');
    sekunden := case when al.id is null then 60 else least(greatest(extract(epoch from al.schluss_am - now())::integer, 600), 4 * 3600) end;
    return next;
end
$$;
comment on function intern.push_holen(bigint, bigint) is
    'Was an welches Gerät zu senden ist, und wie viele Sekunden der Mitteilungsdienst es aufhebt; keine Zeile, wenn der Alarm übernommen oder das Gerät abgemeldet ist. Definer dienst_versand für die Bridge; jede Abfrage nennt den Mandanten';

create function intern.push_ergebnis(mandant_id bigint, mitteilung_id bigint, ergebnis text, fehler text) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_gut constant boolean := push_ergebnis.ergebnis = 'gesendet';
    c_fehler constant text := case when not c_gut then left(push_ergebnis.fehler, 300) end;
    p verwaltung.push_mitteilungen;
    s record;
begin
    select t.* into p
    from verwaltung.push_mitteilungen as t
    where t.mandant_id = push_ergebnis.mandant_id and t.id = push_ergebnis.mitteilung_id and t.status = 'geplant'
    for update;
    if not found then
        return null;
    elsif push_ergebnis.ergebnis = 'weg' then
        delete from verwaltung.push_abos as t where t.mandant_id = p.mandant_id and t.id = p.push_abo_id;
    else
        update verwaltung.push_abos as t
        set letzter_erfolg_am = case when c_gut then now() else t.letzter_erfolg_am end,
            letzter_fehler_am = case when c_gut then t.letzter_fehler_am else now() end,
            letzter_fehler = coalesce(c_fehler, t.letzter_fehler)
        where t.mandant_id = p.mandant_id and t.id = p.push_abo_id;
    end if;
    if p.alarm_id is null then
        delete from verwaltung.push_mitteilungen as t where t.mandant_id = p.mandant_id and t.id = p.id;
        return null;
    elsif push_ergebnis.ergebnis = 'fehler' and p.versuche < 5 then
        update verwaltung.push_mitteilungen as t set faellig_am = now() + make_interval(secs => 5 * 2 ^ p.versuche)
        where t.mandant_id = p.mandant_id and t.id = p.id;
        return 5 * 2 ^ p.versuche;
    end if;
    update verwaltung.push_mitteilungen as t
    set status = case when c_gut then 'gesendet' else 'gescheitert' end, fehler = c_fehler, erledigt_am = now()
    where t.mandant_id = p.mandant_id and t.id = p.id;
    if not c_gut then
        select al.anfrage_id, t.name into strict s
        from verwaltung.alarm_schritte as t
        join verwaltung.alarme as al on al.mandant_id = t.mandant_id and al.id = t.alarm_id
        where t.mandant_id = p.mandant_id and t.alarm_id = p.alarm_id and t.nr = p.nr;
        perform intern.systemzeile(p.mandant_id, s.anfrage_id, format(
            'Notdienst, Schritt %s: Mitteilung an %s (%s) nicht zugestellt: %s.', p.nr, s.name, p.geraet, c_fehler
        ));
    end if;
    return null;
end
$$;
comment on function intern.push_ergebnis(bigint, bigint, text, text) is
    'Was aus einer Mitteilung wurde: gesendet, weg (das Gerät gibt es nicht mehr, es wird abgemeldet) oder fehler. Liefert die Sekunden bis zum nächsten Versuch, NULL wenn keiner mehr kommt (höchstens fünf, bei Proben einer). Definer dienst_versand für die Bridge';

create function intern.push_nachholen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    p record;
    v_anzahl integer := 0;
begin
    for p in
        select t.mandant_id, t.id from verwaltung.push_mitteilungen as t
        where t.status = 'geplant' and t.faellig_am < now() - interval '1 minute'
    loop
        perform intern.push_auftrag(p.mandant_id, p.id);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.push_nachholen() is
    'Reiht Mitteilungen neu ein, deren Hintergrundauftrag verloren ging; liefert, wie viele. Definer dienst_versand für die Bridge';

reset role;
alter function intern.alarm_per_push(verwaltung.alarm_schritte) owner to dienst_versand;
alter function intern.push_inhalt(verwaltung.push_mitteilungen) owner to dienst_versand;
alter function intern.push_holen(bigint, bigint) owner to dienst_versand;
alter function intern.push_ergebnis(bigint, bigint, text, text) owner to dienst_versand;
alter function intern.push_nachholen() owner to dienst_versand;
grant execute on function intern.push_auftrag(bigint, bigint) to dienst_versand;
grant execute on function intern.push_holen(bigint, bigint), intern.push_ergebnis(bigint, bigint, text, text), intern.push_nachholen()
to bruecke;

commit;
