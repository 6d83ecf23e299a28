begin;
set local role hausdraht_eigner;

create function intern.siegel_pfad(am timestamptz, id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    s audit.siegel;
    v_stelle integer;
begin
    -- The seal of a transaction that took long is a later one: the first that names the entry.
    select t.* into s
    from audit.siegel as t
    where t.bis_am >= am and t.von_am <= am and id = any(t.kennungen)
    order by t.bis_am, t.nr
    limit 1;
    if not found then
        return null;
    end if;
    v_stelle := array_position(s.kennungen, id);
    return jsonb_build_object(
        'stelle', v_stelle, 'pfad', audit.merkle_pfad(s.blaetter, v_stelle),
        'siegel', audit.siegel_angaben(s)
    );
end
$$;
comment on function intern.siegel_pfad(timestamptz, bigint) is
    'Siegel eines Eintrags und sein Prüfpfad zur Wurzel; NULL, solange er nicht versiegelt ist. Nur Hashes. Definer dienst_siegel, weil niemand sonst die Blätter liest';

create function audit.nachweis(am timestamptz, id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
#variable_conflict use_variable
declare
    e audit.eintraege;
    v_pfad jsonb;
begin
    -- Under the caller's row security.
    select t.* into e from audit.eintraege as t where t.am = nachweis.am and t.id = nachweis.id;
    if not found then
        raise sqlstate 'HD160' using message = 'Diesen Protokolleintrag gibt es nicht oder Sie dürfen ihn nicht sehen.';
    end if;
    v_pfad := intern.siegel_pfad(e.am, e.id);
    if v_pfad is null then
        raise sqlstate 'HD161' using
            message = 'Dieser Eintrag ist noch nicht versiegelt.',
            hint = 'Versiegelt wird alle paar Sekunden; versuchen Sie es gleich noch einmal.';
    end if;
    return jsonb_build_object(
        'verfahren', 'RFC 6962, SHA-256',
        'metadaten', audit.metadaten(e),
        'inhalt', case when e.salz is not null then audit.inhalt(e) end,
        'salz', encode(e.salz, 'hex'),
        'inhalt_hash', encode(e.inhalt_hash, 'hex')
    ) || v_pfad;
end
$$;
comment on function audit.nachweis(timestamptz, bigint) is
    'Nachweis eines Eintrags für Dritte: sein Inhalt, sein Siegel und der Weg der Hashes dazwischen, nachrechenbar mit docs/nachweis_pruefen.py. SQLSTATE HD160 (nicht zu sehen), HD161 (noch nicht versiegelt)';

reset role;
alter function intern.siegel_pfad(timestamptz, bigint) owner to dienst_siegel;
grant execute on function intern.siegel_pfad(timestamptz, bigint), audit.nachweis(timestamptz, bigint), audit.metadaten(audit.eintraege)
to pruefer, hausdraht_dba;

commit;
