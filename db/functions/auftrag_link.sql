-- Links of contractors: signed like reply addresses, with a word of their own, and stored nowhere.
begin;
set local role hausdraht_eigner;

create function intern.auftrag_link(mandant_id bigint, zugang_id bigint) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    -- Behind #, so that it stands in no server's log and in no Referer.
    return intern.portal_adresse() || '/auftrag#' || auftrag_link.mandant_id || '-' || auftrag_link.zugang_id || '-' || (
        select intern.antwort_token(s.geheimnis, 'auftrag', s.mandant_id, auftrag_link.zugang_id)
        from verwaltung.antwort_schluessel as s
        where s.mandant_id = auftrag_link.mandant_id
        order by s.angelegt_am desc
        limit 1
    );
end
$$;
comment on function intern.auftrag_link(bigint, bigint) is
    'Signierter Link zu einem Auftrag. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

create function intern.auftrag_token_pruefen(token text) returns table (mandant_id bigint, zugang_id bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    c_teile constant text[] := regexp_match(token, '^(\d{1,18})-(\d{1,18})-([a-z2-7]{16})$');
begin
    return query
    select s.mandant_id, c_teile[2]::bigint
    from (
        select k.mandant_id, k.geheimnis
        from verwaltung.antwort_schluessel as k
        where k.mandant_id = c_teile[1]::bigint
        order by k.angelegt_am desc
        limit 2
    ) as s
    where intern.antwort_token(s.geheimnis, 'auftrag', s.mandant_id, c_teile[2]::bigint) = c_teile[3]
    limit 1;
end
$$;
comment on function intern.auftrag_token_pruefen(text) is
    'Mandant und Zugang, die ein Link nennt; keine Zeile, wenn die Signatur nicht stimmt. Definer dienst_email, weil nur dieser Dienst die Schlüssel liest';

create function intern.link_gesperrt() returns timestamptz
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.laufende_sperre(array[intern.netzschluessel('link')]);
end
$$;
comment on function intern.link_gesperrt() is
    'Bis wann von dieser Gegenstelle keine Links mehr angenommen werden; NULL = angenommen. Definer dienst_anmeldung, weil nur dieser Dienst die Zähler liest';

create function intern.link_fehlversuch() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.fehlversuch(intern.netzschluessel('link'), 20, '1 minute');
end
$$;
comment on function intern.link_fehlversuch() is
    'Zählt einen falschen Link; nach 20 von einer Gegenstelle wird sie für eine Minute gesperrt, dann doppelt so lange. Definer dienst_anmeldung wie link_gesperrt';

create function intern.auftrag_oeffnen(token text, zum_handeln boolean) returns verwaltung.auftraege
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_zugang record;
    z record;
    f verwaltung.auftraege;
begin
    if intern.link_gesperrt() is not null then
        return null;
    end if;
    select t.mandant_id, t.zugang_id into v_zugang from intern.auftrag_token_pruefen(auftrag_oeffnen.token) as t;
    if not found then
        return null;
    end if;
    -- From here on the request belongs to the Mandant that the signature names.
    perform set_config('app.current_mandant_id', v_zugang.mandant_id::text, true);
    select g.auftrag_id, g.gesehen_am, btrim(p.vorname || ' ' || p.nachname) as firma into z
    from verwaltung.auftrag_zugaenge as g
    join verwaltung.auftraege as o on o.mandant_id = g.mandant_id and o.id = g.auftrag_id
    join verwaltung.anfragen as a on a.mandant_id = o.mandant_id and a.id = o.anfrage_id and a.zurueckgenommen_am is null
    join verwaltung.dienstleister as d on d.mandant_id = o.mandant_id and d.id = o.dienstleister_id
    join verwaltung.personen as p on p.mandant_id = d.mandant_id and p.id = d.person_id
    where g.mandant_id = v_zugang.mandant_id and g.id = v_zugang.zugang_id;
    -- The order first, then its link: as whoever sends or revokes it. Only then is it sure that the link still holds.
    if zum_handeln or z.gesehen_am is null then
        perform from verwaltung.auftraege as o where o.mandant_id = v_zugang.mandant_id and o.id = z.auftrag_id for update;
    end if;
    if not exists (
        select from verwaltung.auftrag_zugaenge as g
        where g.mandant_id = v_zugang.mandant_id and g.id = v_zugang.zugang_id and g.auftrag_id = z.auftrag_id
            and g.widerrufen_am is null and g.gueltig_bis > now()
    ) then
        perform set_config('app.current_mandant_id', '', true);
        return null;
    end if;
    perform set_config('app.akteur', left(z.firma, 180) || ' (über den Link)', true);
    if z.gesehen_am is null then
        update verwaltung.auftrag_zugaenge as g set gesehen_am = now()
        where g.mandant_id = v_zugang.mandant_id and g.id = v_zugang.zugang_id and g.gesehen_am is null;
        update verwaltung.auftraege as o set status = 'gesehen'
        where o.mandant_id = v_zugang.mandant_id and o.id = z.auftrag_id and o.status = 'gesendet';
    end if;
    select o.* into f from verwaltung.auftraege as o where o.mandant_id = v_zugang.mandant_id and o.id = z.auftrag_id;
    if zum_handeln and intern.status_beendet('auftraege', f.status) then
        perform intern.http_fehler(409, 'HD131', 'Dieser Auftrag ist beendet.', 'Bitte wenden Sie sich an die Hausverwaltung.');
    end if;
    return f;
end
$$;
comment on function intern.auftrag_oeffnen(text, boolean) is
    'Der eine Auftrag eines gültigen Links; NULL, wenn er gefälscht, abgelaufen oder widerrufen oder die Gegenstelle gesperrt ist (auftrag_ungueltig antwortet dann). Setzt den Mandanten und den Namen der Firma und merkt, dass der Auftrag gesehen wurde; zum_handeln sperrt ihn und weist beendete ab. Definer dienst_auftraege. SQLSTATE PGRST mit HD131';

reset role;
alter function intern.auftrag_link(bigint, bigint) owner to dienst_email;
alter function intern.auftrag_token_pruefen(text) owner to dienst_email;
alter function intern.link_gesperrt() owner to dienst_anmeldung;
alter function intern.link_fehlversuch() owner to dienst_anmeldung;
alter function intern.auftrag_oeffnen(text, boolean) owner to dienst_auftraege;
grant execute on function intern.portal_adresse() to dienst_email;
grant execute on function intern.auftrag_link(bigint, bigint) to dienst_versand;
grant execute on function
    intern.auftrag_token_pruefen(text), intern.link_gesperrt(), intern.link_fehlversuch(), intern.mandant_id(), intern.rolle(),
    intern.http_fehler(integer, text, text, text), intern.antwort_fehler(integer, text, text, text, text),
    intern.antwort_gesperrt(timestamptz), intern.antwort_kopf(text, text), intern.text_pruefen(text, text, integer, boolean), intern.datei_ablegen(bigint, bytea),
    intern.datei_fassung_inhalt(bigint, text), intern.sniff_medientyp(bytea), intern.dateiname_saeubern(text), intern.prozent_entziffern(text),
    intern.nachricht_anfuegen(bigint, bigint, bigint, text, text, bigint, text, text),
    intern.anhang_anfuegen(bigint, bigint, bigint, bigint, text, boolean, boolean), intern.systemzeile(bigint, bigint, text, text)
to dienst_auftraege;

commit;
