-- Every table of verwaltung and anmeldung writes its changes to audit.eintraege. Left out, as the lint
-- tests/00-audit and the check know (intern.nicht_protokolliert):
--   verwaltung.ereignisse        outbox: copies of changes that are logged already, gone after an hour
--   verwaltung.anfrage_zaehler   follows from the numbers of the logged Anfragen
--   verwaltung.anfrage_suche     follows from the texts of logged Anfragen and messages, like anfrage_wortschatz
--   verwaltung.webhook_token     replay guard of the mail provider; random tokens, gone after days
--   verwaltung.import_zeilen     drafts of a day; what becomes of them is logged
--   verwaltung.import_aenderungen  repeats what is logged of the rows themselves
--   verwaltung.stammdatensuche   follows from the logged master data
--   verwaltung.postfach_staende  the fetcher's cursor: moves with each mail, which is logged itself
--   verwaltung.aushang_gelesen   who opened which notice: counted, never named
--   verwaltung.anwesenheiten     who has what open right now: its log would be a record of presence
--   verwaltung.lesestaende       how far somebody has read: its log would be a record of presence
--   verwaltung.entwuerfe         what nobody has said yet is nobody's business
--   anmeldung.anmeldeversuche    counters of failures, also of strangers; gone after a day
--   anmeldung.erneuerungstoken   rotates every few minutes; its log would be a record of presence
-- What follows from another entry of the same transaction is not logged twice:
--   a new row of email_rohdaten or datei_inhalte: its SHA-256 stands in email_triage or dateien;
--   a new row of datei_fassungen: the worker made it of the file;
--   a row of statuswechsel that the status trigger writes: it repeats the logged change of status.
-- Any other change of these tables is logged.
begin;
set local role hausdraht_eigner;

-- Stable like the functions they call: declared immutable they would not be inlined.
create function audit.fingerabdruck(inhalt bytea) returns jsonb
language sql stable parallel safe
return jsonb_build_object('sha256', encode(sha256(inhalt), 'hex'), 'laenge', octet_length(inhalt));
create function audit.fingerabdruck(inhalt text) returns jsonb
language sql stable parallel safe
return audit.fingerabdruck(convert_to(inhalt, 'UTF8'));
comment on function audit.fingerabdruck(bytea) is 'Was statt eines großen Inhalts protokolliert wird: SHA-256 und Länge in Byte';
comment on function audit.fingerabdruck(text) is 'Fingerabdruck eines Textes in UTF-8';

