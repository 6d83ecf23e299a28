begin;
set local role hausdraht_eigner;

create function api.anwesenheit_melden(entitaet text, entitaet_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_entitaet constant text := intern.auswahl_pruefen('Entität', entitaet, array['anfragen', 'email_triage']);
begin
    if not (case c_entitaet
        when 'anfragen' then exists (
            select from verwaltung.anfragen as a
            where a.mandant_id = (select intern.mandant_id()) and a.id = anwesenheit_melden.entitaet_id
        )
        else exists (
            select from verwaltung.email_triage as e
            where e.mandant_id = (select intern.mandant_id()) and e.id = anwesenheit_melden.entitaet_id
        )
    end) then
        perform intern.http_fehler(404, 'HD030', 'Diesen Vorgang gibt es nicht.');
    end if;
    perform intern.anwesenheit_melden(c_entitaet, entitaet_id);
    return (
        select coalesce(jsonb_agg(jsonb_build_object('benutzerkonto_id', w.benutzerkonto_id, 'name', w.name, 'seit', w.seit) order by w.seit), '[]')
        from api.anwesenheiten as w
        where w.entitaet = c_entitaet and w.entitaet_id = anwesenheit_melden.entitaet_id
            and w.benutzerkonto_id <> intern.benutzerkonto_id()
    );
end
$$;
comment on function api.anwesenheit_melden(text, bigint) is
    'Lebenszeichen, alle 30 Sekunden: das eigene Konto hat eine E-Mail oder Anfrage geöffnet. Liefert, wer sonst da ist: [{benutzerkonto_id, name, seit}]. Fehler HD030 (404), HD031';

create function api.anwesenheit_beenden(entitaet text, entitaet_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.anwesenheit_beenden(entitaet, entitaet_id);
end
$$;
comment on function api.anwesenheit_beenden(text, bigint) is 'Das eigene Konto hat die E-Mail oder Anfrage verlassen; ohne Wirkung, wenn es nicht da war';

grant execute on function api.anwesenheit_melden(text, bigint), api.anwesenheit_beenden(text, bigint) to verwalter, leitung;

commit;
