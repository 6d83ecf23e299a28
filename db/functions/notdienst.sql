-- An alarm begins with the Anfrage: the most exact plan says who is told, in which turn, and when.
begin;
set local role hausdraht_eigner;

create function intern.notdienst_bereit(s verwaltung.notdienst_stufen, zeitpunkt timestamptz) returns boolean
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    c_ort constant timestamp := zeitpunkt at time zone 'Europe/Berlin';
    -- After midnight the night belongs to the day it began.
    c_tag constant date := case when s.von > s.bis and c_ort::time < s.bis then c_ort::date - 1 else c_ort::date end;
begin
    return extract(isodow from c_tag)::smallint = any(s.wochentage)
        and (s.gueltig_von is null or c_tag >= s.gueltig_von) and (s.gueltig_bis is null or c_tag <= s.gueltig_bis)
        and case
            when s.von is null then true
            when s.von < s.bis then c_ort::time >= s.von and c_ort::time < s.bis
            else c_ort::time >= s.von or c_ort::time < s.bis
        end;
end
$$;
comment on function intern.notdienst_bereit(verwaltung.notdienst_stufen, timestamptz) is
    'Ob eine Stufe zu diesem Zeitpunkt Bereitschaft hat (Europe/Berlin); eine Nacht zählt zu dem Tag, an dem sie beginnt';

create function intern.alarm_auftrag(mandant_id bigint, alarm_id bigint, nr integer, fruehestens timestamptz) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.hintergrund_einreihen(
        'notdienst.schritt', 'notdienst', jsonb_build_object('mandant_id', mandant_id, 'alarm_id', alarm_id, 'nr', nr),
        -- What waits for its time does not keep back what is to be done now.
        format('alarm:%s:%s:%s%s', mandant_id, alarm_id, nr, case when fruehestens > now() then ':spaeter' end),
        case when fruehestens > now() then fruehestens end
    );
end
$$;
comment on function intern.alarm_auftrag(bigint, bigint, integer, timestamptz) is
    'Hintergrundauftrag für einen Schritt eines Alarms; je Schritt wartet höchstens einer auf seine Zeit und einer, der gleich dran ist';

create function intern.alarm_planen(a verwaltung.alarme, p verwaltung.notdienst_plaene) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    s record;
    v_zeit timestamptz := a.begonnen_am;
    v_nr integer := 0;
begin
    for s in
        select t as stufe, t.*, d as durchgang, k.name as konto_name, k.email as konto_email,
            btrim(f.vorname || ' ' || f.nachname) as firma, m.adresse as firma_email, h.bezeichnung as hook
        from generate_series(1, p.durchgaenge) as d
        cross join verwaltung.notdienst_stufen as t
        left join anmeldung.benutzerkonten as k
            on k.mandant_id = t.mandant_id and k.id = t.benutzerkonto_id and k.gesperrt_am is null
        left join verwaltung.dienstleister as w on w.mandant_id = t.mandant_id and w.id = t.dienstleister_id
        left join verwaltung.personen as f on f.mandant_id = w.mandant_id and f.id = w.person_id
        left join lateral (
            select e.adresse
            from verwaltung.personen_email as e
            where e.mandant_id = f.mandant_id and e.person_id = f.id and e.unzustellbar_seit is null
            order by e.angelegt_am, e.adresse
            limit 1
        ) as m on true
        left join verwaltung.notdienst_hooks as h on h.mandant_id = t.mandant_id and h.id = t.hook_id and h.entfernt_am is null
        where t.mandant_id = p.mandant_id and t.plan_id = p.id
        order by d, t.nr
    loop
        -- Whoever is not on duty when the turn comes is passed over, and costs no time.
        continue when not intern.notdienst_bereit(s.stufe, v_zeit)
            or (s.art = 'konto' and s.konto_email is null) or (s.art = 'hook' and s.hook is null);
        v_nr := v_nr + 1;
        insert into verwaltung.alarm_schritte (
            mandant_id, alarm_id, nr, art, name, email, telefon, benutzerkonto_id, hook_id, faellig_am, minuten
        ) values (
            a.mandant_id, a.id, v_nr, s.art,
            coalesce(case s.art when 'konto' then s.konto_name when 'dienstleister' then s.firma else nullif(s.name, '') end, s.hook, 'unbekannt'),
            case s.art when 'konto' then s.konto_email when 'dienstleister' then s.firma_email when 'kontakt' then s.email end,
            s.telefon, case s.art when 'konto' then s.benutzerkonto_id end, s.hook_id, v_zeit, s.minuten
        );
        perform intern.alarm_auftrag(a.mandant_id, a.id, v_nr, v_zeit);
        v_zeit := v_zeit + make_interval(mins => s.minuten);
    end loop;
    update verwaltung.alarme as t set schluss_am = v_zeit where t.mandant_id = a.mandant_id and t.id = a.id;
    perform intern.alarm_auftrag(a.mandant_id, a.id, v_nr + 1, v_zeit);
    return v_nr;
