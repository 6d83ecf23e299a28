-- Areas of caretakers: name, houses and people in one act.
begin;
set local role hausdraht_eigner;

create function api.bereich_speichern(bezeichnung text, objekt_ids bigint[], konto_ids bigint[], id bigint default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    c_bezeichnung constant text := intern.text_pruefen('Name des Bereichs', bereich_speichern.bezeichnung, 200);
    c_objekte constant bigint[] := coalesce(bereich_speichern.objekt_ids, array[]::bigint[]);
    c_konten constant bigint[] := coalesce(bereich_speichern.konto_ids, array[]::bigint[]);
    v_id bigint;
begin
    if exists (
        select from unnest(c_konten) as k (id)
        where not exists (
            select from anmeldung.benutzerkonten as b where b.mandant_id = c_mandant and b.id = k.id and b.rolle = 'hausmeister'
        )
    ) or exists (
        select from unnest(c_objekte) as k (id)
        where not exists (select from verwaltung.objekte as o where o.mandant_id = c_mandant and o.id = k.id)
    ) then
        perform intern.http_fehler(404, 'HD030', 'Eines der Objekte oder Hausmeister-Konten gibt es nicht.');
    end if;
    begin
        if bereich_speichern.id is null then
            insert into verwaltung.hausmeister_bereiche as b (mandant_id, bezeichnung) values (c_mandant, c_bezeichnung)
            returning b.id into v_id;
        else
            update verwaltung.hausmeister_bereiche as b set bezeichnung = c_bezeichnung
            where b.mandant_id = c_mandant and b.id = bereich_speichern.id
            returning b.id into v_id;
        end if;
    exception
        when unique_violation then
            perform intern.http_fehler(409, 'HD086', format('Einen Bereich „%s“ gibt es schon.', c_bezeichnung));
    end;
    if v_id is null then
        perform intern.http_fehler(404, 'HD030', 'Diesen Bereich gibt es nicht mehr.');
    end if;
    update verwaltung.objekte as o set hausmeister_bereich_id = case when o.id = any(c_objekte) then v_id end
    where o.mandant_id = c_mandant
        and (o.id = any(c_objekte)) is distinct from (o.hausmeister_bereich_id is not distinct from v_id);
    delete from verwaltung.hausmeister_zuordnungen as z
    where z.mandant_id = c_mandant and z.hausmeister_bereich_id = v_id and not z.benutzerkonto_id = any(c_konten);
    insert into verwaltung.hausmeister_zuordnungen (mandant_id, hausmeister_bereich_id, benutzerkonto_id)
    select distinct c_mandant, v_id, k.id from unnest(c_konten) as k (id)
    on conflict do nothing;
    return jsonb_build_object('id', v_id);
end
$$;
comment on function api.bereich_speichern(text, bigint[], bigint[], bigint) is
    'Legt einen Hausmeister-Bereich an (id leer) oder ändert ihn: Name, genau diese Objekte, genau diese Hausmeister. Liefert {id}. Anfragen behalten den Bereich, dem sie gehören. '
    'Fehler: HD030 (404), HD031 (400), HD086 (409) Name vergeben. Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

create function api.bereich_loeschen(id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    update verwaltung.objekte as o set hausmeister_bereich_id = null
    where o.mandant_id = c_mandant and o.hausmeister_bereich_id = bereich_loeschen.id;
    delete from verwaltung.hausmeister_zuordnungen as z
    where z.mandant_id = c_mandant and z.hausmeister_bereich_id = bereich_loeschen.id;
    delete from verwaltung.hausmeister_bereiche as b where b.mandant_id = c_mandant and b.id = bereich_loeschen.id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Bereich gibt es nicht mehr.');
    end if;
    return '{}'::jsonb;
exception
    when foreign_key_violation then
        perform intern.http_fehler(
            409, 'HD087', 'Zu diesem Bereich gehören Anfragen oder Aufgaben. Er bleibt, damit der Verlauf stimmt.', 'Sie können ihn umbenennen.'
        );
        return null;
end
$$;
comment on function api.bereich_loeschen(bigint) is
    'Löscht einen Bereich, zu dem es nie eine Anfrage gab; seine Objekte sind dann ohne Bereich. '
    'Fehler: HD030 (404), HD087 (409). Definer dienst_stammdaten, weil niemand sonst Stammdaten schreibt';

reset role;
alter function api.bereich_speichern(text, bigint[], bigint[], bigint) owner to dienst_stammdaten;
alter function api.bereich_loeschen(bigint) owner to dienst_stammdaten;
grant execute on function api.bereich_speichern(text, bigint[], bigint[], bigint), api.bereich_loeschen(bigint) to verwalter, leitung;

commit;