-- Bodies are emptied before the row becomes jsonb: 25 MB of bytea would become 50 MB of text.
create function intern.audit_ohne_koerper(zeile anyelement, spalte text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    v_abdruck jsonb;
begin
    execute format('select audit.fingerabdruck(($1).%I)', spalte) into v_abdruck using zeile;
    return to_jsonb(jsonb_populate_record(zeile, jsonb_build_object(spalte, null)))
        || jsonb_build_object(spalte, v_abdruck);
end
$$;
comment on function intern.audit_ohne_koerper(anyelement, text) is
    'Zeile als JSON, wie sie protokolliert wird; statt der genannten bytea-Spalte nur ihr Fingerabdruck';

create function intern.tg_audit__schreiben() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
    v_spalte text;
    v_alt jsonb;
    v_neu jsonb;
    v_zeile jsonb;
    e audit.eintraege;
begin
    if tg_op <> 'INSERT' then
        v_alt := case when tg_argv[3] = '' then to_jsonb(old) else intern.audit_ohne_koerper(old, tg_argv[3]) end;
    end if;
    if tg_op <> 'DELETE' then
        v_neu := case when tg_argv[3] = '' then to_jsonb(new) else intern.audit_ohne_koerper(new, tg_argv[3]) end;
    end if;
    foreach v_spalte in array tg_argv[2]::text[] loop
        v_alt := v_alt || jsonb_build_object(v_spalte, audit.fingerabdruck(v_alt ->> v_spalte));
        v_neu := v_neu || jsonb_build_object(v_spalte, audit.fingerabdruck(v_neu ->> v_spalte));
    end loop;

    if tg_op = 'UPDATE' then
        e.aktion := 'geaendert';
        select jsonb_object_agg(n.key, v_alt -> n.key), jsonb_object_agg(n.key, n.value) into e.vorher, e.nachher
        from jsonb_each(v_neu) as n
        where n.value is distinct from v_alt -> n.key;
        if e.nachher is null then
            return null;
        end if;
    elsif tg_op = 'INSERT' then
        e.aktion := 'angelegt';
        e.nachher := v_neu;
    else
        e.aktion := 'geloescht';
        e.vorher := v_alt;
    end if;
    foreach v_spalte in array tg_argv[1]::text[] loop
        if e.vorher ->> v_spalte is not null then
            e.vorher := e.vorher || jsonb_build_object(v_spalte, '***');
        end if;
        if e.nachher ->> v_spalte is not null then
            e.nachher := e.nachher || jsonb_build_object(v_spalte, '***');
        end if;
    end loop;

    v_zeile := coalesce(v_neu, v_alt);
    e.schluessel := jsonb_build_object();
    foreach v_spalte in array tg_argv[0]::text[] loop
        e.schluessel := e.schluessel || jsonb_build_object(v_spalte, v_zeile -> v_spalte);
    end loop;
    e.objekt := v_zeile ->> case
        when 'id' = any(tg_argv[0]::text[]) then 'id'
        else coalesce((tg_argv[0]::text[])[2], (tg_argv[0]::text[])[1])
    end;
    e.anfrage_id := (v_zeile ->> case tg_table_name when 'anfragen' then 'id' else 'anfrage_id' end)::bigint;
    e.person_id := case
        when tg_table_name = 'personen' then v_zeile ->> 'id'
        else coalesce(v_zeile ->> 'person_id', v_zeile ->> 'melder_person_id')
    end::bigint;
    e.mandant_id := coalesce(v_zeile ->> 'mandant_id', case tg_table_name when 'mandanten' then v_zeile ->> 'id' end)::bigint;
    e.tabelle := tg_table_schema || '.' || tg_table_name;
    e.grund := nullif(current_setting('app.begruendung', true), '');
    perform audit.eintrag_schreiben(e);
    return null;
end
$$;
comment on function intern.tg_audit__schreiben() is
    'Schreibt jede Änderung einer Zeile nach audit.eintraege; Änderungen ohne Unterschied nicht. Argumente: Schlüsselspalten, geheime Spalten (nur dass, nicht was), große Texte und eine bytea-Spalte (nur Fingerabdruck). Definer dienst_audit, weil sonst niemand dort schreiben darf';

create function audit.anschliessen(
    tabelle regclass, geheim text[] default '{}', inhalte text[] default '{}', koerper text default '',
    neue boolean default true, nur_von_hand boolean default false
) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_schluessel text[] := array(
        select a.attname
        from pg_index as i
        cross join unnest(i.indkey) with ordinality as k (attnum, nr)
        join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = tabelle and i.indisprimary
        order by k.nr
    );
begin
    execute format(
        'create trigger _900_audit after %s update or delete on %s '
        'for each row %s execute function intern.tg_audit__schreiben(%L, %L, %L, %L)',
        case when neue then 'insert or' end, tabelle, case when nur_von_hand then 'when (pg_trigger_depth() = 0)' end,
        v_schluessel, geheim, inhalte, koerper
    );
end
$$;
comment on function audit.anschliessen(regclass, text[], text[], text, boolean, boolean) is
    'Protokolliert eine Tabelle ab jetzt (legt den Trigger _900_audit an). geheim: Spalten, deren Werte nie im Protokoll stehen; inhalte: Texte, von denen nur der Fingerabdruck darin steht; koerper: ebenso eine bytea-Spalte; neue: auch neue Zeilen; nur_von_hand: nichts, was ein Trigger schreibt';

reset role;
alter function intern.tg_audit__schreiben() owner to dienst_audit;
grant execute on function
    audit.fingerabdruck(bytea), audit.fingerabdruck(text), intern.audit_ohne_koerper(anyelement, text),
    intern.tg_audit__schreiben()
to dienst_audit, hausdraht_eigner;
set local role hausdraht_eigner;

do $anschliessen$
declare
    v_tabelle text;
begin
    foreach v_tabelle in array array[
        'verwaltung.mandanten', 'verwaltung.eingangsadressen', 'verwaltung.personen', 'verwaltung.personen_email',
        'verwaltung.hausmeister_bereiche', 'verwaltung.hausmeister_zuordnungen', 'verwaltung.objekte', 'verwaltung.einheiten',
        'verwaltung.mietverhaeltnisse', 'verwaltung.mieter', 'verwaltung.eigentuemer', 'verwaltung.dateien',
        'verwaltung.datei_ablagen', 'verwaltung.status_regeln', 'verwaltung.anfragen',
        'verwaltung.anfrage_nachrichten', 'verwaltung.anhaenge', 'verwaltung.klassifikationsregeln',
        'verwaltung.email_entscheidungen',
        'anmeldung.sitzungen', 'anmeldung.datenbank_zugaenge'
    ] loop
        perform audit.anschliessen(v_tabelle);
    end loop;
    perform audit.anschliessen('verwaltung.datei_inhalte', koerper => 'inhalt', neue => false);
    perform audit.anschliessen('verwaltung.datei_fassungen', koerper => 'inhalt', neue => false);
    perform audit.anschliessen('verwaltung.statuswechsel', nur_von_hand => true);
    perform audit.anschliessen('verwaltung.email_triage', inhalte => '{inhalt,zitat,signatur,zerlegt}');
    perform audit.anschliessen('verwaltung.email_rohdaten', koerper => 'roh', neue => false);
    perform audit.anschliessen('verwaltung.antwort_schluessel', geheim => '{geheimnis}');
    perform audit.anschliessen('anmeldung.benutzerkonten', geheim => '{passwort_hash}');
    perform audit.anschliessen('anmeldung.einladungen', geheim => '{code_hash}');
    perform audit.anschliessen('anmeldung.ruecksetzungen', geheim => '{token_hash}');
    perform audit.anschliessen('anmeldung.signaturschluessel', geheim => '{geheimnis}');
end
$anschliessen$;

commit;
