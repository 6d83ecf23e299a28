-- What a tenant sees, for a clerk on the telephone: read with the tenant's own rights, so that it is exactly that,
-- and never without a trace.
begin;
set local role hausdraht_eigner;

-- For the rest of the transaction: PostgREST ends it with the answer, and the next request begins anew.
create function intern.als_mieter_lesen(benutzerkonto_id bigint, person_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform
        set_config('app.current_benutzerkonto_id', als_mieter_lesen.benutzerkonto_id::text, true),
        set_config('app.current_mieter_id', als_mieter_lesen.person_id::text, true),
        set_config('app.current_sitzung_id', '', true),
        set_config('app.current_mietverhaeltnisse', '', true), set_config('app.current_bereiche', '', true);
    perform set_config('role', 'mieter', true);
    perform set_config('transaction_read_only', 'on', true);
end
$$;
comment on function intern.als_mieter_lesen(bigint, bigint) is
    'Gibt dem Rest der Transaktion Rolle und Identität eines Mieters des eigenen Mandanten, nur zum Lesen; der Aufrufer hat geprüft, dass es ihn gibt, und es protokolliert. Wechselt mit den Rechten der Anmeldung, darum kein Definer';

create function intern.mieter_anfragen() returns jsonb
language sql stable
begin atomic
    select coalesce(jsonb_agg(to_jsonb(a) - 'mandant_id' || jsonb_build_object(
        'objekte', (select to_jsonb(o) from api.objekte as o where o.mandant_id = a.mandant_id and o.id = a.objekt_id),
        'einheiten', (select to_jsonb(e) from api.einheiten as e where e.mandant_id = a.mandant_id and e.id = a.einheit_id),
        'nachrichten', coalesce((
            select jsonb_agg(to_jsonb(n) order by n.erstellt_am, n.id)
            from api.anfrage_nachrichten as n
            where n.mandant_id = a.mandant_id and n.anfrage_id = a.id
        ), '[]'),
        'anhaenge', coalesce((
            select jsonb_agg(to_jsonb(h) || jsonb_build_object('dateien', (
                select jsonb_build_object('medientyp', d.medientyp, 'groesse', d.groesse)
                from api.dateien as d where d.mandant_id = h.mandant_id and d.id = h.datei_id
            )) order by h.erstellt_am, h.id)
            from api.anhaenge as h
            where h.mandant_id = a.mandant_id and h.anfrage_id = a.id
        ), '[]'),
        'statuswechsel', coalesce((
            select jsonb_agg(to_jsonb(s) order by s.am, s.id)
            from api.statuswechsel as s
            where s.mandant_id = a.mandant_id and s.entitaet = 'anfragen' and s.entitaet_id = a.id
        ), '[]')
    ) order by a.letzte_aktivitaet_am desc, a.id asc), '[]')
    from (
        select * from api.anfragen as n
        where n.mandant_id = (select intern.mandant_id())
        order by n.letzte_aktivitaet_am desc, n.id asc
        limit 100
    ) as a;
end;
comment on function intern.mieter_anfragen() is
    'Die letzten 100 Anfragen, die der Aufrufer sieht, jede mit Anschrift, Nachrichten, Anhängen und Verlauf, wie die Seiten des Mieters sie lesen; läuft mit dessen Rechten';

create function api.mieteransicht(benutzerkonto_id bigint, grund text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    k record;
begin
    select b.id, b.name, b.person_id into k
    from api.benutzerkonten as b
    where b.mandant_id = (select intern.mandant_id()) and b.id = mieteransicht.benutzerkonto_id and b.rolle = 'mieter';
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Dieses Mieterkonto gibt es nicht.');
    end if;
    if length(btrim(coalesce(grund, ''))) < 3 then
        raise sqlstate 'HD031' using message = 'Bitte sagen Sie, wozu Sie die Ansicht des Mieters brauchen.';
    end if;
    perform intern.vorgang_protokollieren(
        'eingesehen', 'anmeldung.benutzerkonten', jsonb_build_object('mandant_id', intern.mandant_id(), 'id', k.id),
        jsonb_build_object('name', k.name), btrim(grund)
    );
    perform intern.als_mieter_lesen(k.id, k.person_id);
    return jsonb_build_object(
        'name', k.name,
        'anfragen', intern.mieter_anfragen(),
        'aushaenge', (
            select coalesce(jsonb_agg(to_jsonb(a) - 'mandant_id' order by a.erstellt_am desc), '[]')
            from api.meine_aushaenge as a where a.mandant_id = (select intern.mandant_id())
        ),
        'stoerungen', (
            select coalesce(jsonb_agg(to_jsonb(s) - 'mandant_id' order by s.seit desc), '[]')
            from api.meine_stoerungen as s where s.mandant_id = (select intern.mandant_id())
        )
    );
end
$$;
comment on function api.mieteransicht(bigint, text) is
    'Was der Mieter eines Kontos in seinem Portal sieht, mit dessen Rechten gelesen: {name, anfragen [mit nachrichten, anhaenge, statuswechsel], aushaenge, stoerungen}; wer es wozu ansah, steht im Protokoll. Nur Verwaltung. HD030 kein Mieterkonto des Mandanten (404), HD031 Grund fehlt';

grant execute on function intern.als_mieter_lesen(bigint, bigint), api.mieteransicht(bigint, text) to verwalter, leitung;
grant execute on function intern.mieter_anfragen() to mieter;

commit;
