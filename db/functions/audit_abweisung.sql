-- A refused change is rolled back, and with it everything its transaction wrote. To keep a trace the
-- server connects to itself (dblink, role hausdraht_protokoll) and writes in a transaction of its own.
-- pg_hba.conf lets the server's own system user in as that role by peer, so there is no password to keep:
--   pg_hba.conf    local all hausdraht_protokoll peer map=hausdraht_protokoll
--   pg_ident.conf  hausdraht_protokoll <system user of the server> hausdraht_protokoll
-- Where that is not set up, the refusal goes to the server's log instead.
begin;

create extension dblink with schema erweiterungen;

do $verbinden$
begin
    execute format('grant connect on database %I to hausdraht_protokoll', current_database());
end
$verbinden$;
-- The socket directory is shown to members of this role only.
grant pg_read_all_settings to dienst_audit;
alter role hausdraht_protokoll set lock_timeout = '1s';
alter role hausdraht_protokoll set statement_timeout = '2s';

set local role hausdraht_eigner;

create function audit.abweisung_schreiben(eintrag jsonb) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    e audit.eintraege := jsonb_populate_record(null::audit.eintraege, eintrag);
begin
    e.aktion := 'abgewiesen';
    e.objekt := e.schluessel ->> 'id';
    e.vorher := null;
    e.nachher := null;
    perform audit.eintrag_schreiben(e);
end
$$;
comment on function audit.abweisung_schreiben(jsonb) is
    'Schreibt eine abgewiesene Änderung ins Protokoll; nur für die Selbstverbindung. Definer, weil hausdraht_protokoll sonst nichts darf';

create function intern.abweisung_protokollieren(tabelle text, schluessel jsonb, grund text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_name constant text := 'hausdraht_abweisung';
    v_eintrag jsonb;
    v_verbunden boolean := false;
begin
    -- Clicks that came too late are no incident; only direct logins are recorded.
    if session_user in ('authenticator', 'bruecke') then
        return;
    end if;
    v_eintrag := jsonb_build_object(
        'mandant_id', schluessel -> 'mandant_id',
        'tabelle', case when tabelle like '%.%' then tabelle else 'verwaltung.' || tabelle end,
        'schluessel', schluessel,
        'rolle', intern.rolle(),
        'anmeldename', session_user,
        'dienst', nullif(current_setting('application_name'), ''),
        'grund', left(grund, 4000)
    );
    begin
        perform erweiterungen.dblink_connect_u(c_name, format(
            'host=%L port=%s dbname=%L user=hausdraht_protokoll connect_timeout=2',
            btrim(split_part(current_setting('unix_socket_directories'), ',', 1), ' "'),
            current_setting('port'), current_database()
        ));
        v_verbunden := true;
        perform from erweiterungen.dblink(
            c_name, format('select audit.abweisung_schreiben(%L)::text', v_eintrag)
        ) as t (nichts text);
    exception
        when others then
            raise log 'refused change not in the audit log (%): %', sqlerrm, v_eintrag;
    end;
    if v_verbunden then
        perform erweiterungen.dblink_disconnect(c_name);
    end if;
end
$$;
comment on function intern.abweisung_protokollieren(text, jsonb, text) is
    'Hält fest, dass einem direkten Login (Administrator, Prüfer) eine Änderung verweigert wurde: tabelle (ohne Schema: verwaltung), Primärschlüssel, Grund. '
    'Bleibt erhalten, obwohl die Transaktion des Aufrufers scheitert; schlägt das Festhalten fehl, steht die Abweisung im Serverprotokoll. Wirft nie. Definer für die Selbstverbindung';

reset role;
alter function audit.abweisung_schreiben(jsonb) owner to dienst_audit;
alter function intern.abweisung_protokollieren(text, jsonb, text) owner to dienst_audit;
grant execute on function erweiterungen.dblink_connect_u(text, text), erweiterungen.dblink(text, text), erweiterungen.dblink_disconnect(text)
to dienst_audit;
grant usage on schema audit to hausdraht_protokoll;
grant execute on function audit.abweisung_schreiben(jsonb) to hausdraht_protokoll;
grant execute on function intern.abweisung_protokollieren(text, jsonb, text) to
    anonym, mieter, hausmeister, verwalter, leitung, voicebot, bruecke, pruefer, hausdraht_dba,
    dienst_anmeldung, dienst_anfragen, dienst_auftraege, dienst_email, dienst_dateien, dienst_status, dienst_ereignisse, dienst_versand;

commit;
