begin;
set local role hausdraht_eigner;

create function intern.tg_nachtraege__pruefen() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        if old.antwort is not null or (to_jsonb(new) - 'antwort') is distinct from (to_jsonb(old) - 'antwort') then
            raise sqlstate 'HD024' using message = 'Ein Nachtrag ist unveränderlich.';
        end if;
        return new;
    end if;
    new.eingegangen_am := now();
    new.zweifel := case
        when abs(new.uhr_abweichung) > 300 then 'uhr_falsch'
        when new.am_geraet > now() + interval '5 minutes' then 'zukunft'
        when new.am_geraet < now() - interval '14 days' then 'zu_alt'
    end;
    return new;
end
$$;
comment on function intern.tg_nachtraege__pruefen() is
    'Setzt den Eingang mit der Uhr der Datenbank, beurteilt die Zeit des Telefons und hält den Nachtrag fest. SQLSTATE HD024';
create trigger _050_pruefen before insert or update on verwaltung.nachtraege
for each row execute function intern.tg_nachtraege__pruefen();

create function intern.tg_nachtraege__anfrage() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_name text;
begin
    select k.name into v_name
    from anmeldung.benutzerkonten as k
    where k.mandant_id = new.mandant_id and k.id = new.benutzerkonto_id;
    perform intern.systemzeile(
        new.mandant_id, new.anfrage_id,
        concat_ws(
            ' ',
            format(
                'Ohne Empfang erledigt: %s. Laut Telefon am %s, eingegangen am %s.',
                case new.handlung
                    when 'anfrage_akzeptieren' then 'Anfrage angenommen' when 'nachricht_senden' then 'Nachricht geschrieben'
                    when 'interne_notiz' then 'Notiz geschrieben' when 'aufwand_erfassen' then 'Aufwand eingetragen'
                    when 'anfrage_abschliessen' then 'Anfrage abgeschlossen' when 'anfrage_warten' then 'Warten eingetragen'
                    when 'anfrage_weiter' then 'Warten beendet' when 'aufgabe_verschieben' then 'Aufgabe bewegt'
                    else 'Aufgabe erledigt'
                end,
                to_char(new.am_geraet at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"'),
                to_char(new.eingegangen_am at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"')
            ),
            case new.zweifel
                when 'uhr_falsch' then format(
                    'Die Uhr des Telefons ging dabei %s Minuten %s.', abs(new.uhr_abweichung) / 60,
                    case when new.uhr_abweichung > 0 then 'vor' else 'nach' end
                )
                when 'zukunft' then 'Die Zeit des Telefons ist zweifelhaft: Sie liegt in der Zukunft.'
                when 'zu_alt' then 'Die Zeit des Telefons ist zweifelhaft: Sie liegt mehr als 14 Tage zurück.'
            end
        ),
        coalesce(v_name, 'Hausdraht')
    );
    return null;
end
$$;
comment on function intern.tg_nachtraege__anfrage() is
    'Nennt im Verlauf der Anfrage beide Zeiten einer Handlung ohne Empfang, für Mieter unsichtbar. Definer dienst_anfragen, weil nur dieser Dienst Hinweise schreibt';
-- With the answer, so that the line stands behind what was done; not for what arrived at once.
create trigger _200_anfrage after update of antwort on verwaltung.nachtraege
for each row when (
    new.anfrage_id is not null and (new.zweifel is not null or new.eingegangen_am - new.am_geraet > interval '2 minutes')
)
execute function intern.tg_nachtraege__anfrage();

select audit.anschliessen('verwaltung.nachtraege');

reset role;
alter function intern.tg_nachtraege__anfrage() owner to dienst_anfragen;

commit;
