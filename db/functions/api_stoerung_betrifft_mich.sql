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

create function api.stoerung_betrifft_mich(
    sammelstoerung_id bigint, hinweis text default '', datei_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_mandant constant bigint := intern.mandant_id();
    v_am timestamptz;
    v_fotos integer;
    v_genannte integer;
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
    insert into verwaltung.sammelstoerung_dateien (mandant_id, sammelstoerung_id, person_id, datei_id, dateiname)
    select c_mandant, stoerung_betrifft_mich.sammelstoerung_id, intern.mieter_id(), d.datei_id, d.dateiname
    from verwaltung.datei_ablagen as d
    where d.mandant_id = c_mandant and d.benutzerkonto_id = intern.benutzerkonto_id() and d.datei_id = any(datei_ids)
    on conflict (mandant_id, sammelstoerung_id, person_id, datei_id) do nothing;
    select count(*), count(*) filter (where f.datei_id = any(datei_ids)) into v_fotos, v_genannte
    from verwaltung.sammelstoerung_dateien as f
    where f.mandant_id = c_mandant and f.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and f.person_id = intern.mieter_id();
    if v_fotos > 10 then
        perform intern.http_fehler(400, 'HD031', 'Es können höchstens 10 Fotos zu einer Störung gesendet werden.');
    elsif v_genannte < (select count(distinct d) from unnest(datei_ids) as d) then
        perform intern.http_fehler(400, 'HD031', 'Mindestens eine Datei wurde nicht gefunden. Bitte laden Sie sie erneut hoch.');
    end if;
    select b.am into v_am
    from verwaltung.sammelstoerung_betroffene as b
    where b.mandant_id = c_mandant and b.sammelstoerung_id = stoerung_betrifft_mich.sammelstoerung_id and b.person_id = intern.mieter_id();
    return jsonb_build_object('angeschlossen_am', v_am);
end
$$;
comment on function api.stoerung_betrifft_mich(bigint, text, bigint[]) is
    'Der Mieter schließt sich einer bekannten Störung an, statt sie noch einmal zu melden: {angeschlossen_am} laut Server. Mit Worten und selbst hochgeladenen Fotos (höchstens 10). Ein zweites Mal ändert nur den Hinweis, wenn einer da ist, und fügt Fotos dazu. Fehler HD030, HD031';

reset role;
alter function intern.stoerung_mietverhaeltnis(bigint) owner to dienst_identitaet;
grant execute on function intern.stoerung_mietverhaeltnis(bigint), api.stoerung_betrifft_mich(bigint, text, bigint[]) to mieter;

commit;
