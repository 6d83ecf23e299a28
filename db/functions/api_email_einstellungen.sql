begin;
set local role hausdraht_eigner;

create function api.email_einstellungen_aendern(einstellungen jsonb) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_aenderbar constant text[] := array['ohne_dmarc'];
    v_neu verwaltung.email_einstellungen;
    v_fremd text;
    v_bedingung text;
    v_spalte text;
begin
    if jsonb_typeof(einstellungen) is distinct from 'object' then
        perform intern.http_fehler(400, 'HD031', 'Die Einstellungen müssen ein Objekt sein.');
    end if;
    select k into v_fremd from jsonb_object_keys(einstellungen) as k where k <> all (c_aenderbar) limit 1;
    if found then
        perform intern.http_fehler(400, 'HD031', format('Die Einstellung „%s“ gibt es nicht.', left(v_fremd, 60)));
    end if;
    begin
        select (jsonb_populate_record(n, einstellungen)).* into v_neu
        from verwaltung.email_einstellungen as n
        where n.mandant_id = (select intern.mandant_id());
        update verwaltung.email_einstellungen as n set ohne_dmarc = v_neu.ohne_dmarc
        where n.mandant_id = (select intern.mandant_id());
    exception
        when data_exception or integrity_constraint_violation then
            get stacked diagnostics v_bedingung = constraint_name, v_spalte = column_name;
            perform intern.http_fehler(
                400, 'HD031', 'Ein Wert der Einstellungen ist nicht vorgesehen.', intern.einstellung_hinweis(v_bedingung, v_spalte, einstellungen)
            );
    end;
    return (
        select to_jsonb(n) - 'mandant_id'
        from verwaltung.email_einstellungen as n
        where n.mandant_id = (select intern.mandant_id())
    );
end
$$;
comment on function api.email_einstellungen_aendern(jsonb) is
    'Ändert die genannten E-Mail-Einstellungen des Mandanten ({"ohne_dmarc": "manuell"|"zuordnen"}) und liefert alle; nur für die Leitung. HD031 unbekannte Einstellung oder unzulässiger Wert';
grant execute on function api.email_einstellungen_aendern(jsonb) to leitung;

commit;
