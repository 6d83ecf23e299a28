begin;
set local role hausdraht_eigner;

create function intern.auftrag_verschicken(zugang_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f verwaltung.auftraege;
    a verwaltung.anfragen;
    v_person bigint;
begin
    select o.* into strict f
    from verwaltung.auftrag_zugaenge as z
    join verwaltung.auftraege as o on o.mandant_id = z.mandant_id and o.id = z.auftrag_id
    where z.mandant_id = intern.mandant_id() and z.id = auftrag_verschicken.zugang_id and z.widerrufen_am is null;
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = f.mandant_id and t.id = f.anfrage_id;
    select d.person_id into strict v_person from verwaltung.dienstleister as d where d.mandant_id = f.mandant_id and d.id = f.dienstleister_id;
    perform intern.versand_einreihen(a, 'auftrag', null, array[v_person], jsonb_build_object(
        'auftrag', f.beschreibung, 'link', '{{auftragslink}}', 'auftrag_zugang_id', auftrag_verschicken.zugang_id
    ));
end
$$;
comment on function intern.auftrag_verschicken(bigint) is
    'Schreibt dem Dienstleister den Brief mit dem Link eines gültigen Zugangs; der Link selbst kommt erst beim Senden hinein. Definer dienst_versand; Mandant aus der Sitzung';

create function intern.auftrag_freigabe_beenden(auftrag_id bigint, ausser bigint[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.auftrag_dateien as d
    where d.mandant_id = intern.mandant_id() and d.auftrag_id = auftrag_freigabe_beenden.auftrag_id and d.art = 'freigegeben'
        and not d.datei_id = any(ausser);
end
$$;
comment on function intern.auftrag_freigabe_beenden(bigint, bigint[]) is
    'Nimmt alle Fotos eines Auftrags zurück, die dem Dienstleister gezeigt wurden, außer den genannten. Definer dienst_auftraege, weil Web-Rollen nichts löschen; nur im Mandanten des Aufrufers';

create function api.auftrag_senden(
    auftrag_id bigint, datei_ids bigint[] default '{}', mit_kontakt boolean default true, tage integer default 30
) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f record;
    v_zugang_id bigint;
    v_anzahl integer;
    v_brief record;
begin
    select o.mandant_id, o.id, o.anfrage_id, o.status into f
    from verwaltung.auftraege as o
    where o.mandant_id = intern.mandant_id() and o.id = auftrag_senden.auftrag_id
    for update;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diesen Auftrag gibt es nicht.');
    elsif intern.status_beendet('auftraege', f.status) then
        perform intern.http_fehler(400, 'HD023', 'Dieser Auftrag ist beendet.');
    elsif tage is null or tage not between 1 and 180 then
        perform intern.http_fehler(400, 'HD031', 'Der Link gilt 1 bis 180 Tage.');
    elsif cardinality(datei_ids) > 20 then
        perform intern.http_fehler(400, 'HD031', 'Mehr als 20 Fotos sind nicht möglich.');
    end if;
    -- What is shown is what was chosen this time.
    perform intern.auftrag_freigabe_beenden(f.id, coalesce(datei_ids, '{}'));
    insert into verwaltung.auftrag_dateien (mandant_id, auftrag_id, datei_id, art, dateiname)
    select distinct on (h.datei_id) f.mandant_id, f.id, h.datei_id, 'freigegeben', h.dateiname
    from verwaltung.anhaenge as h
    where h.mandant_id = f.mandant_id and h.anfrage_id = f.anfrage_id and h.datei_id = any(auftrag_senden.datei_ids)
        and h.zurueckgenommen_am is null
    order by h.datei_id, h.id
    on conflict (mandant_id, auftrag_id, datei_id, art) do nothing;
    select count(*) into v_anzahl
    from verwaltung.auftrag_dateien as d
    where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'freigegeben' and d.datei_id = any(auftrag_senden.datei_ids);
    if v_anzahl <> (select count(distinct d) from unnest(auftrag_senden.datei_ids) as d) then
        perform intern.http_fehler(400, 'HD031', 'Mindestens eines der Fotos gehört nicht zu dieser Anfrage.');
    end if;
    update verwaltung.auftraege as o set mit_kontakt = auftrag_senden.mit_kontakt
    where o.mandant_id = f.mandant_id and o.id = f.id;
    -- The old link ends.
    update verwaltung.auftrag_zugaenge as z set widerrufen_am = now()
    where z.mandant_id = f.mandant_id and z.auftrag_id = f.id and z.widerrufen_am is null;
    insert into verwaltung.auftrag_zugaenge (mandant_id, auftrag_id, gueltig_bis, erstellt_konto_id)
    values (f.mandant_id, f.id, now() + make_interval(days => tage), intern.benutzerkonto_id())
    returning id into v_zugang_id;
    perform intern.auftrag_verschicken(v_zugang_id);
    select z.gueltig_bis, v.empfaenger, v.status, v.grund into v_brief
    from verwaltung.auftrag_zugaenge as z
    left join verwaltung.versand as v on v.mandant_id = z.mandant_id and v.auftrag_zugang_id = z.id
    where z.mandant_id = f.mandant_id and z.id = v_zugang_id;
    -- Whoever is asked again may answer again; whoever accepted or reported already need not.
    if v_brief.grund is null then
        update verwaltung.auftraege as o set status = 'gesendet'
        where o.mandant_id = f.mandant_id and o.id = f.id and o.status in ('offen', 'gesehen', 'abgelehnt', 'widerrufen');
    end if;
    return to_jsonb(v_brief);
end
$$;
comment on function api.auftrag_senden(bigint, bigint[], boolean, integer) is
    'Schickt dem Dienstleister einen laufenden Auftrag mit Link (tage lang gültig, 1 bis 180), mit genau den ausgewählten Fotos der Anfrage (früher gezeigte nicht mehr) und, wenn gewünscht, Namen und Telefon des Melders; ein früherer Link endet: {gueltig_bis, empfaenger, status, grund}. Fehler HD023, HD030, HD031';

create function api.auftrag_link_widerrufen(auftrag_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    -- The order first, then its link: as whoever acts with the link.
    perform from verwaltung.auftraege as o
    where o.mandant_id = intern.mandant_id() and o.id = auftrag_link_widerrufen.auftrag_id
    for update;
    update verwaltung.auftrag_zugaenge as z set widerrufen_am = now()
    where z.mandant_id = intern.mandant_id() and z.auftrag_id = auftrag_link_widerrufen.auftrag_id and z.widerrufen_am is null;
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Zu diesem Auftrag gibt es keinen gültigen Link.');
    end if;
    -- What was declined or reported stays so.
    update verwaltung.auftraege as o set status = 'widerrufen'
    where o.mandant_id = intern.mandant_id() and o.id = auftrag_link_widerrufen.auftrag_id and o.status in ('gesendet', 'gesehen', 'angenommen');
end
$$;
comment on function api.auftrag_link_widerrufen(bigint) is 'Macht den Link eines Auftrags sofort ungültig; was noch nicht abgelehnt oder gemeldet ist, ist damit widerrufen. Fehler HD030';

reset role;
alter function intern.auftrag_verschicken(bigint) owner to dienst_versand;
alter function intern.auftrag_freigabe_beenden(bigint, bigint[]) owner to dienst_auftraege;
grant execute on function intern.auftrag_verschicken(bigint), intern.auftrag_freigabe_beenden(bigint, bigint[]), api.auftrag_senden(bigint, bigint[], boolean, integer), api.auftrag_link_widerrufen(bigint)
to verwalter, leitung;

commit;
