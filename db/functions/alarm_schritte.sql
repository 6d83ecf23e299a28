-- An alarm goes from one to the next.
begin;
set local role hausdraht_eigner;

create function intern.alarm_schritt(mandant_id bigint, alarm_id bigint, nr integer)
returns table (ergebnis text, url text, geheimnis text, koerper text, kennung text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    al verwaltung.alarme;
    s verwaltung.alarm_schritte;
    a verwaltung.anfragen;
    h verwaltung.notdienst_hooks;
    v_schritte integer;
    v_geplant integer;
    v_geraete integer;
    v_fehler text;
begin
    ergebnis := 'erledigt';
    select t.* into al
    from verwaltung.alarme as t
    where t.mandant_id = alarm_schritt.mandant_id and t.id = alarm_schritt.alarm_id
    for update;
    if not found or al.status <> 'laeuft' then
        return next;
        return;
    end if;
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = al.mandant_id and t.id = al.anfrage_id;
    if a.status not in ('offen', 'akzeptiert') then
        perform intern.alarm_beenden(al, 'beendet', null, null);
        return next;
        return;
    elsif a.kategorie <> 'schaden' or not (a.prioritaet = 'dringend' or (a.prioritaet = 'hoch' and al.ab_prioritaet = 'hoch')) then
        perform intern.alarm_beenden(al, 'beendet', null, null);
        perform intern.systemzeile(al.mandant_id, a.id, 'Notdienst beendet: Die Anfrage ist nicht mehr dringend genug. Niemand wird mehr benachrichtigt.');
        return next;
        return;
    end if;
    select t.* into s
    from verwaltung.alarm_schritte as t
    where t.mandant_id = al.mandant_id and t.alarm_id = al.id and t.nr = alarm_schritt.nr
    for update;
    if not found then
        select count(*), count(*) filter (where t.status = 'geplant') into v_schritte, v_geplant
        from verwaltung.alarm_schritte as t
        where t.mandant_id = al.mandant_id and t.alarm_id = al.id;
        -- After an outage the end may come first: nobody's turn is cut off, notdienst_nachholen brings it back.
        if al.schluss_am <= now() and v_geplant = 0 then
            perform intern.alarm_beenden(al, 'erschoepft', null, null);
            if v_schritte > 0 then
                perform intern.systemzeile(al.mandant_id, a.id, 'Notdienst: Niemand hat bestätigt. Bitte kümmern Sie sich sofort darum.');
            end if;
        end if;
    elsif s.status <> 'geplant' then
        null;
    elsif s.art = 'hook' then
        select t.* into strict h from verwaltung.notdienst_hooks as t where t.mandant_id = s.mandant_id and t.id = s.hook_id;
        update verwaltung.alarm_schritte as t
        set versuche = t.versuche + 1, faellig_am = case t.versuche when 0 then greatest(t.faellig_am, now()) else t.faellig_am end
        where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr;
        ergebnis := 'hook';
        url := h.url;
        geheimnis := h.geheimnis;
        kennung := format('%s-%s', s.alarm_id, s.nr);
        koerper := (intern.alarm_lage(a) || jsonb_build_object(
            'version', 1, 'ereignis', 'notdienst', 'kennung', kennung, 'empfaenger', s.name, 'empfaenger_telefon', s.telefon,
            'bestaetigen', intern.alarm_link(s.mandant_id, s.alarm_id, s.nr)
        ))::text;
    else
        v_fehler := case intern.alarm_per_email(a, s)
            when 'keine_adresse' then 'keine E-Mail-Adresse' when 'kein_absender' then 'keine Absenderadresse der Verwaltung'
        end;
        v_geraete := intern.alarm_per_push(s);
        update verwaltung.alarm_schritte as t
        set status = case when v_fehler is null or v_geraete > 0 then 'gesendet' else 'gescheitert' end, erledigt_am = now(),
            fehler = case when v_geraete = 0 then v_fehler end
        where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr
        returning t.* into s;
        perform intern.systemzeile(al.mandant_id, a.id, format(
            case
                when v_fehler is null and v_geraete = 0 then 'Notdienst, Schritt %1$s: E-Mail an %2$s.'
                when v_fehler is null then 'Notdienst, Schritt %1$s: E-Mail an %2$s, Mitteilung auf %4$s.'
                when v_geraete = 0 then 'Notdienst, Schritt %1$s: %2$s war nicht erreichbar (%3$s).'
                else 'Notdienst, Schritt %1$s: Mitteilung an %2$s auf %4$s, keine E-Mail (%3$s).'
            end, s.nr, s.name, v_fehler, case v_geraete when 1 then 'ein Gerät' else v_geraete || ' Geräte' end
        ));
        perform intern.alarm_weiter(s);
    end if;
    return next;
end
$$;
comment on function intern.alarm_schritt(bigint, bigint, integer) is
    'Geht einen Schritt eines Alarms, wenn ihn noch niemand bestätigt hat: eine E-Mail und der Auftrag für Mitteilungen an Geräte entstehen in derselben Transaktion, also genau einmal (ergebnis erledigt); einen Hook ruft die Bridge (ergebnis hook mit url, geheimnis, koerper, kennung). Nach dem letzten Schritt, wenn keiner mehr aussteht, ist der Alarm erschöpft; ist die Anfrage zu Ende oder nicht mehr dringend genug, ist er beendet. Definer dienst_versand für die Bridge; jede Abfrage nennt den Mandanten';

create function intern.alarm_hook_ergebnis(mandant_id bigint, alarm_id bigint, nr integer, fehler text) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    s verwaltung.alarm_schritte;
    v_anfrage_id bigint;
begin
    -- The alarm first, as everybody who goes a step.
    select t.anfrage_id into v_anfrage_id
    from verwaltung.alarme as t
    where t.mandant_id = alarm_hook_ergebnis.mandant_id and t.id = alarm_hook_ergebnis.alarm_id
    for update;
    select t.* into s
    from verwaltung.alarm_schritte as t
    where t.mandant_id = alarm_hook_ergebnis.mandant_id and t.alarm_id = alarm_hook_ergebnis.alarm_id and t.nr = alarm_hook_ergebnis.nr
        and t.status = 'geplant'
    for update;
    if not found then
        return null;
    elsif alarm_hook_ergebnis.fehler is not null and s.versuche < 5 then
        return 5 * 2 ^ s.versuche;
    end if;
    update verwaltung.alarm_schritte as t
    set status = case when alarm_hook_ergebnis.fehler is null then 'gesendet' else 'gescheitert' end, erledigt_am = now(),
        fehler = left(alarm_hook_ergebnis.fehler, 300)
    where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr
    returning t.* into s;
    perform intern.systemzeile(s.mandant_id, v_anfrage_id, format(
        'Notdienst, Schritt %s: %s %s', s.nr, s.name,
        coalesce('war nicht erreichbar (' || left(alarm_hook_ergebnis.fehler, 200) || ').', 'benachrichtigt.')
    ));
    perform intern.alarm_weiter(s);
    return null;
end
$$;
comment on function intern.alarm_hook_ergebnis(bigint, bigint, integer, text) is
    'Was aus dem Aufruf eines Hooks wurde; fehler leer = angenommen. Liefert die Sekunden bis zum nächsten Versuch, NULL wenn keiner mehr kommt (höchstens fünf). Definer dienst_versand für die Bridge';

create function intern.notdienst_nachholen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    s record;
    v_anzahl integer := 0;
begin
    for s in
        select a.mandant_id, a.id, t.nr, t.faellig_am
        from verwaltung.alarme as a
        join verwaltung.alarm_schritte as t on t.mandant_id = a.mandant_id and t.alarm_id = a.id
        where a.status = 'laeuft' and t.status = 'geplant' and t.faellig_am < now() - interval '1 minute'
            -- What is tried again has a job of its own.
            and (t.versuche = 0 or t.faellig_am < now() - interval '5 minutes')
        union all
        select a.mandant_id, a.id, 101, a.schluss_am
        from verwaltung.alarme as a
        where a.status = 'laeuft' and a.schluss_am < now() - interval '1 minute' and not exists (
            select from verwaltung.alarm_schritte as t
            where t.mandant_id = a.mandant_id and t.alarm_id = a.id and t.status = 'geplant'
        )
        order by 4, 3
    loop
        perform intern.alarm_auftrag(s.mandant_id, s.id, s.nr, null);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.notdienst_nachholen() is
    'Reiht Schritte laufender Alarme neu ein, deren Hintergrundauftrag verloren ging, in ihrer Reihenfolge, und das Ende, wenn kein Schritt mehr aussteht; liefert, wie viele. Definer dienst_versand für die Bridge';

reset role;
alter function intern.alarm_schritt(bigint, bigint, integer) owner to dienst_versand;
alter function intern.alarm_hook_ergebnis(bigint, bigint, integer, text) owner to dienst_versand;
alter function intern.notdienst_nachholen() owner to dienst_versand;
grant execute on function
    intern.alarm_schritt(bigint, bigint, integer), intern.alarm_hook_ergebnis(bigint, bigint, integer, text), intern.notdienst_nachholen()
to bruecke;

commit;
