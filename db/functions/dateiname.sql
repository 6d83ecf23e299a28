-- Names of files as clients send them and as they are sent back.
begin;
set local role hausdraht_eigner;

create function intern.dateiname_saeubern(dateiname text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    name text := coalesce(dateiname, '');
    ende text;
begin
    -- Control characters and those that turn the reading direction, then the path.
    name := regexp_replace(left(name, 2000), '[\u0001-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]', '', 'g');
    name := regexp_replace(normalize(name, nfc), '^.*[/\\]', '');
    name := btrim(regexp_replace(name, '[<>:"|?*]', '_', 'g'), ' .');
    if length(name) > 255 then
        ende := substring(name from '\.[[:alnum:]]{1,9}$');
        name := left(name, 255 - coalesce(length(ende), 0)) || coalesce(ende, '');
    end if;
    return name;
end
$$;
comment on function intern.dateiname_saeubern(text) is
    'Dateiname ohne Pfad, Steuer- und Richtungszeichen, höchstens 255 Zeichen; leer, wenn nichts bleibt';

create function intern.prozent_entziffern(kodiert text) returns text
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return convert_from(
        (
            select coalesce(string_agg(
                case when t.teil[1] ~ '^%..$' then decode(substr(t.teil[1], 2), 'hex') else convert_to(t.teil[1], 'UTF8') end,
                ''::bytea order by t.nr
            ), ''::bytea)
            from regexp_matches(left(kodiert, 2000), '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality as t (teil, nr)
            where t.teil[1] <> '%00'
        ),
        'UTF8'
    );
exception
    when character_not_in_repertoire or invalid_parameter_value or untranslatable_character then
        return '';
end
$$;
comment on function intern.prozent_entziffern(text) is 'Löst Prozentkodierung (RFC 3986) als UTF-8 auf; leer, wenn die Bytes kein UTF-8 sind';

create function intern.prozent_kodieren(klartext text) returns text
language sql immutable parallel safe
return (
    select coalesce(string_agg(
        case
            when t.z ~ '[A-Za-z0-9._-]' then t.z
            else upper(regexp_replace(encode(convert_to(t.z, 'UTF8'), 'hex'), '(..)', '%\1', 'g'))
        end,
        '' order by t.nr
    ), '')
    from regexp_split_to_table(klartext, '') with ordinality as t (z, nr)
);
comment on function intern.prozent_kodieren(text) is 'Prozentkodierung nach RFC 5987 für Content-Disposition';

grant execute on function intern.dateiname_saeubern(text), intern.prozent_entziffern(text), intern.prozent_kodieren(text)
to mieter, hausmeister, verwalter, leitung;

commit;
