-- From a decided mail to an Anfrage with its message and attachments.
begin;
set local role hausdraht_eigner;

create function intern.email_anhaenge_ablegen(e verwaltung.email_triage, zerlegt jsonb) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if jsonb_array_length(coalesce(zerlegt -> 'anhaenge', '[]')) = 0 then
        return '[]'::jsonb;
    end if;
    return (
        select coalesce(jsonb_agg(jsonb_build_object('datei_id', d.id, 'dateiname', a.dateiname) order by a.nr), '[]'::jsonb)
        from verwaltung.email_rohdaten as r
        cross join lateral intern.email_anhaenge(r.roh) as a
        cross join lateral intern.datei_ablegen(e.mandant_id, a.inhalt) as d
        where r.mandant_id = e.mandant_id and r.email_id = e.id
    );
end
$$;
comment on function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb) is
    'Legt die Anhänge einer E-Mail ab: [{datei_id, dateiname}] in ihrer Reihenfolge. Definer dienst_email';

-- Files the mail as a new Anfrage of a tenant. All that can be done before the number is drawn is done
-- before, because the next mail of the Mandant waits for it.
create function intern.email_zu_anfrage(
    e verwaltung.email_triage, zerlegt jsonb, klassifikation jsonb, mietverhaeltnis_id bigint, person_id bigint
) returns bigint
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_text constant text := zerlegt ->> 'text';
    c_kurz constant text := case
        when length(c_text) <= 20000 then c_text
        else left(c_text, 19900) || E'\n\n[Gekürzt. Der vollständige Text steht in der E-Mail.]'
    end;
    c_anhaenge constant jsonb := intern.email_anhaenge_ablegen(e, zerlegt);
    v_anfrage_id bigint;
begin
    v_anfrage_id := intern.anfrage_anlegen(
        mandant_id => e.mandant_id, quelle => 'email', kategorie => klassifikation ->> 'kategorie',
        schadensart => klassifikation ->> 'schadensart', prioritaet => klassifikation ->> 'prioritaet',
        zwingend_mietverwaltung => (klassifikation ->> 'zwingend_mietverwaltung')::boolean,
        betreff => zerlegt ->> 'betreff', beschreibung => c_kurz,
        mietverhaeltnis_id => email_zu_anfrage.mietverhaeltnis_id, person_id => email_zu_anfrage.person_id, email_id => e.id
    );
    perform intern.nachricht_anfuegen(e.mandant_id, v_anfrage_id, email_zu_anfrage.person_id, 'mieter', c_kurz, e.id);
    perform intern.anhang_anfuegen(e.mandant_id, v_anfrage_id, null, a.datei_id, a.dateiname)
    from jsonb_to_recordset(c_anhaenge) as a (datei_id bigint, dateiname text);
    return v_anfrage_id;
end
$$;
comment on function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb, bigint, bigint) is
    'Legt aus einer E-Mail eine Anfrage mit Nachricht und Anhängen an. Definer dienst_email; SQLSTATE HD030';

reset role;
alter function intern.email_anhaenge_ablegen(verwaltung.email_triage, jsonb) owner to dienst_email;
alter function intern.email_zu_anfrage(verwaltung.email_triage, jsonb, jsonb, bigint, bigint) owner to dienst_email;

commit;
