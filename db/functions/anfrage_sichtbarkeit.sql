-- Row sets for policies: which rows belong to the person who asks. Called wrapped, once per query:
-- column = any((select intern.meine_…())::bigint[]).
begin;
set local role hausdraht_eigner;

create function intern.meine_einheiten() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_mietverhaeltnisse constant bigint[] := intern.meine_mietverhaeltnisse();
begin
    return array(
        select v.einheit_id
        from verwaltung.mietverhaeltnisse as v
        where v.mandant_id = c_mandant and v.id = any(c_mietverhaeltnisse)
    );
end
$$;
comment on function intern.meine_einheiten() is
    'Einheiten, die der angemeldete Mieter gemietet hat, solange er das Mietverhältnis lesen darf. Definer, weil die Menge in Policies der Tabellen selbst steht';

create function intern.meine_objekte() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
begin
    return array(
        select e.objekt_id
        from verwaltung.einheiten as e
        where e.mandant_id = c_mandant and e.id = any(intern.meine_einheiten())
    );
end
$$;
comment on function intern.meine_objekte() is
    'Objekte, in denen der angemeldete Mieter wohnt. Definer wie meine_einheiten';

create function intern.sieht_objekt(mandant_id bigint, objekt_id bigint) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.objekte as o
        where o.mandant_id = sieht_objekt.mandant_id and o.id = sieht_objekt.objekt_id
    );
end
$$;
comment on function intern.sieht_objekt(bigint, bigint) is
    'Ob der Aufrufer das Objekt sieht: läuft mit seinen Rechten. Für Policies von Tabellen, die in denen von objekte stehen und darum nicht selbst dort nachsehen können';

create function intern.meine_anfragen() returns bigint[]
language plpgsql stable parallel restricted
set search_path = pg_catalog, pg_temp
as $$
begin
    return array(select a.id from verwaltung.anfragen as a);
end
$$;
comment on function intern.meine_anfragen() is
    'Anfragen, die der angemeldete Mieter sieht: läuft mit seinen Rechten unter den Policies von anfragen, so gibt es die Regel nur einmal. Ein Hausmeister sieht Tausende: seine Policies sehen jede einzeln nach';

create function intern.meine_schreibbaren_anfragen() returns bigint[]
language plpgsql stable parallel restricted
set search_path = pg_catalog, pg_temp
as $$
declare
    c_aktive constant bigint[] := intern.meine_aktiven_mietverhaeltnisse();
begin
    return array(
        select a.id
        from verwaltung.anfragen as a
        where a.mietverhaeltnis_id = any(c_aktive)
    );
end
$$;
comment on function intern.meine_schreibbaren_anfragen() is
    'Anfragen, an denen der angemeldete Mieter noch schreiben darf: sichtbare aus laufenden Mietverhältnissen';

create function intern.meine_ablagen() returns bigint[]
language plpgsql stable parallel restricted
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_konto constant bigint := intern.benutzerkonto_id();
begin
    return array(
        select d.datei_id
        from verwaltung.datei_ablagen as d
        where d.mandant_id = c_mandant and d.benutzerkonto_id = c_konto
    );
end
$$;
comment on function intern.meine_ablagen() is 'Dateien, die das angemeldete Konto hochgeladen hat; nur sie darf es anhängen';

create function intern.status_beendet(entitaet text, status text) returns boolean
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    return not exists (
        select from verwaltung.status_regeln as r
        where r.entitaet = status_beendet.entitaet and r.von = status_beendet.status
    );
end
$$;
comment on function intern.status_beendet(text, text) is 'Ob aus diesem Status keine Regel mehr herausführt (Endzustand)';

reset role;
alter function intern.meine_einheiten() owner to dienst_identitaet;
alter function intern.meine_objekte() owner to dienst_identitaet;

grant execute on function intern.meine_einheiten() to mieter, dienst_identitaet;
grant execute on function intern.meine_objekte() to mieter;
grant execute on function intern.sieht_objekt(bigint, bigint) to hausmeister;
grant execute on function
    intern.meine_mietverhaeltnisse(), intern.meine_mietverhaeltnisse_nachsehen(), intern.meine_bereiche(), intern.meine_bereiche_nachsehen()
to dienst_identitaet;
grant execute on function intern.meine_anfragen() to mieter;
grant execute on function intern.meine_ablagen() to mieter, hausmeister, verwalter, leitung;
grant execute on function intern.meine_schreibbaren_anfragen() to mieter;
grant execute on function intern.status_beendet(text, text) to
    mieter, hausmeister, verwalter, leitung, dienst_anfragen, dienst_auftraege, dienst_email, dienst_versand, hausdraht_dba;

commit;
