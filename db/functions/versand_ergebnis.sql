-- What became of a mail: sent, tried again later, given up, taken back.
begin;
set local role hausdraht_eigner;

create function intern.systemzeile(mandant_id bigint, anfrage_id bigint, inhalt text, wer text default 'Hausdraht') returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.anfrage_nachrichten (mandant_id, anfrage_id, art, verfasser_rolle, verfasser_name, inhalt)
    values (mandant_id, anfrage_id, 'intern', 'system', wer, left(inhalt, 20000));
end
$$;
comment on function intern.systemzeile(bigint, bigint, text, text) is
    'Hinweis an das Personal in einer Anfrage, von der Software oder über das, was jemand tat (wer); Mieter sehen ihn nie. Definer dienst_anfragen, weil nur dieser Dienst für andere schreibt';

create function intern.versand_gesendet(mandant_id bigint, versand_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.versand as t
    set status = 'gesendet', gesendet_am = clock_timestamp(), naechster_versuch = null, fehler = null
    where t.mandant_id = versand_gesendet.mandant_id and t.id = versand_gesendet.versand_id and t.status = 'wartet';
end
$$;
comment on function intern.versand_gesendet(bigint, bigint) is
    'Der Mailserver hat angenommen. Definer dienst_versand, weil die Bridge keine Tabellen ändert';

create function intern.versand_gescheitert(mandant_id bigint, versand_id bigint, art text, fehler text) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v verwaltung.versand;
    v_sekunden integer;
    v_grund text;
    v_folge text := '';
begin
    select t.* into v
    from verwaltung.versand as t
    where t.mandant_id = versand_gescheitert.mandant_id and t.id = versand_gescheitert.versand_id and t.status = 'wartet'
    for update;
    if not found then
        return null;
    end if;
    v_grund := case
        when art = 'abgelehnt' then 'abgelehnt'
        when now() > greatest(v.erstellt_am, v.faellig_am) + interval '3 days' then 'zeit_abgelaufen'
    end;
    if v_grund is null then
        v_sekunden := least(case art when 'stoerung' then 600 else 3600 end, power(2, least(v.versuche, 13) - 1)::integer);
        v_sekunden := greatest(v_sekunden, 1);
        update verwaltung.versand as t
        set fehler = left(versand_gescheitert.fehler, 500), naechster_versuch = now() + make_interval(secs => v_sekunden)
        where t.mandant_id = v.mandant_id and t.id = v.id;
        return v_sekunden;
    end if;
    update verwaltung.versand as t
    set status = 'fehlgeschlagen', grund = v_grund, fehler = left(versand_gescheitert.fehler, 500), naechster_versuch = null
    where t.mandant_id = v.mandant_id and t.id = v.id;
    if v_grund = 'abgelehnt' then
        v_folge := intern.adresse_unzustellbar(
            v.mandant_id, v.empfaenger, substring(versand_gescheitert.fehler from '^5\d\d[ -]#?(5\.\d{1,3}\.\d{1,3})'), versand_gescheitert.fehler
        );
    end if;
    if v.anfrage_id is not null then
        perform intern.systemzeile(v.mandant_id, v.anfrage_id, format(
            'Die E-Mail „%s“ an %s konnte nicht zugestellt werden: %s', v.betreff, v.empfaenger,
            case v_grund when 'abgelehnt' then 'Der Mailserver hat sie abgelehnt' else 'Drei Tage lang war kein Versand möglich' end
            || ' (' || coalesce(nullif(left(versand_gescheitert.fehler, 300), ''), 'ohne Angabe') || ').' || v_folge
        ));
    end if;
    return null;
end
$$;
comment on function intern.versand_gescheitert(bigint, bigint, text, text) is
    'Ein Sendeversuch misslang: art abgelehnt (endgültig), voruebergehend (der Server bittet um Geduld) oder stoerung (keine Verbindung). Liefert die Sekunden bis zum nächsten Versuch; NULL = endgültig fehlgeschlagen, nach Ablehnung oder drei Tagen, mit Hinweis in der Anfrage; spricht der Code der Ablehnung gegen die Adresse (adresse_falsch), wird sie gemerkt. Definer dienst_versand, weil die Bridge keine Tabellen ändert';

create function intern.versand_zuruecknehmen(mandant_id bigint, anfrage_id bigint, nachricht_id bigint) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anzahl integer;
begin
    -- What is being sent this moment is locked and can no longer be called back.
    with wartende as (
        select t.id
        from verwaltung.versand as t
        where t.mandant_id = versand_zuruecknehmen.mandant_id and t.anfrage_id = versand_zuruecknehmen.anfrage_id
            and (versand_zuruecknehmen.nachricht_id is null or t.nachricht_id = versand_zuruecknehmen.nachricht_id)
            and t.status = 'wartet'
        for update skip locked
    )
    update verwaltung.versand as t set status = 'zurueckgenommen', grund = 'zurueckgenommen', naechster_versuch = null
    from wartende as w
    where t.mandant_id = versand_zuruecknehmen.mandant_id and t.id = w.id;
    get diagnostics v_anzahl = row_count;
    return v_anzahl;
end
$$;
comment on function intern.versand_zuruecknehmen(bigint, bigint, bigint) is
    'Nimmt wartende E-Mails zu einer Nachricht zurück, ohne nachricht_id alle der Anfrage; liefert, wie viele. Definer dienst_versand';

create function intern.versand_nachholen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v record;
    v_anzahl integer := 0;
begin
    for v in
        select t.mandant_id, t.id, t.ereignis
        from verwaltung.versand as t
        where t.status = 'wartet' and t.faellig_am < now() - interval '10 minutes'
            and coalesce(t.naechster_versuch, t.faellig_am) < now() - interval '10 minutes'
        order by t.faellig_am
        limit 1000
        for update skip locked
    loop
        perform intern.versand_auftrag(v.mandant_id, v.id, v.ereignis);
        v_anzahl := v_anzahl + 1;
    end loop;
    perform intern.rundschreiben_auftrag(r.mandant_id, r.id)
    from verwaltung.rundschreiben as r
    where r.verteilt_am is null and r.erstellt_am < now() - interval '10 minutes';
    return v_anzahl;
end
$$;
comment on function intern.versand_nachholen() is
    'Reiht E-Mails und Rundschreiben neu ein, deren Hintergrundauftrag verloren ging; liefert, wie viele. Wartet schon einer, entsteht kein zweiter. Definer dienst_versand, weil die Bridge keine Tabellen liest';

reset role;
alter function intern.systemzeile(bigint, bigint, text, text) owner to dienst_anfragen;
alter function intern.versand_gesendet(bigint, bigint) owner to dienst_versand;
alter function intern.versand_gescheitert(bigint, bigint, text, text) owner to dienst_versand;
alter function intern.versand_zuruecknehmen(bigint, bigint, bigint) owner to dienst_versand;
alter function intern.versand_nachholen() owner to dienst_versand;
grant execute on function intern.systemzeile(bigint, bigint, text, text) to dienst_versand, dienst_email;
grant execute on function intern.versand_zuruecknehmen(bigint, bigint, bigint) to dienst_email;
grant execute on function
    intern.versand_gesendet(bigint, bigint), intern.versand_gescheitert(bigint, bigint, text, text), intern.versand_nachholen()
to bruecke;

commit;
