-- The list of contractors grows where it is needed: at the first order.
begin;
set local role hausdraht_eigner;

create function intern.dienstleister_anlegen(name text, adresse text, gewerk text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_adresse constant text := intern.email_adresse_normieren(adresse);
    v_person_id bigint;
    v_id bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('email:' || c_adresse, c_mandant));
    -- A contractor who is a tenant as well would make each of his mails ambiguous.
    if exists (
        select from verwaltung.personen_email as p where p.mandant_id = c_mandant and p.adresse = c_adresse
    ) then
        perform intern.http_fehler(
            409, 'HD040', 'Diese E-Mail-Adresse gehört schon jemandem in Ihren Stammdaten.',
            'Tragen Sie eine andere Adresse des Dienstleisters ein.'
        );
    end if;
    insert into verwaltung.personen as p (mandant_id, anrede, nachname)
    values (c_mandant, 'Firma', dienstleister_anlegen.name) returning p.id into v_person_id;
    begin
        insert into verwaltung.personen_email (mandant_id, person_id, adresse) values (c_mandant, v_person_id, c_adresse);
    exception
        when check_violation then
            perform intern.http_fehler(400, 'HD031', 'Das ist keine E-Mail-Adresse.');
    end;
    insert into verwaltung.dienstleister as d (mandant_id, person_id, gewerk)
    values (c_mandant, v_person_id, dienstleister_anlegen.gewerk) returning d.id into v_id;
    return jsonb_build_object('id', v_id, 'person_id', v_person_id);
end
$$;
comment on function intern.dienstleister_anlegen(text, text, text) is
    'Legt einen Dienstleister mit Person und E-Mail-Adresse im Mandanten der Anfrage an. Definer dienst_email, weil sonst nur Administratoren Stammdaten pflegen. HD031, HD040 (409)';

create function api.dienstleister_anlegen(name text, adresse text, gewerk text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_name constant text := intern.text_pruefen('Name', name, 200);
    c_gewerk constant text := intern.text_pruefen('Gewerk', gewerk, 100);
    c_adresse constant text := intern.text_pruefen('E-Mail-Adresse', adresse, 320);
begin
    return intern.dienstleister_anlegen(c_name, c_adresse, c_gewerk);
end
$$;
comment on function api.dienstleister_anlegen(text, text, text) is
    'Nimmt einen Dienstleister mit Name, E-Mail-Adresse und Gewerk auf: {id, person_id}; nur für die Verwaltung. HD031 Eingabe ungültig, HD040 Adresse schon vergeben (409)';

reset role;
alter function intern.dienstleister_anlegen(text, text, text) owner to dienst_email;
grant execute on function intern.dienstleister_anlegen(text, text, text), api.dienstleister_anlegen(text, text, text)
to verwalter, leitung;

commit;
