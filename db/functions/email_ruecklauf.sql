-- Mail of ours that came back. Only what cannot be guessed is believed: the signed bounce address, or the
-- Message-ID of a mail we sent. Anything else is kept in the log and does nothing.
begin;
set local role hausdraht_eigner;

create function intern.email_ruecklauf(e verwaltung.email_triage, zerlegt jsonb) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_bericht constant jsonb := zerlegt -> 'bericht';
    c_status constant text := coalesce(c_bericht ->> 'status', '');
    c_text constant text := left(coalesce(nullif(c_bericht ->> 'diagnose', ''), nullif(c_status, ''), 'ohne Angabe'), 400);
    v verwaltung.versand;
    v_folge text;
begin
    select t.* into v
    from (
        select e.umschlag_an_voll as adresse
        union
        select jsonb_array_elements_text(coalesce(zerlegt -> 'empfaenger', '[]'))
    ) as a
    cross join lateral intern.antwort_adresse_pruefen(e.mandant_id, a.adresse) as p
    join verwaltung.versand as t on t.mandant_id = e.mandant_id and t.id = p.bezug_id
    where a.adresse ~ 'ruecklauf[+-]\d' and p.art = 'ruecklauf'
    limit 1;
    if not found then
        select t.* into v
        from verwaltung.versand as t
        where t.mandant_id = e.mandant_id and t.message_id = c_bericht ->> 'message_id';
        if not found then
            return null;
        end if;
    end if;
    if c_bericht ->> 'art' <> 'unzustellbar' then
        return v.anfrage_id;
    end if;

    -- It may come while the letter is still being handed over: the row is locked until that is recorded. Without a
    -- record (our process was killed) the report that quotes the letter proves that it went out.
    select t.* into v from verwaltung.versand as t where t.mandant_id = v.mandant_id and t.id = v.id for update;
    -- Once for each mail, however many reports come; not for what was sent anew to another address since.
    if (v.status <> 'gesendet' and (v.status <> 'wartet' or v.message_id is distinct from c_bericht ->> 'message_id'))
        or (c_bericht ->> 'message_id' <> v.message_id and c_bericht ->> 'message_id' like '%.' || v.id || '@%')
    then
        return v.anfrage_id;
    end if;
    update verwaltung.versand as t
    set status = 'zurueckgekommen', gesendet_am = coalesce(t.gesendet_am, now()), naechster_versuch = null, fehler = 'Zurückgekommen: ' || c_text
    where t.mandant_id = v.mandant_id and t.id = v.id;
    v_folge := intern.adresse_unzustellbar(v.mandant_id, v.empfaenger, c_status, c_text);
    if v.anfrage_id is not null then
        perform intern.systemzeile(v.mandant_id, v.anfrage_id, format(
            'Die E-Mail „%s“ an %s kam als unzustellbar zurück: %s.%s', v.betreff, v.empfaenger, rtrim(c_text, '.'), v_folge
        ));
    end if;
    return v.anfrage_id;
end
$$;
comment on function intern.email_ruecklauf(verwaltung.email_triage, jsonb) is
    'Wertet einen Zustellbericht (RFC 3464) zu einer eigenen E-Mail aus: spricht der Statuscode gegen die Adresse (adresse_falsch), wird sie gemerkt; ein Hinweis steht in der Anfrage; liefert die Anfrage. Ein Bericht ohne gültige Rücklaufadresse und ohne Message-ID einer eigenen E-Mail bewirkt nichts (NULL). Definer dienst_versand, weil nur dieser Dienst Adressen und Versand ändert';

create function intern.adresse_lebt(mandant_id bigint, adresse text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.personen_email as p set unzustellbar_seit = null, unzustellbar_grund = null
    where p.mandant_id = adresse_lebt.mandant_id and p.adresse = intern.email_adresse_normieren(adresse_lebt.adresse) and p.unzustellbar_seit is not null;
end
$$;
comment on function intern.adresse_lebt(bigint, text) is
    'Nimmt den Vermerk der Unzustellbarkeit weg, weil von der Adresse eine bestätigte E-Mail kam. Definer dienst_versand';

reset role;
alter function intern.email_ruecklauf(verwaltung.email_triage, jsonb) owner to dienst_versand;
alter function intern.adresse_lebt(bigint, text) owner to dienst_versand;
grant execute on function intern.email_ruecklauf(verwaltung.email_triage, jsonb), intern.adresse_lebt(bigint, text) to dienst_email;

commit;
