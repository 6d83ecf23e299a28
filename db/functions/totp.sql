-- One-time codes of an app: TOTP (RFC 6238) over HOTP (RFC 4226) with SHA-1, 6 digits, steps of 30 seconds,
-- which is what every app understands.
begin;
set local role hausdraht_eigner;

create function intern.base32(daten bytea) returns text
language sql immutable parallel safe
return (
    -- Bits are taken by number, so that groups of five may reach over the edge of a byte.
    select string_agg(
        substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 1 + (
            select sum(case when b.nr < octet_length(daten) * 8 then ((get_byte(daten, b.nr / 8) >> (7 - b.nr % 8)) & 1) << (4 - b.nr % 5) else 0 end)
            from generate_series(g.nr * 5, g.nr * 5 + 4) as b (nr)
        )::integer, 1), '' order by g.nr
    )
    from generate_series(0, (octet_length(daten) * 8 - 1) / 5) as g (nr)
);
comment on function intern.base32(bytea) is 'base32 ohne Füllzeichen (RFC 4648 § 6), wie Apps das Geheimnis eingetippt bekommen';

create function intern.totp_schritt(zeitpunkt timestamptz) returns bigint
language sql immutable parallel safe
return floor(extract(epoch from zeitpunkt) / 30)::bigint;
comment on function intern.totp_schritt(timestamptz) is 'Zeitschritt nach RFC 6238: 30 Sekunden seit 1970';

create function intern.totp(geheimnis bytea, schritt bigint) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    v_hmac constant bytea := erweiterungen.hmac(int8send(schritt), geheimnis, 'sha1');
    -- Dynamic truncation, RFC 4226 § 5.3.
    v_stelle constant integer := get_byte(v_hmac, 19) & 15;
    v_zahl constant bigint :=
        ((get_byte(v_hmac, v_stelle) & 127)::bigint << 24) + (get_byte(v_hmac, v_stelle + 1) << 16)
        + (get_byte(v_hmac, v_stelle + 2) << 8) + get_byte(v_hmac, v_stelle + 3);
begin
    return lpad((v_zahl % 1000000)::text, 6, '0');
end
$$;
comment on function intern.totp(bytea, bigint) is 'Einmalcode eines Zeitschritts, sechs Ziffern (RFC 6238 mit SHA-1)';

create function intern.totp_finden(geheimnis bytea, code text, von bigint, bis bigint) returns bigint
language sql immutable parallel safe
return (
    -- Hashing both sides leaves nothing to measure in the comparison.
    select max(s.schritt) from generate_series(von, bis) as s (schritt)
    where sha256(convert_to(intern.totp(geheimnis, s.schritt), 'UTF8')) = sha256(convert_to(code, 'UTF8'))
);
comment on function intern.totp_finden(bytea, text, bigint, bigint) is 'Zeitschritt, zu dem der Code gehört, zwischen von und bis einschließlich; NULL, wenn zu keinem';

grant execute on function
    intern.base32(bytea), intern.totp_schritt(timestamptz), intern.totp(bytea, bigint), intern.totp_finden(bytea, text, bigint, bigint)
to dienst_anmeldung;

commit;