end
$$;
comment on function intern.alarm_planen(verwaltung.alarme, verwaltung.notdienst_plaene) is
    'Legt fest, wer in einem Alarm wann benachrichtigt wird, und reiht die Schritte ein; liefert, wie viele es sind. Definer dienst_versand; jede Abfrage nennt den Mandanten';

create function intern.tg_anfragen__notdienst() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    p verwaltung.notdienst_plaene;
    a verwaltung.alarme;
    v_offen boolean;
    v_schritte integer;
begin
    select t.* into p
    from verwaltung.notdienst_plaene as t
    where t.mandant_id = new.mandant_id and (t.objekt_id is null or t.objekt_id = new.objekt_id)
        and (t.schadensart is null or t.schadensart = new.schadensart)
        and (t.ab_prioritaet = 'hoch' or new.prioritaet = 'dringend')
    order by t.objekt_id is null, t.schadensart is null
    limit 1;
    if not found then
        return null;
    end if;
    select intern.ist_geschaeftszeit(e.geschaeftszeiten, m.bundesland, now()) into v_offen
    from verwaltung.versand_einstellungen as e
    join verwaltung.mandanten as m on m.id = e.mandant_id
    where e.mandant_id = new.mandant_id;
    if v_offen is not false then
        return null;
    end if;
    insert into verwaltung.alarme (mandant_id, anfrage_id, plan_bezeichnung, ab_prioritaet, schluss_am)
    values (new.mandant_id, new.id, p.bezeichnung, p.ab_prioritaet, now())
    on conflict (mandant_id, anfrage_id) where status <> 'beendet' do nothing
    returning * into a;
    if found then
        v_schritte := intern.alarm_planen(a, p);
        perform intern.systemzeile(new.mandant_id, new.id, format(
            case
                when v_schritte = 0 then 'Notdienst: Im Plan „%s“ hat jetzt niemand Bereitschaft, niemand wird benachrichtigt. Bitte kümmern Sie sich sofort darum.'
                else 'Notdienst alarmiert nach dem Plan „%s“: %s Schritte, bis jemand übernimmt.'
            end, p.bezeichnung, v_schritte
        ));
    end if;
    return null;
end
$$;
comment on function intern.tg_anfragen__notdienst() is
    'Beginnt außerhalb der Geschäftszeiten einen Alarm nach dem genauesten Plan, höchstens einen je Anfrage, solange er nicht beendet ist. Definer dienst_versand, weil Mieter und Mailverarbeitung keine Pläne lesen';

create function intern.notdienst_alarmiert(mandant_id bigint, anfrage_id bigint) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.alarme as t
        join verwaltung.alarm_schritte as s on s.mandant_id = t.mandant_id and s.alarm_id = t.id
        where t.mandant_id = notdienst_alarmiert.mandant_id and t.anfrage_id = notdienst_alarmiert.anfrage_id
            and t.status <> 'beendet' and s.status in ('geplant', 'gesendet')
    );
end
$$;
comment on function intern.notdienst_alarmiert(bigint, bigint) is 'Ob zu einer Anfrage jemand aus dem Notdienst benachrichtigt ist oder gleich wird; nicht, wenn niemand Bereitschaft hat oder keiner erreichbar war. Definer dienst_versand';

reset role;
alter function intern.alarm_planen(verwaltung.alarme, verwaltung.notdienst_plaene) owner to dienst_versand;
alter function intern.tg_anfragen__notdienst() owner to dienst_versand;
alter function intern.notdienst_alarmiert(bigint, bigint) owner to dienst_versand;
-- A later migration attaches it.
grant execute on function intern.tg_anfragen__notdienst() to hausdraht_eigner;
grant execute on function
    intern.notdienst_bereit(verwaltung.notdienst_stufen, timestamptz), intern.alarm_auftrag(bigint, bigint, integer, timestamptz)
to dienst_versand;

commit;
