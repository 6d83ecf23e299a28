begin;
set local role hausdraht_eigner;

create function api.vorlage_vorschau(ereignis text, betreff text, text text, anfrage_id bigint default null) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.vorlage_vorschau(ereignis, betreff, text, anfrage_id);
end
$$;
comment on function api.vorlage_vorschau(text, text, text, bigint) is
    'Zeigt den Brief nach einer noch nicht gespeicherten Vorlage: {betreff, text}. Fehler HD030, HD060';

create function api.brieffuss_vorschau(einstellungen jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.brieffuss_vorschau(einstellungen);
end
$$;
comment on function api.brieffuss_vorschau(jsonb) is
    'Zeigt den Fuß eines Briefes mit noch nicht gespeicherten Versandeinstellungen. Fehler HD031';

create function api.vorlage_speichern(ereignis text, betreff text, text text, aktiv boolean, kategorien text[]) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_vorlage jsonb;
begin
    begin
        update verwaltung.vorlagen as v set
            betreff = intern.text_pruefen('Betreff', vorlage_speichern.betreff, 200),
            text = intern.text_pruefen('Text', vorlage_speichern.text, 10000),
            aktiv = vorlage_speichern.aktiv, kategorien = vorlage_speichern.kategorien
        where v.mandant_id = (select intern.mandant_id()) and v.ereignis = vorlage_speichern.ereignis
        returning to_jsonb(v) - 'mandant_id' into v_vorlage;
    exception
        when check_violation or not_null_violation then
            perform intern.http_fehler(400, 'HD031', 'Betreff, Text oder Kategorien der Vorlage sind nicht zulässig.');
    end;
    if v_vorlage is null then
        perform intern.http_fehler(404, 'HD030', 'Diese Vorlage gibt es nicht.');
    end if;
    return v_vorlage;
end
$$;
comment on function api.vorlage_speichern(text, text, text, boolean, text[]) is
    'Speichert Betreff und Text einer Vorlage, ob sie gilt und für welche Kategorien. Fehler HD030, HD031, HD060';

create function api.vorlage_testmail(ereignis text, betreff text, text text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return jsonb_build_object('versand_id', intern.vorlage_testmail(ereignis, betreff, text));
end
$$;
comment on function api.vorlage_testmail(text, text, text) is
    'Schickt die Vorschau an die Adresse des eigenen Kontos: {versand_id}. Fehler HD060, HD062';

grant execute on function
    api.vorlage_vorschau(text, text, text, bigint), api.brieffuss_vorschau(jsonb), api.vorlage_speichern(text, text, text, boolean, text[]),
    api.vorlage_testmail(text, text, text)
to verwalter, leitung;

commit;
