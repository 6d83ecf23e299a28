-- An alarm goes from one to the next, and ends when somebody takes it on.
begin;
set local role hausdraht_eigner;

create function intern.alarm_link(mandant_id bigint, alarm_id bigint, nr integer) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_token text := intern.base64url(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
begin
    update verwaltung.alarm_schritte as s set token_hashes = s.token_hashes || sha256(convert_to(v_token, 'UTF8'))
    where s.mandant_id = alarm_link.mandant_id and s.alarm_id = alarm_link.alarm_id and s.nr = alarm_link.nr;
    return format('%s/notdienst#%s.%s.%s.%s', intern.portal_adresse(), mandant_id, alarm_id, nr, v_token);
end
$$;
comment on function intern.alarm_link(bigint, bigint, integer) is
    'Neuer Link, mit dem ein Schritt eines Alarms bestätigt wird (244 Zufallsbit; gespeichert ist nur der SHA-256-Wert; hinter #, damit er in keinem Zugriffsprotokoll steht). Definer dienst_versand';

create function intern.alarm_lage(a verwaltung.anfragen) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'nummer', a.nummer, 'betreff', a.betreff, 'beschreibung', left(a.beschreibung, 2000), 'schadensart', a.schadensart,
            'prioritaet', a.prioritaet, 'ort', a.ort, 'melder', a.melder_name, 'gemeldet_am', a.erstellt_am,
            'telefon', coalesce(p.telefon, ''), 'einheit', e.bezeichnung, 'verwaltung', m.name,
            'anschrift', o.strasse || ' ' || o.hausnummer || ', ' || o.plz || ' ' || o.ort
        )
        from verwaltung.mandanten as m
        left join verwaltung.objekte as o on o.mandant_id = m.id and o.id = a.objekt_id
        left join verwaltung.einheiten as e on e.mandant_id = m.id and e.id = a.einheit_id
        left join verwaltung.personen as p on p.mandant_id = m.id and p.id = a.melder_person_id
        where m.id = a.mandant_id
    );
end
$$;
comment on function intern.alarm_lage(verwaltung.anfragen) is
    'Was jemand wissen muss, der nachts losfährt: was, wo, wer, Telefon. Definer dienst_versand';

create function intern.alarm_per_email(a verwaltung.anfragen, s verwaltung.alarm_schritte) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_lage constant jsonb := intern.alarm_lage(a);
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v verwaltung.versand;
begin
    select t.* into strict m from verwaltung.mandanten as t where t.id = a.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = a.mandant_id;
    v.mandant_id := a.mandant_id;
    v.id := intern.neue_id();
    v.ereignis := 'notdienst';
    v.anfrage_id := a.id;
    v.benutzerkonto_id := s.benutzerkonto_id;
    v.empfaenger := s.email;
    v.empfaenger_name := s.name;
    v.message_id := intern.versand_message_id(v.id, intern.versand_absender(m, e));
    v.betreff := left(regexp_replace('NOTDIENST ' || a.nummer || ': ' || a.betreff, '[[:cntrl:]]+', ' ', 'g'), 300);
    v.text := concat_ws(E'\n\n',
        'Guten Tag ' || s.name || ',',
        'außerhalb der Geschäftszeiten ist ein dringender Schaden gemeldet worden.',
        concat_ws(E'\n', a.betreff, nullif(left(a.beschreibung, 2000), '')),
        concat_ws(E'\n', 'Wo: ' || concat_ws(', ', c_lage ->> 'anschrift', c_lage ->> 'einheit', nullif(a.ort, '')),
            'Wer: ' || concat_ws(', ', nullif(a.melder_name, ''), nullif(c_lage ->> 'telefon', '')),
            'Gemeldet: ' || intern.zeitpunkt_in_worten(a.erstellt_am)),
        E'Bitte bestätigen Sie, dass Sie sich darum kümmern. Sonst wird der Nächste benachrichtigt:\n' || intern.alarm_link(s.mandant_id, s.alarm_id, s.nr),
        E'-- \n' || intern.pflichtangaben(m, e)
    );
    v.grund := case when s.email is null then 'keine_adresse' when intern.versand_absender(m, e) is null then 'kein_absender' end;
    perform intern.versand_hinterlegen(v);
