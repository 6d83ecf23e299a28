-- Is this mail about something that is running already? Then a person files it: a second Anfrage for
-- the same matter is worse than a minute's work.
begin;
set local role hausdraht_eigner;

create function intern.email_betreff_kern(betreff text) returns text
language sql immutable parallel safe
return lower(btrim(regexp_replace(
    coalesce(betreff, ''), '^(\s*(re|aw|wg|fw|fwd|antw|antwort|sv)\s*(\[\d{1,3}\])?\s*:)+', '', 'i'
)));
comment on function intern.email_betreff_kern(text) is 'Betreff in Kleinschreibung ohne vorangestellte Re:, AW:, WG:, Antw: und ihresgleichen';

create function intern.email_ist_antwort(zerlegt jsonb) returns boolean
language sql immutable parallel safe
return coalesce(
    jsonb_array_length(zerlegt -> 'bezuege') > 0
    or zerlegt ->> 'betreff' ~* '^\s*(re|aw|wg|fw|fwd|antw|antwort|sv)\s*(\[\d{1,3}\])?\s*:',
    false
);
comment on function intern.email_ist_antwort(jsonb) is
    'Ob eine zerlegte E-Mail sich als Antwort oder Weiterleitung zu erkennen gibt: In-Reply-To, References oder Betreff';

create function intern.email_laufende_anfrage(
    mandant_id bigint, mietverhaeltnis_id bigint, eigentuemer_id bigint, person_id bigint, email_id bigint, zerlegt jsonb,
    nur_nummer boolean
) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_betreff constant text := coalesce(zerlegt ->> 'betreff', '');
    c_nummer constant text := substring(c_betreff from '(?:^|[^0-9-])(\d{4}-\d{4,9})(?![0-9-])');
    v_laufende bigint[];
begin
    if (nur_nummer and c_nummer is null) or person_id is null then
        return null;
    elsif email_laufende_anfrage.mietverhaeltnis_id is not null then
        v_laufende := array(
            select a.id
            from verwaltung.anfragen as a
            where a.mandant_id = email_laufende_anfrage.mandant_id
                and a.mietverhaeltnis_id = email_laufende_anfrage.mietverhaeltnis_id
                and a.status in ('offen', 'akzeptiert')
                and (a.kategorie in ('schaden', 'wartung') or a.melder_person_id = email_laufende_anfrage.person_id)
        );
    elsif email_laufende_anfrage.eigentuemer_id is not null then
        v_laufende := array(
            select a.id
            from verwaltung.anfragen as a
            where a.mandant_id = email_laufende_anfrage.mandant_id
                and a.melder_person_id = email_laufende_anfrage.person_id and a.eigentuemer_id is not null
                and a.status in ('offen', 'akzeptiert')
        );
    end if;
    return (
        select a.id
        from verwaltung.anfragen as a
        where a.mandant_id = email_laufende_anfrage.mandant_id and a.id = any(v_laufende)
            and a.email_id is distinct from email_laufende_anfrage.email_id
            and (not nur_nummer or a.nummer = c_nummer)
        order by
            a.nummer is not distinct from c_nummer desc,
            exists (
                select
                from verwaltung.email_triage as e
                where e.mandant_id = a.mandant_id and e.anfrage_id = a.id
                    and e.message_id in (select jsonb_array_elements_text(email_laufende_anfrage.zerlegt -> 'bezuege'))
            ) desc,
            lower(a.betreff) = intern.email_betreff_kern(c_betreff) desc,
            a.melder_person_id is not distinct from email_laufende_anfrage.person_id desc,
            a.erstellt_am desc, a.id
        limit 1
    );
end
$$;
comment on function intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean) is
    'Laufende Anfrage des Mietverhältnisses oder Eigentümers, zu der eine E-Mail am ehesten gehört, außer der, die aus ihr selbst entstand: Vorgangsnummer im Betreff, zitierte Message-ID, gleicher Betreff, sonst die jüngste; mit nur_nummer allein über die Nummer. Beschwerden und Verwaltungsanliegen nur die eigenen. Definer dienst_email; jede Abfrage nennt den Mandanten';

reset role;
alter function intern.email_laufende_anfrage(bigint, bigint, bigint, bigint, bigint, jsonb, boolean) owner to dienst_email;
grant execute on function intern.email_betreff_kern(text), intern.email_ist_antwort(jsonb) to dienst_email;

commit;
