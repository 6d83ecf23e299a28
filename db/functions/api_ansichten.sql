begin;
set local role hausdraht_eigner;

create function api.ansicht_speichern(name text, auswahl text, geteilt boolean default false) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_name text := intern.text_pruefen('Name', name, 60);
    v_auswahl text := coalesce(intern.text_pruefen('Auswahl', auswahl, 2000, false), '');
    v_id bigint;
begin
    insert into verwaltung.ansichten as v (mandant_id, benutzerkonto_id, name, auswahl, geteilt)
    values (intern.mandant_id(), intern.benutzerkonto_id(), v_name, v_auswahl, coalesce(ansicht_speichern.geteilt, false))
    on conflict on constraint ansichten_name do update set auswahl = excluded.auswahl, geteilt = excluded.geteilt
    returning v.id into v_id;
    if (select count(*) from verwaltung.ansichten as v where v.mandant_id = intern.mandant_id() and v.benutzerkonto_id = intern.benutzerkonto_id()) > 50 then
        perform intern.http_fehler(400, 'HD031', 'Mehr als 50 Ansichten kann ein Konto nicht speichern.', 'Bitte löschen Sie eine, die Sie nicht mehr brauchen.');
    end if;
    return v_id;
end
$$;
comment on function api.ansicht_speichern(text, text, boolean) is
    'Speichert Filter, Sortierung und Suche der Anfragenliste unter einem Namen und liefert die Kennung; ein eigener Name, den es gibt, wird überschrieben. geteilt zeigt sie allen in der Verwaltung. Fehler HD031';

create function api.ansicht_loeschen(ansicht_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.ansichten as v
    where v.mandant_id = intern.mandant_id() and v.id = ansicht_loeschen.ansicht_id and v.benutzerkonto_id = intern.benutzerkonto_id();
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Ansicht gibt es nicht, oder jemand anderes hat sie angelegt.');
    end if;
end
$$;
comment on function api.ansicht_loeschen(bigint) is 'Löscht eine eigene Ansicht. Fehler HD030 (auch für die geteilte Ansicht eines anderen). Definer dienst_anfragen, weil Web-Rollen nichts löschen';

reset role;
alter function api.ansicht_loeschen(bigint) owner to dienst_anfragen;
grant execute on function api.ansicht_speichern(text, text, boolean), api.ansicht_loeschen(bigint) to verwalter, leitung;

commit;
