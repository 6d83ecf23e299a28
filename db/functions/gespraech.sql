-- Parts of the conversation that need more than the caller's rights.
begin;
set local role hausdraht_eigner;

create function intern.anhaenge_verweisen(anfrage_id bigint, nachricht_id bigint, datei_ids bigint[]) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_art text;
    v_anzahl integer;
begin
    -- Only into the caller's own message, only from the same Anfrage, and what was internal only by the office.
    select n.art into v_art
    from verwaltung.anfrage_nachrichten as n
    where n.mandant_id = intern.mandant_id() and n.anfrage_id = anhaenge_verweisen.anfrage_id
        and n.id = anhaenge_verweisen.nachricht_id and n.verfasser_konto_id = intern.benutzerkonto_id();
    if not found then
        return 0;
    end if;
    insert into verwaltung.anhaenge (mandant_id, anfrage_id, nachricht_id, datei_id, dateiname, intern, nur_verwaltung, aufnahme)
    select distinct on (h.datei_id)
        h.mandant_id, h.anfrage_id, anhaenge_verweisen.nachricht_id, h.datei_id, h.dateiname, v_art <> 'nachricht', v_art = 'eigentuemer',
        h.aufnahme
    from verwaltung.anhaenge as h
    where h.mandant_id = intern.mandant_id() and h.anfrage_id = anhaenge_verweisen.anfrage_id
        and h.datei_id = any(anhaenge_verweisen.datei_ids) and h.zurueckgenommen_am is null
        and (not h.intern or intern.rolle() in ('verwalter', 'leitung'))
    -- Rather as everybody reads it already.
    order by h.datei_id, h.intern, h.erstellt_am, h.id;
    get diagnostics v_anzahl = row_count;
    return v_anzahl;
end
$$;
comment on function intern.anhaenge_verweisen(bigint, bigint, bigint[]) is
    'Zeigt Dateien, die schon an der Anfrage hängen, in einer eben selbst geschriebenen Nachricht noch einmal, ohne zweite Kopie; Internes nur durch die Verwaltung. Liefert, wie viele es waren. Definer dienst_anfragen, weil Fremdes sonst niemand anhängt; Mandant, Verfasser und Rolle aus der Sitzung';

create function intern.konto_beginn() returns timestamptz
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select k.angelegt_am
        from anmeldung.benutzerkonten as k
        where k.mandant_id = intern.mandant_id() and k.id = intern.benutzerkonto_id()
    );
end
$$;
comment on function intern.konto_beginn() is
    'Seit wann es das eigene Konto gibt; was vorher war, ist ihm nicht neu. Definer dienst_anmeldung, weil Mieter und Hausmeister keine Konten lesen; Mandant und Konto aus der Sitzung';

create function intern.entwurf_leeren(anfrage_id bigint, strang text) returns void
language sql volatile
begin atomic
    update verwaltung.entwuerfe as e set inhalt = '', geaendert_am = clock_timestamp()
    where e.mandant_id = intern.mandant_id() and e.anfrage_id = entwurf_leeren.anfrage_id
        and e.benutzerkonto_id = intern.benutzerkonto_id() and e.strang = entwurf_leeren.strang and e.inhalt <> '';
end;
comment on function intern.entwurf_leeren(bigint, text) is
    'Leert den eigenen Entwurf, wenn die Nachricht gesendet ist; mit den Rechten des Aufrufers';

create function intern.textbaustein_fuellen(anfrage_id bigint, text text) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    a verwaltung.anfragen;
    n verwaltung.anfrage_nachrichten;
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
begin
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = intern.mandant_id() and t.id = textbaustein_fuellen.anfrage_id;
    select t.* into strict m from verwaltung.mandanten as t where t.id = a.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = a.mandant_id;
    select k.name into n.verfasser_name
    from anmeldung.benutzerkonten as k where k.mandant_id = a.mandant_id and k.id = intern.benutzerkonto_id();
    return intern.vorlage_fuellen(textbaustein_fuellen.text, intern.versand_werte(a, n, m, e, a.melder_name, 'textbaustein'));
end
$$;
comment on function intern.textbaustein_fuellen(bigint, text) is
    'Setzt die Angaben einer Anfrage des Mandanten in einen Text ein; ob der Fragende sie sieht, prüft der Aufrufer. Definer dienst_versand, weil Hausmeister Objekt und Einstellungen nicht ganz lesen';

create function intern.eigentuemer_anschreiben(nachricht_id bigint, personen bigint[]) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    n verwaltung.anfrage_nachrichten;
    a verwaltung.anfragen;
begin
    select t.* into strict n
    from verwaltung.anfrage_nachrichten as t
    where t.mandant_id = intern.mandant_id() and t.id = eigentuemer_anschreiben.nachricht_id and t.art = 'eigentuemer'
        and t.verfasser_konto_id = intern.benutzerkonto_id();
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = n.mandant_id and t.id = n.anfrage_id;
    perform intern.versand_einreihen(a, 'eigentuemer', n, array(
        select w.person_id
        from verwaltung.eigentuemer as w
        where w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id and (w.einheit_id is null or w.einheit_id = a.einheit_id)
            and w.beginn <= intern.heute() and (w.ende is null or w.ende >= intern.heute())
            and w.person_id = any(eigentuemer_anschreiben.personen)
    ));
end
$$;
comment on function intern.eigentuemer_anschreiben(bigint, bigint[]) is
    'Schickt eine eben selbst geschriebene Nachricht des Strangs eigentuemer den genannten Personen, soweit ihnen Objekt oder Einheit heute gehört. Definer dienst_versand; Mandant und Verfasser aus der Sitzung';

reset role;
alter function intern.anhaenge_verweisen(bigint, bigint, bigint[]) owner to dienst_anfragen;
alter function intern.konto_beginn() owner to dienst_anmeldung;
alter function intern.textbaustein_fuellen(bigint, text) owner to dienst_versand;
alter function intern.eigentuemer_anschreiben(bigint, bigint[]) owner to dienst_versand;
grant execute on function intern.anhaenge_verweisen(bigint, bigint, bigint[]), intern.entwurf_leeren(bigint, text), intern.konto_beginn()
to mieter, hausmeister, verwalter, leitung;
grant execute on function intern.textbaustein_fuellen(bigint, text) to hausmeister, verwalter, leitung;
grant execute on function intern.eigentuemer_anschreiben(bigint, bigint[]) to verwalter, leitung;

commit;