end
$$;
comment on function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte) is
    'Schreibt jemandem im Notdienst, mit Link zum Bestätigen. Definer dienst_versand';

create function intern.alarm_schritt(mandant_id bigint, alarm_id bigint, nr integer)
returns table (ergebnis text, url text, geheimnis text, koerper text, kennung text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    al verwaltung.alarme;
    s verwaltung.alarm_schritte;
    a verwaltung.anfragen;
    h verwaltung.notdienst_hooks;
    v_geraete integer;
begin
    ergebnis := 'erledigt';
    select t.* into al
    from verwaltung.alarme as t
    where t.mandant_id = alarm_schritt.mandant_id and t.id = alarm_schritt.alarm_id
    for update;
    if not found or al.status <> 'laeuft' then
        return next;
        return;
    end if;
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = al.mandant_id and t.id = al.anfrage_id;
    if a.status not in ('offen', 'akzeptiert') then
        perform intern.alarm_beenden(al, 'beendet', null, null);
        return next;
        return;
    end if;
    select t.* into s
    from verwaltung.alarm_schritte as t
    where t.mandant_id = al.mandant_id and t.alarm_id = al.id and t.nr = alarm_schritt.nr
    for update;
    if not found then
        if al.schluss_am <= now() then
            perform intern.alarm_beenden(al, 'erschoepft', null, null);
            perform intern.systemzeile(al.mandant_id, a.id, 'Notdienst: Niemand hat bestätigt. Bitte kümmern Sie sich sofort darum.');
        end if;
    elsif s.status <> 'geplant' then
        null;
    elsif s.art = 'hook' then
        select t.* into strict h from verwaltung.notdienst_hooks as t where t.mandant_id = s.mandant_id and t.id = s.hook_id;
        update verwaltung.alarm_schritte as t set versuche = t.versuche + 1
        where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr;
        ergebnis := 'hook';
        url := h.url;
        geheimnis := h.geheimnis;
        kennung := format('%s-%s', s.alarm_id, s.nr);
        koerper := (intern.alarm_lage(a) || jsonb_build_object(
            'version', 1, 'ereignis', 'notdienst', 'kennung', kennung, 'empfaenger', s.name, 'empfaenger_telefon', s.telefon,
            'bestaetigen', intern.alarm_link(s.mandant_id, s.alarm_id, s.nr)
        ))::text;
    else
        perform intern.alarm_per_email(a, s);
        v_geraete := intern.alarm_per_push(s);
        update verwaltung.alarm_schritte as t
        set status = case when s.email is null then 'gescheitert' else 'gesendet' end, erledigt_am = now(),
            fehler = case when s.email is null then 'keine E-Mail-Adresse' end
        where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr;
        perform intern.systemzeile(al.mandant_id, a.id, format(
            case when s.email is null then 'Notdienst, Schritt %s: %s hat keine E-Mail-Adresse.' else 'Notdienst, Schritt %s: E-Mail an %s%s.' end,
            s.nr, s.name, case v_geraete when 0 then '' when 1 then ', Mitteilung auf ein Gerät' else format(', Mitteilung auf %s Geräte', v_geraete) end
        ));
    end if;
    return next;
end
$$;
comment on function intern.alarm_schritt(bigint, bigint, integer) is
    'Geht einen Schritt eines Alarms, wenn ihn noch niemand bestätigt hat: eine E-Mail und der Auftrag für Mitteilungen an Geräte entstehen in derselben Transaktion, also genau einmal (ergebnis erledigt); einen Hook ruft die Bridge (ergebnis hook mit url, geheimnis, koerper, kennung). Nach dem letzten Schritt ist der Alarm erschöpft. Definer dienst_versand für die Bridge; jede Abfrage nennt den Mandanten';

create function intern.alarm_hook_ergebnis(mandant_id bigint, alarm_id bigint, nr integer, fehler text) returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    s verwaltung.alarm_schritte;
    v_anfrage_id bigint;
begin
    select t.* into s
    from verwaltung.alarm_schritte as t
    where t.mandant_id = alarm_hook_ergebnis.mandant_id and t.alarm_id = alarm_hook_ergebnis.alarm_id and t.nr = alarm_hook_ergebnis.nr
        and t.status = 'geplant'
    for update;
    if not found then
        return null;
    elsif alarm_hook_ergebnis.fehler is not null and s.versuche < 5 then
        return 5 * 2 ^ s.versuche;
    end if;
    update verwaltung.alarm_schritte as t
    set status = case when alarm_hook_ergebnis.fehler is null then 'gesendet' else 'gescheitert' end, erledigt_am = now(),
        fehler = left(alarm_hook_ergebnis.fehler, 300)
    where t.mandant_id = s.mandant_id and t.alarm_id = s.alarm_id and t.nr = s.nr;
    select t.anfrage_id into strict v_anfrage_id from verwaltung.alarme as t where t.mandant_id = s.mandant_id and t.id = s.alarm_id;
    perform intern.systemzeile(s.mandant_id, v_anfrage_id, format(
        'Notdienst, Schritt %s: %s %s', s.nr, s.name,
        coalesce('war nicht erreichbar (' || left(alarm_hook_ergebnis.fehler, 200) || ').', 'benachrichtigt.')
    ));
    return null;
end
$$;
comment on function intern.alarm_hook_ergebnis(bigint, bigint, integer, text) is
    'Was aus dem Aufruf eines Hooks wurde; fehler leer = angenommen. Liefert die Sekunden bis zum nächsten Versuch, NULL wenn keiner mehr kommt (höchstens fünf). Definer dienst_versand für die Bridge';

create function intern.alarm_beenden(al verwaltung.alarme, status text, wer text, konto_id bigint) returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.alarme as t
    set status = alarm_beenden.status, bestaetigt_von = wer, bestaetigt_konto_id = konto_id,
        bestaetigt_am = case when wer is not null then now() end
    where t.mandant_id = al.mandant_id and t.id = al.id;
    update verwaltung.alarm_schritte as t set status = 'entfallen', erledigt_am = now()
    where t.mandant_id = al.mandant_id and t.alarm_id = al.id and t.status = 'geplant';
    if wer is not null then
        perform intern.systemzeile(al.mandant_id, al.anfrage_id, format('Notdienst: %s kümmert sich darum.', wer), wer);
    end if;
end
$$;
comment on function intern.alarm_beenden(verwaltung.alarme, text, text, bigint) is
    'Beendet einen Alarm; was noch geplant war, entfällt. Definer dienst_versand';

create function intern.notdienst_nachholen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    s record;
    v_anzahl integer := 0;
begin
    for s in
        select a.mandant_id, a.id, t.nr
        from verwaltung.alarme as a
        join verwaltung.alarm_schritte as t on t.mandant_id = a.mandant_id and t.alarm_id = a.id
        where a.status = 'laeuft' and t.status = 'geplant' and t.faellig_am < now() - interval '1 minute'
        union all
        select a.mandant_id, a.id, 101
        from verwaltung.alarme as a
        where a.status = 'laeuft' and a.schluss_am < now() - interval '1 minute'
    loop
        perform intern.alarm_auftrag(s.mandant_id, s.id, s.nr, null);
        v_anzahl := v_anzahl + 1;
    end loop;
    return v_anzahl;
end
$$;
comment on function intern.notdienst_nachholen() is
    'Reiht Schritte laufender Alarme neu ein, deren Hintergrundauftrag verloren ging; liefert, wie viele. Definer dienst_versand für die Bridge';

reset role;
alter function intern.alarm_link(bigint, bigint, integer) owner to dienst_versand;
alter function intern.alarm_lage(verwaltung.anfragen) owner to dienst_versand;
alter function intern.alarm_per_email(verwaltung.anfragen, verwaltung.alarm_schritte) owner to dienst_versand;
alter function intern.alarm_schritt(bigint, bigint, integer) owner to dienst_versand;
alter function intern.alarm_hook_ergebnis(bigint, bigint, integer, text) owner to dienst_versand;
alter function intern.alarm_beenden(verwaltung.alarme, text, text, bigint) owner to dienst_versand;
alter function intern.notdienst_nachholen() owner to dienst_versand;
grant execute on function intern.base64url(bytea) to dienst_versand;
grant execute on function
    intern.alarm_schritt(bigint, bigint, integer), intern.alarm_hook_ergebnis(bigint, bigint, integer, text), intern.notdienst_nachholen()
to bruecke;

commit;
