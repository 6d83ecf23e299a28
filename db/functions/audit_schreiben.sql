-- The one place where an entry is written, and the door for what is no change of a row.
begin;
set local role hausdraht_eigner;

create function audit.eintrag_schreiben(eintrag audit.eintraege) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
begin
    -- Before the time: who has a greater number than a run of the sealer has a later time, too.
    eintrag.xid := pg_current_xact_id();
    eintrag.am := clock_timestamp();
    eintrag.id := intern.neue_id();
    eintrag.aera := audit.aera();
    eintrag.rolle := coalesce(eintrag.rolle, intern.rolle());
    eintrag.benutzerkonto_id := coalesce(eintrag.benutzerkonto_id, intern.benutzerkonto_id());
    eintrag.anmeldename := coalesce(eintrag.anmeldename, session_user);
    eintrag.dienst := coalesce(eintrag.dienst, nullif(current_setting('application_name'), ''));
    eintrag.anforderung := nullif(current_setting('app.anforderung', true), '');
    eintrag.adresse := nullif(current_setting('app.adresse', true), '');
    eintrag.salz := uuid_send(gen_random_uuid());
    eintrag.inhalt_hash := audit.inhalt_hash(eintrag);
    eintrag.blatt_hash := audit.blatt_hash(eintrag);
    insert into audit.eintraege values (eintrag.*);
end
$$;
comment on function audit.eintrag_schreiben(audit.eintraege) is
    'Schreibt einen Eintrag mit Zeit, Kennung, Transaktion, handelnder Person und Hashes; wer handelt, nur soweit der Aufrufer es nicht schon genannt hat. Läuft mit den Rechten des Aufrufers';

create function audit.vorgang_schreiben(
    mandant_id bigint, aktion text, tabelle text, schluessel jsonb, einzelheiten jsonb default null, grund text default null
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    e audit.eintraege;
begin
    e.mandant_id := mandant_id;
    e.aktion := aktion;
    e.tabelle := tabelle;
    e.schluessel := schluessel;
    e.objekt := schluessel ->> 'id';
    e.anfrage_id := case tabelle when 'verwaltung.anfragen' then schluessel ->> 'id' end::bigint;
    e.nachher := einzelheiten;
    e.grund := left(grund, 4000);
    perform audit.eintrag_schreiben(e);
end
$$;
comment on function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text) is
    'Hält im Protokoll eines Mandanten (leer: der Installation) fest, was keine Änderung einer Zeile ist: aktion (audit.eintraege.aktion), Tabelle und Schlüssel dessen, was es betrifft, Einzelheiten ohne Geheimnisse, Grund. Nur für Dienste, die selbst wissen, wen es betrifft. Definer dienst_audit, weil sonst niemand dort schreiben darf';

create function intern.vorgang_protokollieren(
    aktion text, tabelle text, schluessel jsonb, einzelheiten jsonb default null, grund text default null
) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if intern.mandant_id() is distinct from (schluessel ->> 'mandant_id')::bigint then
        raise sqlstate 'HD030' using message = 'Diesen Vorgang gibt es nicht.';
    end if;
    -- PostgREST runs a GET read only.
    if current_setting('transaction_read_only') = 'on' then
        perform intern.http_fehler(405, 'HD038', 'Das geht nur mit POST.', 'Wer es holt, steht im Protokoll; ein GET könnte das nicht festhalten.');
    end if;
    perform audit.vorgang_schreiben(intern.mandant_id(), aktion, tabelle, schluessel, einzelheiten, grund);
end
$$;
comment on function intern.vorgang_protokollieren(text, text, jsonb, jsonb, text) is
    'Wie audit.vorgang_schreiben, für Funktionen der API: nur im Protokoll des eigenen Mandanten, unter dem eigenen Konto; schluessel nennt mandant_id. SQLSTATE HD030 bei fremdem Mandanten, PGRST mit HD038 (405) beim Lesen mit GET. Definer dienst_audit, weil sonst niemand dort schreiben darf';

reset role;
alter function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text) owner to dienst_audit;
alter function intern.vorgang_protokollieren(text, text, jsonb, jsonb, text) owner to dienst_audit;
grant execute on function audit.eintrag_schreiben(audit.eintraege), intern.http_fehler(integer, text, text, text) to dienst_audit;
grant execute on function audit.vorgang_schreiben(bigint, text, text, jsonb, jsonb, text) to dienst_anmeldung;
grant execute on function intern.vorgang_protokollieren(text, text, jsonb, jsonb, text) to mieter, hausmeister, verwalter, leitung;

commit;
