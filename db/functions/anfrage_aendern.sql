-- What belongs to changing an Anfrage by hand: rules between the fields, and the line that tells colleagues.
begin;
set local role hausdraht_eigner;

create function intern.konto_waehlbar(konto_id bigint, bereich_id bigint, auch_hausmeister boolean) returns boolean
language sql stable parallel safe
return exists (
    select from anmeldung.benutzerkonten as k
    where k.mandant_id = (select intern.mandant_id()) and k.id = konto_id and k.gesperrt_am is null
        and (k.rolle in ('verwalter', 'leitung') or (
            auch_hausmeister and k.rolle = 'hausmeister' and exists (
                select from verwaltung.hausmeister_zuordnungen as z
                where z.mandant_id = k.mandant_id and z.hausmeister_bereich_id = bereich_id and z.benutzerkonto_id = k.id
            )
        ))
);
comment on function intern.konto_waehlbar(bigint, bigint, boolean) is
    'Ob ein Konto eine Anfrage übernehmen kann: nicht gesperrte Verwaltung, auf Wunsch auch Hausmeister, die dem Bereich zugeordnet sind. Läuft mit den Rechten des Aufrufers';

create function intern.anfrage_folgerungen(alt verwaltung.anfragen, neu verwaltung.anfragen, genannt text[])
returns verwaltung.anfragen
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    n verwaltung.anfragen := neu;
    c_technik constant boolean := n.kategorie in ('schaden', 'wartung');
begin
    if n.kategorie <> 'schaden' and not 'schadensart' = any(genannt) then
        n.schadensart := null;
    end if;
    if (n.kategorie = 'schaden') <> (n.schadensart is not null) then
        perform intern.http_fehler(400, 'HD101', case when n.schadensart is null
            then 'Bitte wählen Sie die Art des Schadens.' else 'Eine Art des Schadens gibt es nur bei Schäden.' end);
    end if;
    -- A unit names its object; a new object says nothing about the unit and has its own caretakers.
    if n.einheit_id is distinct from alt.einheit_id and n.einheit_id is not null then
        select e.objekt_id into n.objekt_id
        from verwaltung.einheiten as e
        where e.mandant_id = n.mandant_id and e.id = n.einheit_id
            and (e.objekt_id = neu.objekt_id or not 'objekt_id' = any(genannt));
        if not found then
            perform intern.http_fehler(400, 'HD101', 'Diese Einheit gehört nicht zu diesem Objekt.');
        end if;
    elsif n.objekt_id is distinct from alt.objekt_id and not 'einheit_id' = any(genannt) then
        n.einheit_id := null;
    end if;
    if (n.objekt_id, n.einheit_id) is distinct from (alt.objekt_id, alt.einheit_id)
        and num_nonnulls(n.mietverhaeltnis_id, n.eigentuemer_id) > 0
    then
        perform intern.http_fehler(
            400, 'HD101', 'Objekt und Einheit ergeben sich aus dem Mietverhältnis oder dem Eigentum und lassen sich nicht ändern.'
        );
    end if;
    if n.einheit_id is not null and n.objekt_id is null then
        perform intern.http_fehler(400, 'HD101', 'Eine Einheit ohne Objekt gibt es nicht.');
    end if;
    if n.objekt_id is distinct from alt.objekt_id and not 'sachbearbeiter_konto_id' = any(genannt) then
        n.sachbearbeiter_konto_id := intern.sachbearbeiter(n.mandant_id, n.objekt_id, intern.heute());
    end if;
    -- What no caretaker may handle goes to the office; whoever insists on the Bereich is told.
    if n.zustaendigkeit = 'hausmeister_bereich' and not c_technik and not 'zustaendigkeit' = any(genannt) then
        n.zustaendigkeit := 'mietverwaltung';
    end if;
    if n.zustaendigkeit = 'hausmeister_bereich' and not c_technik then
        perform intern.http_fehler(400, 'HD101', 'Nur Schäden und Wartungen gehen an einen Hausmeister-Bereich.');
    end if;
    if n.eigentuemer_id is not null and n.zustaendigkeit <> 'weg_verwaltung' then
        perform intern.http_fehler(400, 'HD101', 'Anfragen von Eigentümern bearbeitet die WEG-Verwaltung.');
    end if;
    if n.zustaendigkeit <> 'hausmeister_bereich' and not 'hausmeister_bereich_id' = any(genannt) then
        n.hausmeister_bereich_id := null;
    elsif n.zustaendigkeit = 'hausmeister_bereich' and not 'hausmeister_bereich_id' = any(genannt)
        and (n.hausmeister_bereich_id is null or n.objekt_id is distinct from alt.objekt_id)
    then
        n.hausmeister_bereich_id := (
            select o.hausmeister_bereich_id from verwaltung.objekte as o where o.mandant_id = n.mandant_id and o.id = n.objekt_id
        );
    end if;
    if (n.zustaendigkeit = 'hausmeister_bereich') <> (n.hausmeister_bereich_id is not null) then
        perform intern.http_fehler(400, 'HD101', case when n.hausmeister_bereich_id is null
            then 'Bitte wählen Sie einen Hausmeister-Bereich.'
            else 'Ein Hausmeister-Bereich gehört nur zur Zuständigkeit „Hausmeister“.' end);
    end if;
    -- A caretaker who no longer sees it cannot have it.
    if n.zugewiesen_konto_id is not null and not 'zugewiesen_konto_id' = any(genannt)
        and n.hausmeister_bereich_id is distinct from alt.hausmeister_bereich_id
        and not intern.konto_waehlbar(n.zugewiesen_konto_id, n.hausmeister_bereich_id, true)
    then
        n.zugewiesen_konto_id := null;
    end if;
    return n;
