-- What a restored database must not take over from the one it is a copy of.
begin;
set local role hausdraht_eigner;

create function intern.sicherung_eingespielt(stand timestamptz) returns integer
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v_sitzungen integer;
begin
    perform set_config(
        'app.begruendung',
        format('Sicherung vom %s eingespielt', to_char(stand at time zone 'Europe/Berlin', 'DD.MM.YYYY HH24:MI')),
        true
    );
    perform audit.vorgang_schreiben(null, 'eingespielt', 'sicherung', jsonb_build_object('id', stand));
    -- Transaction numbers are those of another cluster: listeners would wait for them, or skip them.
    truncate verwaltung.ereignisse;
    -- Who was signed out, suspended or changed a password after the backup must not be signed in again.
    update anmeldung.sitzungen set widerrufen_am = now(), widerrufsgrund = 'eingespielt'
    where widerrufen_am is null;
    get diagnostics v_sitzungen = row_count;
    return v_sitzungen;
end
$$;
comment on function intern.sicherung_eingespielt(timestamptz) is
    'Nach dem Einspielen einer Sicherung vom stand: leert den Ausgang der Ereignisse und beendet alle Sitzungen, weil spätere Abmeldungen und Sperren der Sicherung fehlen; liefert, wie viele. Nur für den Superuser, der audit.neue_aera() vorher aufruft';

commit;
