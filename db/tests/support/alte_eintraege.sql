-- Entries as they were written years ago: tests.alter_eintrag(am, id, mandant, tabelle, aktion), sealed by tests.versiegeln().
create function tests.alter_eintrag(
    am timestamptz, id bigint, mandant bigint, tabelle text default 'verwaltung.anfragen', aktion text default 'geaendert', nachher jsonb default '{"betreff": "KANARIE"}',
    xid xid8 default '3'
) returns void language plpgsql set timezone = 'UTC' as $$
#variable_conflict use_variable
declare
    e audit.eintraege;
begin
    e.am := am; e.id := id; e.mandant_id := mandant; e.tabelle := tabelle; e.aktion := aktion; e.nachher := nachher;
    e.aera := 1; e.xid := xid; e.schluessel := '{"id": 1}'; e.rolle := 'verwalter'; e.anmeldename := 'authenticator';
    e.grund := 'KANARIE-Grund'; e.adresse := '192.0.2.0'; e.salz := uuid_send(gen_random_uuid());
    e.inhalt_hash := audit.inhalt_hash(e);
    e.blatt_hash := audit.blatt_hash(e);
    insert into audit.eintraege values (e.*);
end
$$;
create function tests.faelschen(befehl text) returns void language plpgsql as $$
begin
    perform set_config('session_replication_role', 'replica', true);
    execute befehl;
    perform set_config('session_replication_role', 'origin', true);
end
$$;
-- Past the day on which every period of the year `jahr` has ended, in that many years.
create function tests.vor(jahre integer) returns timestamptz language sql as $$
select make_timestamptz(extract(year from now())::integer - jahre, 6, 1, 12, 0, 0, 'UTC')
$$;
-- What tests.befunde() of the file says after an act, which is then undone.
create function tests.befunde_nach(befehl text) returns text language plpgsql as $$
declare
    v_befunde text;
begin
    perform tests.faelschen(befehl);
    v_befunde := tests.befunde();
    raise sqlstate 'ZZ001' using message = v_befunde;
exception
    when sqlstate 'ZZ001' then
        return sqlerrm;
end
$$;
grant execute on all functions in schema tests to public;
