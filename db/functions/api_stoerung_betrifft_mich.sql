-- A tenant joins a known incident instead of reporting it again.
begin;
set local role hausdraht_eigner;

create function intern.stoerung_mietverhaeltnis(sammelstoerung_id bigint) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select v.id
        from verwaltung.sammelstoerungen as s
        join verwaltung.einheiten as e on e.mandant_id = s.mandant_id and e.objekt_id = s.objekt_id
        join verwaltung.mietverhaeltnisse as v on v.mandant_id = e.mandant_id and v.einheit_id = e.id
        where s.mandant_id = intern.mandant_id() and s.id = stoerung_mietverhaeltnis.sammelstoerung_id
            and v.id = any(intern.meine_aktiven_mietverhaeltnisse())
            and (s.ganzes_haus or exists (
                select from verwaltung.sammelstoerung_einheiten as b
                where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.einheit_id = e.id
            ))
        order by v.id
        limit 1
    );
end
$$;
comment on function intern.stoerung_mietverhaeltnis(bigint) is
    'Laufendes Mietverhältnis des angemeldeten Mieters, das eine Störung trifft. Definer dienst_identitaet, weil Mieter nicht lesen, welche Einheiten betroffen sind';

create function api.stoerung_betrifft_mich(sammelstoerung_id bigint, hinweis text default '') returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    v_am timestamptz;
begin
    if not exists (
        select from verwaltung.sammelstoerungen as s
        where s.mandant_id = c_mandant and s.id = stoerung_betrifft_mich.sammelstoerung_id and s.status = 'offen'
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Störung gibt es nicht, oder sie ist schon behoben.');
    end if;
    insert into verwaltung.sammelstoerung_betroffene (mandant_id, sammelstoerung_id, person_id, mietverhaeltnis_id, hinweis)
    values (
        c_mandant, stoerung_betrifft_mich.sammelstoerung_id, intern.mieter_id(), intern.stoerung_mietverhaeltnis(sammelstoerung_id),
        coalesce(intern.text_pruefen('Hinweis', stoerung_betrifft_mich.hinweis, 1000, false), '')
    )
    on conflict (mandant_id, sammelstoerung_id, person_id) do nothing;
    if not found and btrim(coalesce(stoerung_betrifft_mich.hinweis, '')) <> '' then
        update verwaltung.sammelstoerung_betroffene as b
        set hinweis = intern.text_pruefen('Hinweis', stoerung_betrifft_mich.hinweis, 1000, false)
        where b.mandant_id = c_mandant and b.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and b.person_id = intern.mieter_id();
    end if;
    select b.am into v_am
    from verwaltung.sammelstoerung_betroffene as b
    where b.mandant_id = c_mandant and b.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and b.person_id = intern.mieter_id();
    return jsonb_build_object('angeschlossen_am', v_am);
end
$$;
comment on function api.stoerung_betrifft_mich(bigint, text) is
    'Der Mieter schließt sich einer bekannten Störung an, statt sie noch einmal zu melden: {angeschlossen_am} laut Server. Ein zweites Mal ändert nur den Hinweis. Fehler HD030, HD031';

reset role;
alter function intern.stoerung_mietverhaeltnis(bigint) owner to dienst_identitaet;
grant execute on function intern.stoerung_mietverhaeltnis(bigint), api.stoerung_betrifft_mich(bigint, text) to mieter;

commit;
