-- What becomes of a mail: judged, then filed.
begin;
set local role hausdraht_eigner;

create function intern.email_entscheiden(e verwaltung.email_triage, zerlegt jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v jsonb;
    v_anfrage_id bigint;
begin
    -- One decision about a sender at a time: a mail and its answer, or the same mail under two
    -- recipients, must not both find nothing.
    if intern.email_absender_bestaetigt(e.mandant_id, e.pruefung) then
        perform pg_advisory_xact_lock(hashtextextended('email:' || (e.pruefung ->> 'absender'), e.mandant_id));
    end if;
    v := intern.email_beurteilen(e, zerlegt);
    -- An Anfrage that is answered may be closed, or answered by somebody else, at this moment.
    v_anfrage_id := coalesce(v ->> 'folgt_auf_id', case when v ->> 'weg' = 'nachricht' then v ->> 'anfrage_id' end)::bigint;
    if v_anfrage_id is not null then
        perform intern.anfrage_sperren(e.mandant_id, v_anfrage_id);
        v := intern.email_beurteilen(e, zerlegt);
    end if;
    if v ->> 'weg' = 'neue_anfrage' then
        v := v || jsonb_build_object('anfrage_id', intern.email_zu_anfrage(e, zerlegt, v));
    elsif v ->> 'weg' = 'nachricht' then
        v := v || jsonb_build_object('nachricht_id', intern.email_zu_nachricht(e, zerlegt, v));
    elsif v ->> 'weg' = 'protokoll' and jsonb_typeof(zerlegt -> 'bericht') = 'object' then
        v := v || jsonb_build_object('anfrage_id', coalesce(intern.email_ruecklauf(e, zerlegt), (v ->> 'anfrage_id')::bigint));
    end if;
    -- An address that writes is alive.
    if v ->> 'absender' is not null then
        perform intern.adresse_lebt(e.mandant_id, v ->> 'absender');
    end if;
    return v;
end
$$;
comment on function intern.email_entscheiden(verwaltung.email_triage, jsonb) is
    'Beurteilt eine E-Mail und legt Anfrage oder Nachricht an; liefert die Beurteilung mit anfrage_id und nachricht_id, deren Spalten email_festhalten schreibt. Definer dienst_email. SQLSTATE HD023, HD030';

reset role;
alter function intern.email_entscheiden(verwaltung.email_triage, jsonb) owner to dienst_email;

commit;
