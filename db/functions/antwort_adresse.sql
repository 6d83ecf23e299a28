-- Addresses that lead an answer or a bounce back to what it is about. Whoever guesses one of the 2^80
-- tokens still needs the sender's authentication; the token alone only proves that we wrote first.
begin;
set local role hausdraht_eigner;

create function intern.antwort_token(geheimnis bytea, art text, mandant_id bigint, bezug_id bigint) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    c_hash constant bytea := erweiterungen.hmac(convert_to(concat_ws(':', art, mandant_id, bezug_id), 'UTF8'), geheimnis, 'sha256');
    c_bits constant bit(80) := ('x' || encode(substring(c_hash from 1 for 10), 'hex'))::bit(80);
    v_token text := '';
begin
    for i in 0..15 loop
        v_token := v_token || substr('abcdefghijklmnopqrstuvwxyz234567', substring(c_bits from 5 * i + 1 for 5)::bit(5)::integer + 1, 1);
    end loop;
    return v_token;
end
$$;
comment on function intern.antwort_token(bytea, text, bigint, bigint) is
    'Token über Art, Mandant und Kennung: HMAC-SHA256, auf 80 Bit gekürzt, als 16 Zeichen Base32 (RFC 4648) in Kleinschreibung';

create function intern.signierte_adresse(art text, mandant_id bigint, bezug_id bigint) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    e record;
    v_token text;
    -- Intake knows two words; to which strand of an Anfrage an address belongs is the token's secret.
    v_wort constant text := case art when 'eigentuemer' then 'anfrage' else art end;
begin
    select split_part(a.adresse, '@', 1) as lokal, split_part(a.adresse, '@', 2) as domain, a.antwort_form into e
    from verwaltung.eingangsadressen as a
    where a.mandant_id = signierte_adresse.mandant_id
    order by a.angelegt_am, a.adresse
    limit 1;
    if not found then
        return null;
    end if;
    select intern.antwort_token(s.geheimnis, art, s.mandant_id, bezug_id) into strict v_token
    from verwaltung.antwort_schluessel as s
    where s.mandant_id = signierte_adresse.mandant_id
    order by s.angelegt_am desc
    limit 1;
    return case e.antwort_form
        when 'domain' then format('%s+%s-%s@%s', v_wort, bezug_id, v_token, e.domain)
        when 'zusatz' then format('%s+%s-%s-%s@%s', e.lokal, v_wort, bezug_id, v_token, e.domain)
        else format('%s@%s', e.lokal, e.domain)
    end;
end
$$;
comment on function intern.signierte_adresse(text, bigint, bigint) is
    'Adresse mit Token (art anfrage, eigentuemer oder ruecklauf) in der Form, die zur ältesten Eingangsadresse des Mandanten eingetragen ist; NULL, wenn er keine hat. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

create function intern.antwort_adresse(mandant_id bigint, anfrage_id bigint) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.signierte_adresse('anfrage', mandant_id, anfrage_id);
end
$$;
comment on function intern.antwort_adresse(bigint, bigint) is 'Antwortadresse (Reply-To) einer Anfrage, mit Token';

create function intern.ruecklauf_adresse(mandant_id bigint, versand_id bigint) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.signierte_adresse('ruecklauf', mandant_id, versand_id);
end
$$;
comment on function intern.ruecklauf_adresse(bigint, bigint) is
    'Absender im Umschlag (VERP) einer ausgehenden E-Mail, mit Token: sagt bei einer Unzustellbarkeit, welche gemeint ist';

create function intern.antwort_adresse_pruefen(mandant_id bigint, adresse text) returns table (art text, bezug_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_teile constant text[] := regexp_match(lower(adresse), '^(?:[^@\s]+\+)?(anfrage|ruecklauf)[+-](\d{1,18})-([a-z2-7]{16})@');
begin
    if c_teile is null then
        return;
    end if;
    return query
    select t.art, c_teile[2]::bigint
    from (values (c_teile[1]), (case c_teile[1] when 'anfrage' then 'eigentuemer' end)) as t (art)
    cross join (
        select k.mandant_id, k.geheimnis
        from verwaltung.antwort_schluessel as k
        where k.mandant_id = antwort_adresse_pruefen.mandant_id
        order by k.angelegt_am desc
        limit 2
    ) as s
    where t.art is not null and intern.antwort_token(s.geheimnis, t.art, s.mandant_id, c_teile[2]::bigint) = c_teile[3]
    limit 1;
end
$$;
comment on function intern.antwort_adresse_pruefen(bigint, text) is
    'Was eine Antwort- oder Rücklaufadresse des Mandanten meint: art (anfrage, eigentuemer: dieselbe Form, aber der Strang mit dem Eigentümer; ruecklauf) und Kennung; keine Zeile, wenn das Token nicht stimmt. Groß- und Kleinschreibung sind gleich. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

create function intern.antwort_schluessel_wechseln(mandant_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into verwaltung.antwort_schluessel (mandant_id, geheimnis)
    values (antwort_schluessel_wechseln.mandant_id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
    delete from verwaltung.antwort_schluessel as s
    where s.mandant_id = antwort_schluessel_wechseln.mandant_id and s.id not in (
        select k.id
        from verwaltung.antwort_schluessel as k
        where k.mandant_id = antwort_schluessel_wechseln.mandant_id
        order by k.angelegt_am desc
        limit 2
    );
end
$$;
comment on function intern.antwort_schluessel_wechseln(bigint) is
    'Neuer Schlüssel der Antwortadressen; der vorige gilt weiter, bis wieder gewechselt wird. Definer dienst_email, weil nur dieser Dienst die Schlüssel schreibt';

reset role;
grant execute on function erweiterungen.hmac(bytea, bytea, text) to dienst_email;
alter function intern.signierte_adresse(text, bigint, bigint) owner to dienst_email;
alter function intern.antwort_adresse_pruefen(bigint, text) owner to dienst_email;
alter function intern.antwort_schluessel_wechseln(bigint) owner to dienst_email;
grant execute on function intern.antwort_token(bytea, text, bigint, bigint) to dienst_email;
grant execute on function intern.antwort_adresse_pruefen(bigint, text) to dienst_versand;
grant execute on function
    intern.signierte_adresse(text, bigint, bigint), intern.antwort_adresse(bigint, bigint), intern.ruecklauf_adresse(bigint, bigint)
to dienst_email, dienst_versand;
grant execute on function intern.antwort_schluessel_wechseln(bigint) to hausdraht_dba;

commit;
