-- Clerks enter who stands in for them, the head also for others.
begin;
set local role hausdraht_eigner;

create function intern.vertretung_erlaubt(benutzerkonto_id bigint) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if intern.rolle() <> 'leitung' and benutzerkonto_id is distinct from intern.benutzerkonto_id() then
        perform intern.http_fehler(403, 'HD080', 'Vertretungen für andere trägt nur die Leitung ein.');
    end if;
end
$$;
comment on function intern.vertretung_erlaubt(bigint) is
    'Bricht ab, wenn die handelnde Rolle für dieses Konto keine Vertretung eintragen darf. SQLSTATE PGRST mit HD080 (403)';

create function api.vertretung_anlegen(benutzerkonto_id bigint, vertreter_konto_id bigint, von date, bis date) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_id bigint;
    v_name text;
    v_gesperrt timestamptz;
begin
    perform intern.vertretung_erlaubt(vertretung_anlegen.benutzerkonto_id);
    if vertretung_anlegen.von is null or vertretung_anlegen.bis is null or vertretung_anlegen.bis < vertretung_anlegen.von then
        perform intern.http_fehler(400, 'HD031', 'Der letzte Tag der Vertretung liegt vor dem ersten.');
    elsif vertretung_anlegen.bis < intern.heute() then
        perform intern.http_fehler(400, 'HD031', 'Diese Vertretung wäre schon vorbei.');
    elsif vertretung_anlegen.benutzerkonto_id = vertretung_anlegen.vertreter_konto_id then
        perform intern.http_fehler(400, 'HD031', 'Niemand kann sich selbst vertreten.');
    end if;
    select k.name, k.gesperrt_am into v_name, v_gesperrt from anmeldung.benutzerkonten as k
    where k.mandant_id = intern.mandant_id() and k.id = vertretung_anlegen.vertreter_konto_id;
    if not found or not exists (
        select from anmeldung.benutzerkonten as k
        where k.mandant_id = intern.mandant_id() and k.id = vertretung_anlegen.benutzerkonto_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Dieses Konto gibt es nicht.');
    elsif v_gesperrt is not null then
        perform intern.http_fehler(409, 'HD081', format('Das Konto von %s ist gesperrt.', v_name), 'Wählen Sie jemand anderen.');
    end if;
    begin
        insert into verwaltung.vertretungen as v (mandant_id, benutzerkonto_id, vertreter_konto_id, von, bis, angelegt_konto_id)
        values (
            intern.mandant_id(), vertretung_anlegen.benutzerkonto_id, vertretung_anlegen.vertreter_konto_id,
            vertretung_anlegen.von, vertretung_anlegen.bis, intern.benutzerkonto_id()
        ) returning v.id into v_id;
    exception
        when exclusion_violation then
            perform intern.http_fehler(
                409, 'HD081', 'In dieser Zeit gibt es schon eine Vertretung.', 'Entfernen Sie zuerst die andere, oder wählen Sie andere Tage.'
            );
        when sqlstate 'HD081' then
            perform intern.http_fehler(409, 'HD081', sqlerrm, 'Wählen Sie jemand anderen oder einen anderen Zeitraum.');
    end;
    return jsonb_build_object('id', v_id);
end
$$;
comment on function api.vertretung_anlegen(bigint, bigint, date, date) is
    'Trägt ein, wer ein Konto vom ersten bis zum letzten Tag vertritt: {id}; verwalter für sich, leitung für alle. '
    'Fehler: HD030 (404), HD031 (400), HD080 (403), HD081 (409) Kreis, Überschneidung oder gesperrtes Konto. Definer dienst_stammdaten, weil niemand sonst Vertretungen schreibt';

create function api.vertretung_loeschen(id bigint) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_konto bigint;
begin
    select v.benutzerkonto_id into v_konto from verwaltung.vertretungen as v
    where v.mandant_id = intern.mandant_id() and v.id = vertretung_loeschen.id;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Vertretung gibt es nicht mehr.');
    end if;
    perform intern.vertretung_erlaubt(v_konto);
    delete from verwaltung.vertretungen as v where v.mandant_id = intern.mandant_id() and v.id = vertretung_loeschen.id;
    return '{}'::jsonb;
end
$$;
comment on function api.vertretung_loeschen(bigint) is
    'Entfernt eine Vertretung; was schon zugeteilt ist, bleibt. Fehler: HD030 (404), HD080 (403). Definer dienst_stammdaten, weil niemand sonst Vertretungen schreibt';

reset role;
alter function api.vertretung_anlegen(bigint, bigint, date, date) owner to dienst_stammdaten;
alter function api.vertretung_loeschen(bigint) owner to dienst_stammdaten;
grant execute on function intern.vertretung_erlaubt(bigint) to dienst_stammdaten;
grant execute on function api.vertretung_anlegen(bigint, bigint, date, date), api.vertretung_loeschen(bigint) to verwalter, leitung;

commit;
