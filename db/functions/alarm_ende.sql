-- How an alarm ends: somebody takes it on, nobody does, or it is no longer needed.
begin;
set local role hausdraht_eigner;

create function intern.alarm_beenden(al verwaltung.alarme, status text, wer text, konto_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- With a link there is no account that the record of the change could name.
    perform set_config('app.akteur', coalesce(wer, ''), true);
    update verwaltung.alarme as t
    set status = alarm_beenden.status, bestaetigt_von = wer, bestaetigt_konto_id = konto_id,
        bestaetigt_am = case when wer is not null then now() end
    where t.mandant_id = al.mandant_id and t.id = al.id;
    perform set_config('app.akteur', '', true);
    update verwaltung.alarm_schritte as t set status = 'entfallen', erledigt_am = now()
    where t.mandant_id = al.mandant_id and t.alarm_id = al.id and t.status = 'geplant';
    if wer is not null then
        perform intern.systemzeile(al.mandant_id, al.anfrage_id, format('Notdienst: %s kümmert sich darum.', wer), wer);
    end if;
end
$$;
comment on function intern.alarm_beenden(verwaltung.alarme, text, text, bigint) is
    'Beendet einen Alarm; was noch geplant war, entfällt. Definer dienst_versand';

create function intern.alarm_weiter(s verwaltung.alarm_schritte) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_schluss timestamptz;
    v_offen boolean;
begin
    -- Whoever could not be told needs no time to answer.
    if s.status = 'gescheitert' then
        update verwaltung.alarm_schritte as t set faellig_am = now()
        where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr + 1 and t.status = 'geplant'
            and t.faellig_am > now();
        if found then
            perform intern.alarm_auftrag(s.mandant_id, s.alarm_id, s.nr + 1, null);
        end if;
    end if;
    -- Whoever was told late has all of his time before the alarm counts as unanswered.
    select coalesce(max(
        case t.status when 'geplant' then t.faellig_am else t.erledigt_am end + make_interval(mins => t.minuten)
    ), now()), coalesce(bool_or(t.status = 'geplant'), false)
    into v_schluss, v_offen
    from verwaltung.alarm_schritte as t
    where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.status in ('geplant', 'gesendet');
    update verwaltung.alarme as t set schluss_am = v_schluss
    where t.mandant_id = s.mandant_id and t.id = s.alarm_id
        and t.schluss_am not between v_schluss - interval '1 minute' and v_schluss + interval '1 minute';
    if not v_offen and v_schluss <= now() then
        perform intern.alarm_auftrag(s.mandant_id, s.alarm_id, 101, null);
    end if;
end
$$;
comment on function intern.alarm_weiter(verwaltung.alarm_schritte) is
    'Nach einem Schritt, wie er ausging: scheiterte er, ist der nächste sofort dran; das Ende der Reihe folgt dem, was wirklich geschah. Der Auftrag 101 steht für das Ende (Schritte gibt es höchstens 100). Definer dienst_versand';

reset role;
alter function intern.alarm_beenden(verwaltung.alarme, text, text, bigint) owner to dienst_versand;
alter function intern.alarm_weiter(verwaltung.alarm_schritte) owner to dienst_versand;

commit;
