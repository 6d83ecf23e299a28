-- A contractor with a link says what was done, with photos.
begin;
set local role hausdraht_eigner;

create function api.auftrag_datei_hochladen(bytea) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_kopf constant json := nullif(current_setting('request.headers', true), '')::json;
    f constant verwaltung.auftraege := intern.auftrag_oeffnen(c_kopf ->> 'x-auftrag-token', true);
    c_name constant text := intern.dateiname_saeubern(intern.prozent_entziffern(coalesce(c_kopf ->> 'x-dateiname', '')));
    v_id bigint;
begin
    if f.id is null then
        return intern.auftrag_ungueltig();
    elsif $1 is null or octet_length($1) = 0 then
        perform intern.http_fehler(400, 'HD031', 'Die Datei ist leer.');
    elsif octet_length($1) > 12 * 1024 * 1024 then
        perform intern.http_fehler(413, 'HD033', 'Die Datei ist zu groß.', 'Es gehen Dateien bis 12 MB.');
    elsif intern.sniff_medientyp(substr($1, 1, 16)) not in ('image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif') then
        perform intern.http_fehler(415, 'HD032', 'Das ist kein Foto.', 'Es gehen Fotos (JPEG, PNG, WebP, HEIC).');
    elsif (
        select count(*) from verwaltung.auftrag_dateien as d
        where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'bericht'
    ) >= 20 then
        perform intern.http_fehler(429, 'HD034', 'Mehr als 20 Fotos zu einem Auftrag sind nicht möglich.');
    end if;
    select d.id into v_id from intern.datei_ablegen(f.mandant_id, $1) as d;
    insert into verwaltung.auftrag_dateien (mandant_id, auftrag_id, datei_id, art, dateiname)
    values (f.mandant_id, f.id, v_id, 'bericht', c_name)
    on conflict (mandant_id, auftrag_id, datei_id, art) do nothing;
    return jsonb_build_object('id', v_id);
end
$$;
comment on function api.auftrag_datei_hochladen(bytea) is
    'Nimmt ein Foto bis 12 MB zum Bericht über einen Auftrag entgegen (Kopfzeilen X-Auftrag-Token, X-Dateiname), höchstens 20 je Auftrag: {id}. HD002 (429), HD031, HD032 (415), HD033 (413), HD034 (429), HD130 (404), HD131 (409). Definer dienst_auftraege wie auftrag_ansehen';

create function api.auftrag_melden(token text, bericht text, kennung uuid default gen_random_uuid()) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    f constant verwaltung.auftraege := intern.auftrag_oeffnen(token, true);
    v_bericht text;
    v_nachricht_id bigint;
begin
    if f.id is null then
        return intern.auftrag_ungueltig();
    elsif exists (
        select from verwaltung.auftrag_meldungen as m
        where m.mandant_id = f.mandant_id and m.auftrag_id = f.id and m.kennung = auftrag_melden.kennung
    ) then
        return jsonb_build_object('status', f.status);
    elsif f.status = 'abgelehnt' then
        perform intern.http_fehler(409, 'HD131', 'Sie haben diesen Auftrag abgelehnt.', 'Bitte wenden Sie sich an die Hausverwaltung.');
    elsif (select count(*) from verwaltung.auftrag_meldungen as m where m.mandant_id = f.mandant_id and m.auftrag_id = f.id) >= 20 then
        perform intern.http_fehler(429, 'HD034', 'Mehr als 20 Meldungen zu einem Auftrag sind nicht möglich.', 'Bitte rufen Sie die Hausverwaltung an.');
    end if;
    v_bericht := intern.text_pruefen('Was wurde getan?', bericht, 5000);
    -- The order is locked: nobody else reports at the same time.
    insert into verwaltung.auftrag_meldungen (mandant_id, auftrag_id, kennung)
    values (f.mandant_id, f.id, coalesce(auftrag_melden.kennung, gen_random_uuid()));
    v_nachricht_id := intern.nachricht_anfuegen(
        f.mandant_id, f.anfrage_id, (
            select d.person_id from verwaltung.dienstleister as d where d.mandant_id = f.mandant_id and d.id = f.dienstleister_id
        ), 'dienstleister', 'Auftrag erledigt gemeldet: ' || v_bericht
    );
    perform intern.anhang_anfuegen(f.mandant_id, f.anfrage_id, v_nachricht_id, d.datei_id, d.dateiname, true)
    from verwaltung.auftrag_dateien as d
    where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'bericht' and not d.angehaengt;
    update verwaltung.auftrag_dateien as d set angehaengt = true
    where d.mandant_id = f.mandant_id and d.auftrag_id = f.id and d.art = 'bericht' and not d.angehaengt;
    update verwaltung.auftraege as o set status = 'gemeldet'
    where o.mandant_id = f.mandant_id and o.id = f.id and o.status <> 'gemeldet';
    return jsonb_build_object('status', 'gemeldet');
end
$$;
comment on function api.auftrag_melden(text, text, uuid) is
    'Meldet den Auftrag eines Links als erledigt, mit den hochgeladenen Fotos; als interne Nachricht in der Anfrage. Abgeschlossen wird er von der Verwaltung: {status}. Eine Wiederholung mit derselben kennung tut nichts doppelt; höchstens 20 je Auftrag. HD002 (429), HD031, HD034 (429), HD130 (404), HD131 (409). Definer dienst_auftraege wie auftrag_ansehen';

reset role;
alter function api.auftrag_datei_hochladen(bytea) owner to dienst_auftraege;
alter function api.auftrag_melden(text, text, uuid) owner to dienst_auftraege;
grant execute on function api.auftrag_datei_hochladen(bytea), api.auftrag_melden(text, text, uuid) to anonym;

commit;
