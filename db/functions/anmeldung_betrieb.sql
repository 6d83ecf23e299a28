-- For operators and the worker, not for the web.
begin;
set local role hausdraht_eigner;

create function intern.ruecksetzung_ausstellen(mandant_id bigint, ruecksetzung_id bigint)
returns table (email text, name text, mandant_name text, token text)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_token text := intern.base64url(erweiterungen.gen_random_bytes(32));
begin
    -- Each call makes a new token: a repeated job sends a second mail, whose link then is the valid one.
    return query
    update anmeldung.ruecksetzungen as r
    set token_hash = sha256(convert_to(v_token, 'UTF8')), laeuft_ab_am = now() + interval '1 hour'
    from anmeldung.benutzerkonten as b
    join verwaltung.mandanten as m on m.id = b.mandant_id
    where r.mandant_id = ruecksetzung_ausstellen.mandant_id and r.id = ruecksetzung_ausstellen.ruecksetzung_id
        and r.verwendet_am is null and r.laeuft_ab_am > now()
        and b.mandant_id = r.mandant_id and b.id = r.benutzerkonto_id and b.gesperrt_am is null
    returning b.email, b.name, m.name, v_token;
end
$$;
comment on function intern.ruecksetzung_ausstellen(bigint, bigint) is
    'Empfänger und Token der E-Mail zum Zurücksetzen des Passworts; der Link gilt von jetzt an eine Stunde. Keine Zeile, wenn die Anforderung abgelaufen oder verwendet ist. Definer dienst_anmeldung, weil die Bridge keine Konten liest';

