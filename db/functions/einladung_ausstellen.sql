begin;
set local role hausdraht_eigner;

create function intern.einladungscode() returns text
language sql volatile
return (
    -- Crockford's alphabet: no I, L, O, U; 16 characters of 5 bits = 80 bits.
    select string_agg(
        substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(z.zufall, i.nr) % 32, 1) || case when i.nr in (3, 7, 11) then '-' else '' end,
        '' order by i.nr
    )
    from (select erweiterungen.gen_random_bytes(16) as zufall) as z
    cross join generate_series(0, 15) as i (nr)
);
comment on function intern.einladungscode() is 'Zufälliger Code XXXX-XXXX-XXXX-XXXX aus eindeutig lesbaren Zeichen (80 Bit)';

create function intern.einladungscode_hash(code text) returns bytea
language sql immutable parallel safe
return sha256(convert_to(translate(regexp_replace(upper(code), '[^A-Z0-9]', '', 'g'), 'ILO', '110'), 'UTF8'));
comment on function intern.einladungscode_hash(text) is
    'SHA-256 des Codes; Kleinschreibung und Trennzeichen sind gleichgültig, I und L gelten als 1, O als 0';

create function intern.einladung_ausstellen(mandant_id bigint, benutzerkonto_id bigint)
returns table (einladungscode text, gueltig_bis timestamptz)
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_code text := intern.einladungscode();
    v_bis timestamptz := now() + interval '30 days';
begin
    update anmeldung.einladungen as e set laeuft_ab_am = now()
    where e.mandant_id = einladung_ausstellen.mandant_id and e.benutzerkonto_id = einladung_ausstellen.benutzerkonto_id
        and e.eingeloest_am is null and e.laeuft_ab_am > now();
    insert into anmeldung.einladungen (mandant_id, benutzerkonto_id, code_hash, angelegt_von, laeuft_ab_am)
    values (
        einladung_ausstellen.mandant_id, einladung_ausstellen.benutzerkonto_id, intern.einladungscode_hash(v_code),
        intern.benutzerkonto_id(), v_bis
    );
    return query select v_code, v_bis;
end
$$;
comment on function intern.einladung_ausstellen(bigint, bigint) is
    'Neuer Einladungscode für ein Konto, 30 Tage gültig; frühere offene Codes verfallen. Der Code ist nur hier zu sehen';

grant execute on function
    intern.einladungscode(), intern.einladungscode_hash(text), intern.einladung_ausstellen(bigint, bigint)
to dienst_anmeldung;

commit;
