-- Working time and material.
begin;
set local role hausdraht_eigner;

create function api.aufwand_erfassen(
    anfrage_id bigint default null, aufgabe_id bigint default null, minuten integer default 0, material text default '',
    am_geraet timestamptz default null
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_material constant text := coalesce(intern.text_pruefen('Material', aufwand_erfassen.material, 2000, false), '');
    c_minuten constant integer := coalesce(aufwand_erfassen.minuten, 0);
    v_anfrage_id bigint;
    v_id bigint;
begin
    if c_minuten not between 0 and 1440 then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie ganze Minuten zwischen 0 und 1440 an.');
    elsif c_minuten = 0 and c_material = '' then
        perform intern.http_fehler(400, 'HD031', 'Bitte geben Sie Minuten oder Material an.');
    end if;
    if aufwand_erfassen.aufgabe_id is not null then
        select a.id into v_anfrage_id
        from verwaltung.aufgaben as t
        left join verwaltung.anfragen as a on a.mandant_id = t.mandant_id and a.id = t.anfrage_id
        where t.mandant_id = intern.mandant_id() and t.id = aufwand_erfassen.aufgabe_id;
    else
        select a.id into v_anfrage_id
        from verwaltung.anfragen as a
        where a.mandant_id = intern.mandant_id() and a.id = aufwand_erfassen.anfrage_id;
    end if;
    if not found then
        perform intern.nicht_gefunden();
    end if;
    insert into verwaltung.aufwaende (mandant_id, anfrage_id, aufgabe_id, benutzerkonto_id, minuten, material, am_geraet)
    values (
        intern.mandant_id(), v_anfrage_id, aufwand_erfassen.aufgabe_id, intern.benutzerkonto_id(), c_minuten, c_material,
        aufwand_erfassen.am_geraet
    )
    returning id into v_id;
    return jsonb_build_object('id', v_id, 'anfrage_id', v_anfrage_id, 'aufgabe_id', aufwand_erfassen.aufgabe_id);
end
$$;
comment on function api.aufwand_erfassen(bigint, bigint, integer, text, timestamptz) is
    'Trägt Minuten und Material zu einer sichtbaren Anfrage oder Aufgabe ein, auch nach deren Ende: {id, anfrage_id, aufgabe_id}. Fehler HD030, HD031';

create function api.aufwand_zuruecknehmen(aufwand_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.aufwaende as w set zurueckgenommen_am = now()
    where w.mandant_id = (select intern.mandant_id()) and w.id = aufwand_id and w.zurueckgenommen_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Eintrag gibt es nicht, oder Sie können ihn nicht zurücknehmen.');
    end if;
    return jsonb_build_object('id', aufwand_id);
end
$$;
comment on function api.aufwand_zuruecknehmen(bigint) is
    'Nimmt einen irrtümlichen Aufwand zurück: Hausmeister den eigenen, Verwaltung jeden; er bleibt lesbar und zählt nicht mehr: {id}. Fehler HD030';

grant execute on function
    api.aufwand_erfassen(bigint, bigint, integer, text, timestamptz), api.aufwand_zuruecknehmen(bigint)
to hausmeister, verwalter, leitung;

commit;