end
$$;
comment on function intern.anfrage_folgerungen(verwaltung.anfragen, verwaltung.anfragen, text[]) is
    'Was aus den genannten Änderungen einer Anfrage für die übrigen Felder folgt (Schadensart, Einheit, Sachbearbeitung, Zuständigkeit, Bereich, zugewiesener Hausmeister); lehnt Widersprüche ab. SQLSTATE PGRST mit HD101';

create function intern.anfrage_feld_text(mandant_id bigint, feld text, wert text) returns text
language sql stable parallel safe
return case
    when wert is null or wert = '' then '(leer)'
    when feld = 'hausmeister_bereich_id' then (
        select b.bezeichnung from verwaltung.hausmeister_bereiche as b
        where b.mandant_id = anfrage_feld_text.mandant_id and b.id = wert::bigint
    )
    when feld = 'zugewiesen_konto_id' then (
        select k.name from anmeldung.benutzerkonten as k
        where k.mandant_id = anfrage_feld_text.mandant_id and k.id = wert::bigint
    )
    when feld = 'objekt_id' then (
        select o.bezeichnung from verwaltung.objekte as o
        where o.mandant_id = anfrage_feld_text.mandant_id and o.id = wert::bigint
    )
    when feld = 'einheit_id' then (
        select e.bezeichnung from verwaltung.einheiten as e
        where e.mandant_id = anfrage_feld_text.mandant_id and e.id = wert::bigint
    )
    when feld in ('betreff', 'ort') then wert
    else case wert
        when 'hausmeister_bereich' then 'Hausmeister' when 'mietverwaltung' then 'Mietverwaltung'
        when 'weg_verwaltung' then 'WEG-Verwaltung' when 'sanitaer' then 'Sanitär' else initcap(wert)
    end
end;
comment on function intern.anfrage_feld_text(bigint, text, text) is
    'Wert eines Feldes einer Anfrage, wie Menschen ihn nennen; „(leer)“, wenn keiner da ist. Läuft mit den Rechten des Aufrufers';

create function intern.anfrage_unterschiede(alt verwaltung.anfragen, neu verwaltung.anfragen) returns text
language sql stable parallel safe
return (
    select string_agg(
        f.wort || ': ' || intern.anfrage_feld_text(alt.mandant_id, f.feld, to_jsonb(alt) ->> f.feld)
        || ' → ' || intern.anfrage_feld_text(alt.mandant_id, f.feld, to_jsonb(neu) ->> f.feld), E'\n' order by f.nr
    )
    -- Without what caretakers do not see of an Anfrage: they read this line.
    from (values
        (1, 'betreff', 'Betreff'), (2, 'kategorie', 'Kategorie'), (3, 'schadensart', 'Art des Schadens'),
        (4, 'prioritaet', 'Priorität'), (5, 'zustaendigkeit', 'Zuständig'), (6, 'hausmeister_bereich_id', 'Bereich'),
        (7, 'zugewiesen_konto_id', 'Zugewiesen'), (8, 'objekt_id', 'Objekt'), (9, 'einheit_id', 'Einheit'), (10, 'ort', 'Ort')
    ) as f (nr, feld, wort)
    where to_jsonb(alt) ->> f.feld is distinct from to_jsonb(neu) ->> f.feld
);
comment on function intern.anfrage_unterschiede(verwaltung.anfragen, verwaltung.anfragen) is
    'Was sich zwischen zwei Ständen einer Anfrage geändert hat, eine Zeile je Feld; NULL, wenn nichts. Läuft mit den Rechten des Aufrufers';

create function intern.anfrage_systemzeile(anfrage_id bigint, inhalt text) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.systemzeile(k.mandant_id, anfrage_systemzeile.anfrage_id, anfrage_systemzeile.inhalt, k.name)
    from anmeldung.benutzerkonten as k
    where k.mandant_id = intern.mandant_id() and k.id = intern.benutzerkonto_id();
end
$$;
comment on function intern.anfrage_systemzeile(bigint, text) is
    'Hält in der Unterhaltung fest, was das angemeldete Konto an der Anfrage geändert hat; nur Verwaltung und Hausmeister lesen es. Definer dienst_anfragen, weil Menschen keine Systemzeilen schreiben; Mandant und Name aus der Sitzung';

reset role;
alter function intern.anfrage_systemzeile(bigint, text) owner to dienst_anfragen;
grant execute on function
    intern.konto_waehlbar(bigint, bigint, boolean),
    intern.anfrage_folgerungen(verwaltung.anfragen, verwaltung.anfragen, text[]),
    intern.anfrage_feld_text(bigint, text, text), intern.anfrage_unterschiede(verwaltung.anfragen, verwaltung.anfragen),
    intern.anfrage_systemzeile(bigint, text)
to verwalter, leitung;

commit;
