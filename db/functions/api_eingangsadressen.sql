begin;
set local role hausdraht_eigner;

create function api.eingangsadresse_aendern(adresse text, antwort_form text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_adresse jsonb;
begin
    if coalesce(eingangsadresse_aendern.antwort_form, '') not in ('domain', 'zusatz', 'keine') then
        perform intern.http_fehler(400, 'HD031', 'Diese Form der Antwortadressen gibt es nicht.', 'Möglich sind domain, zusatz und keine.');
    elsif eingangsadresse_aendern.antwort_form = 'zusatz' and length(split_part(btrim(eingangsadresse_aendern.adresse), '@', 1)) > 20 then
        perform intern.http_fehler(
            400, 'HD031', 'Der Teil vor dem @ ist für einen Zusatz zu lang.', 'Möglich sind höchstens 20 Zeichen.'
        );
    end if;
    update verwaltung.eingangsadressen as a set antwort_form = eingangsadresse_aendern.antwort_form
    where a.mandant_id = (select intern.mandant_id()) and a.adresse = lower(btrim(eingangsadresse_aendern.adresse))
    returning to_jsonb(a) - '{mandant_id,angelegt_am}'::text[] into v_adresse;
    if v_adresse is null then
        perform intern.http_fehler(404, 'HD030', 'Diese Eingangsadresse gibt es nicht.');
    end if;
    return v_adresse;
end
$$;
comment on function api.eingangsadresse_aendern(text, text) is
    'Ändert die Form der Antwortadressen einer Eingangsadresse: {adresse, antwort_form}; schon verschickte bleiben gültig. Nur für die Leitung. Fehler HD030, HD031';
grant execute on function api.eingangsadresse_aendern(text, text) to leitung;

commit;