create function intern.konto_empfaenger(mandant_id bigint, benutzerkonto_id bigint)
returns table (email text, name text, mandant_name text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    select b.email, b.name, m.name
    from anmeldung.benutzerkonten as b
    join verwaltung.mandanten as m on m.id = b.mandant_id
    where b.mandant_id = konto_empfaenger.mandant_id and b.id = konto_empfaenger.benutzerkonto_id and b.gesperrt_am is null;
end
$$;
comment on function intern.konto_empfaenger(bigint, bigint) is
    'An wen eine Nachricht über ein Konto geht; keine Zeile, wenn es gesperrt ist. Definer dienst_anmeldung, weil die Bridge keine Konten liest';

create function intern.anmeldung_aufraeumen() returns void
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from anmeldung.anmeldeversuche as v
    where v.letzter_versuch_am < now() - interval '1 day' and coalesce(v.gesperrt_bis, '-infinity') <= now();
    -- A token older than 14 days is refused by its age; nobody needs it to detect reuse any more.
    update anmeldung.erneuerungstoken as t set vorgaenger_id = null
    from anmeldung.erneuerungstoken as v
    where v.mandant_id = t.mandant_id and v.id = t.vorgaenger_id and v.ausgestellt_am < now() - interval '14 days';
    delete from anmeldung.erneuerungstoken as t where t.ausgestellt_am < now() - interval '14 days';
    delete from anmeldung.sitzungen as s
    where least(s.widerrufen_am, s.laeuft_ab_am) < now() - interval '30 days'
        and not exists (select from anmeldung.erneuerungstoken as t where t.mandant_id = s.mandant_id and t.sitzung_id = s.id);
    delete from anmeldung.zweitfaktor_tickets as t where t.laeuft_ab_am < now() - interval '1 day';
    delete from anmeldung.ruecksetzungen as r where r.angelegt_am < now() - interval '30 days';
end
$$;
comment on function intern.anmeldung_aufraeumen() is
    'Löscht Zähler und Tickets nach einem Tag, Erneuerungstoken nach 14 Tagen, beendete Sitzungen und Rücksetzungen nach 30 Tagen; regelmäßig vom Worker aufzurufen. Definer dienst_anmeldung, weil die Bridge diese Tabellen nicht berührt';

create function intern.konto_einladen_dba(mandant_id bigint, email text, name text, rolle text) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_email text := lower(btrim(konto_einladen_dba.email));
    v_id bigint;
    v_code text;
begin
    if konto_einladen_dba.rolle = 'mieter' then
        raise sqlstate 'HD031' using message = 'Mieter lädt die Verwaltung ein; hier nur hausmeister, verwalter oder leitung.';
    end if;
    insert into anmeldung.benutzerkonten as b (mandant_id, email, name, rolle)
    values (konto_einladen_dba.mandant_id, v_email, btrim(konto_einladen_dba.name), konto_einladen_dba.rolle)
    on conflict on constraint benutzerkonten_email_je_mandant do nothing
    returning b.id into v_id;
    if v_id is null then
        select b.id into v_id from anmeldung.benutzerkonten as b
        where b.mandant_id = konto_einladen_dba.mandant_id and b.email = v_email
            and b.rolle = konto_einladen_dba.rolle and b.gesperrt_am is null;
        if v_id is null then
            raise sqlstate 'HD007' using message = 'Diese Adresse gehört einem Konto mit anderer Rolle oder einem gesperrten Konto.';
        end if;
    end if;
    select e.einladungscode into v_code from intern.einladung_ausstellen(konto_einladen_dba.mandant_id, v_id) as e;
    return v_code;
end
$$;
comment on function intern.konto_einladen_dba(bigint, text, text, text) is
    'Legt das Konto eines Mitarbeiters an, falls es fehlt, und liefert einen Einladungscode; für die erste Leitung eines Mandanten. Definer dienst_anmeldung, damit auch Administratoren ohne Rechte an Konten einladen können. SQLSTATE HD007, HD031';

create function intern.mandant_anlegen(name text, eingang_adresse text) returns bigint
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_id bigint;
begin
    insert into verwaltung.mandanten (name) values (btrim(mandant_anlegen.name)) returning id into v_id;
    insert into verwaltung.eingangsadressen (mandant_id, adresse) values (v_id, lower(btrim(eingang_adresse)));
    perform intern.klassifikationsregeln_vorbelegen(v_id);
    return v_id;
end
$$;
comment on function intern.mandant_anlegen(text, text) is
    'Legt einen Mandanten mit Eingangsadresse und Ausgangsregeln an und liefert seine Kennung; nur für den Superuser';

create function intern.pruefer_eintragen(anmeldename name, mandant_id bigint, name text) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if not exists (select from pg_roles as r where r.rolname = pruefer_eintragen.anmeldename and r.rolcanlogin) then
        raise sqlstate 'HD030' using message = format('Den Datenbank-Login „%s“ gibt es nicht.', pruefer_eintragen.anmeldename);
    end if;
    insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name)
    values (pruefer_eintragen.anmeldename, pruefer_eintragen.mandant_id, pruefer_eintragen.name)
    on conflict (anmeldename) do update set mandant_id = excluded.mandant_id, name = excluded.name;
    execute format('grant pruefer to %I', pruefer_eintragen.anmeldename);
end
$$;
comment on function intern.pruefer_eintragen(name, bigint, text) is
    'Macht einen vorhandenen Datenbank-Login zum Prüfer eines Mandanten; nur für den Superuser. SQLSTATE HD030';

reset role;
alter function intern.ruecksetzung_ausstellen(bigint, bigint) owner to dienst_anmeldung;
alter function intern.konto_empfaenger(bigint, bigint) owner to dienst_anmeldung;
alter function intern.anmeldung_aufraeumen() owner to dienst_anmeldung;
alter function intern.konto_einladen_dba(bigint, text, text, text) owner to dienst_anmeldung;
grant execute on function intern.ruecksetzung_ausstellen(bigint, bigint), intern.konto_empfaenger(bigint, bigint), intern.anmeldung_aufraeumen()
to bruecke;
grant execute on function intern.konto_einladen_dba(bigint, text, text, text) to hausdraht_dba;

commit;
