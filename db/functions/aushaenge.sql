-- Which notices hang where a tenant lives, and how many have opened one.
begin;
set local role hausdraht_eigner;

create function intern.meine_aushaenge() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_objekte constant bigint[] := array(
        select e.objekt_id
        from verwaltung.mietverhaeltnisse as v
        join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
        where v.mandant_id = c_mandant and v.id = any(intern.meine_aktiven_mietverhaeltnisse())
    );
begin
    return array(
        select a.id
        from verwaltung.aushaenge as a
        where a.mandant_id = c_mandant and intern.heute() between a.von and a.bis and a.abgenommen_am is null
            and (a.objekt_id = any(c_objekte) or (a.objekt_id is null and cardinality(c_objekte) > 0))
    );
end
$$;
comment on function intern.meine_aushaenge() is
    'Aushänge, die heute dort hängen, wo der angemeldete Mieter wohnt. Definer wie meine_einheiten';

create function intern.mieterzahl(objekt_id bigint) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select count(*) from intern.sammelstoerung_personen(intern.mandant_id(), mieterzahl.objekt_id, null));
end
$$;
comment on function intern.mieterzahl(bigint) is
    'Wie viele Personen heute in einem Objekt mieten, ohne Angabe in allen. Definer dienst_anfragen, nur im Mandanten des Aufrufers';

create function intern.aushang_zahlen(aushang_id bigint, mieter bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- In a house of two a number is a name. Whoever has moved out still counts as a reader.
    return jsonb_build_object('mieter', mieter, 'gelesen', case
        when mieter >= 3 then least(mieter, (
            select count(*) from verwaltung.aushang_gelesen as g
            where g.mandant_id = intern.mandant_id() and g.aushang_id = aushang_zahlen.aushang_id
        ))
    end);
end
$$;
comment on function intern.aushang_zahlen(bigint, bigint) is
    'Wie viele Mieter (siehe mieterzahl) ein Aushang angeht und wie viele ihn im Portal geöffnet haben: {mieter, gelesen}; bei weniger als drei Mietern ist gelesen leer, weil die Zahl Personen nennen würde. Definer dienst_anfragen, weil das Personal die Zeilen nicht lesen darf; nur im Mandanten des Aufrufers';

reset role;
alter function intern.meine_aushaenge() owner to dienst_identitaet;
alter function intern.mieterzahl(bigint) owner to dienst_anfragen;
alter function intern.aushang_zahlen(bigint, bigint) owner to dienst_anfragen;
grant execute on function intern.meine_aushaenge() to mieter;
grant execute on function intern.mieterzahl(bigint), intern.aushang_zahlen(bigint, bigint) to verwalter, leitung;

commit;
