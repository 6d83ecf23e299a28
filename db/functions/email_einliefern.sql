-- Intake: the bytes are stored before anybody tries to understand them.
begin;
set local role hausdraht_eigner;

create function intern.email_eingang(adresse text) returns verwaltung.eingangsadressen
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_lokal constant text := substring(adresse from '^(.*)@');
    c_domain constant text := substring(adresse from '@([^@]+)$');
    v_eingang verwaltung.eingangsadressen;
begin
    -- Addresses that we gave away ourselves. A right token names its Mandant even where two share a domain.
    if c_lokal ~ '(^|\+)(anfrage|ruecklauf)[+-]\d' then
        select e.* into v_eingang
        from verwaltung.eingangsadressen as e
        where split_part(e.adresse, '@', 2) = c_domain
            and exists (select from intern.antwort_adresse_pruefen(e.mandant_id, email_eingang.adresse))
        order by e.adresse = split_part(c_lokal, '+', 1) || '@' || c_domain desc, e.angelegt_am, e.adresse
        limit 1;
        if found then
            return v_eingang;
        end if;
    end if;
    -- As written, then without a sub-address.
    select e.* into v_eingang
    from verwaltung.eingangsadressen as e
    where e.adresse in (email_eingang.adresse, split_part(c_lokal, '+', 1) || '@' || c_domain)
    order by e.adresse = email_eingang.adresse desc
    limit 1;
    -- Without a right token they belong to the only Mandant that receives mail in this domain.
    if not found and c_lokal ~ '^(anfrage|ruecklauf)\+' then
        select e.* into v_eingang
        from verwaltung.eingangsadressen as e
        where split_part(e.adresse, '@', 2) = c_domain
            and not exists (
                select from verwaltung.eingangsadressen as f
                where split_part(f.adresse, '@', 2) = c_domain and f.mandant_id <> e.mandant_id
            )
        order by e.angelegt_am, e.adresse
        limit 1;
    end if;
    return v_eingang;
end
$$;
comment on function intern.email_eingang(text) is
    'Eingangsadresse und Mandant zu einem Empfänger: als Antwort- oder Rücklaufadresse mit gültigem Token, wörtlich, ohne Zusatz (name+zusatz@) oder als anfrage+…@ und ruecklauf+…@ der Domain; leer, wenn unbekannt oder nicht eindeutig. Definer, weil vor dem Eingang kein Mandant feststeht';

create function intern.email_einliefern(
    umschlag_an text, roh bytea, weg text,
    umschlag_von text default null, absender_ip inet default null, helo text default null
) returns table (mandant_id bigint, email_id bigint, neu boolean)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_an constant text := intern.email_adresse_normieren(umschlag_an);
    c_hash constant bytea := sha256(roh);
    v_eingang verwaltung.eingangsadressen := intern.email_eingang(c_an);
begin
    if v_eingang.mandant_id is null then
        raise sqlstate 'HD010' using message = 'Diese Empfängeradresse nimmt keine E-Mails an.';
    end if;
    if octet_length(roh) > coalesce(nullif(current_setting('app.max_mail_bytes', true), '')::bigint, 26214400) then
        raise sqlstate 'HD011' using message = 'Die E-Mail ist zu groß.';
    end if;
    if coalesce(octet_length(roh), 0) = 0 then
        raise sqlstate 'HD015' using message = 'Die E-Mail ist leer.';
    end if;
    mandant_id := v_eingang.mandant_id;
    perform set_config('app.current_mandant_id', mandant_id::text, true);

    insert into verwaltung.email_triage as e (
        mandant_id, weg, umschlag_an, umschlag_an_voll, umschlag_von, absender_ip, helo, sha256, groesse
    ) values (
        email_einliefern.mandant_id, email_einliefern.weg, v_eingang.adresse, c_an, left(btrim(email_einliefern.umschlag_von, ' <>'), 320),
        email_einliefern.absender_ip, left(email_einliefern.helo, 255), c_hash, octet_length(roh)
    )
    on conflict on constraint email_triage_einmal do nothing
    returning e.id into email_id;
    neu := found;
    if neu then
        insert into verwaltung.email_rohdaten (mandant_id, email_id, roh)
        values (email_einliefern.mandant_id, email_einliefern.email_id, email_einliefern.roh);
        perform intern.hintergrund_einreihen(
            'mail.verarbeiten', 'mail',
            jsonb_build_object('mandant_id', email_einliefern.mandant_id, 'email_id', email_einliefern.email_id)
        );
    else
        select e.id into email_id
        from verwaltung.email_triage as e
        where e.mandant_id = email_einliefern.mandant_id and e.umschlag_an = v_eingang.adresse
            and e.sha256 = c_hash and e.umschlag_an_voll = c_an;
    end if;
    return next;
end
$$;
comment on function intern.email_einliefern(text, bytea, text, text, inet, text) is
    'Speichert eine E-Mail unverändert und reiht ihre Verarbeitung in derselben Transaktion ein; Empfänger und SHA-256 machen sie einmalig (neu = false bei Wiederholung). umschlag_von: leerer Text = Null-Absender, NULL = unbekannt. Obergrenze app.max_mail_bytes, sonst 25 MiB. Definer, weil die Bridge keine Tabellen liest. SQLSTATE HD010 Empfänger unbekannt, HD011 zu groß, HD015 leer';

create function intern.email_zur_pruefung(mandant_id bigint, email_id bigint)
returns table (roh bytea, umschlag_von text, absender_ip inet, helo text, status text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    perform set_config('app.current_mandant_id', email_zur_pruefung.mandant_id::text, true);
    return query
    select r.roh, e.umschlag_von, e.absender_ip, e.helo, e.status
    from verwaltung.email_triage as e
    join verwaltung.email_rohdaten as r on r.mandant_id = e.mandant_id and r.email_id = e.id
    where e.mandant_id = email_zur_pruefung.mandant_id and e.id = email_zur_pruefung.email_id;
end
$$;
comment on function intern.email_zur_pruefung(bigint, bigint) is
    'Was die Bridge zur Absenderprüfung braucht: Rohdaten, Umschlag und Status einer E-Mail. Definer, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.email_eingang(text) owner to dienst_email;
alter function intern.email_einliefern(text, bytea, text, text, inet, text) owner to dienst_email;
alter function intern.email_zur_pruefung(bigint, bigint) owner to dienst_email;
grant execute on function intern.email_einliefern(text, bytea, text, text, inet, text), intern.email_zur_pruefung(bigint, bigint) to bruecke;

commit;
