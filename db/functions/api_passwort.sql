begin;
set local role hausdraht_eigner;

create function api.passwort_vergessen(email text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_beginn timestamptz := clock_timestamp();
    v_zaehler text := intern.netzschluessel('ruecksetzung');
    v_gesperrt timestamptz := intern.gesperrt_bis(array[v_zaehler]);
    r record;
begin
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform intern.fehlversuch(v_zaehler, 10, '1 minute');
    -- Whoever never redeemed the invitation has proved to nobody that the address is theirs: no reset by mail.
    for r in
        with neu as (
            insert into anmeldung.ruecksetzungen (mandant_id, benutzerkonto_id, laeuft_ab_am)
            select b.mandant_id, b.id, now() + interval '1 hour'
            from anmeldung.benutzerkonten as b
            where b.email = lower(btrim(passwort_vergessen.email)) and b.passwort_hash is not null and b.gesperrt_am is null
                and (
                    select count(*) from anmeldung.ruecksetzungen as v
                    where v.mandant_id = b.mandant_id and v.benutzerkonto_id = b.id and v.angelegt_am > now() - interval '1 hour'
                ) < 3
            order by b.mandant_id
            limit 5
            returning mandant_id, id
        )
        select neu.mandant_id, neu.id from neu
    loop
        perform intern.hintergrund_einreihen(
            'konto.ruecksetzung_mail', 'versand', jsonb_build_object('mandant_id', r.mandant_id, 'ruecksetzung_id', r.id)
        );
    end loop;
    -- Known and unknown addresses are answered after the same time.
    perform pg_sleep(greatest(0, 0.08 - extract(epoch from clock_timestamp() - v_beginn)));
    return '{}'::jsonb;
end
$$;
comment on function api.passwort_vergessen(text) is
    'Verschickt einen Link zum Zurücksetzen des Passworts, wenn es das Konto gibt; antwortet immer gleich. Höchstens 3 Links je Konto und Stunde. Antworten: HD002 (429) nach 10 Anforderungen je Adresse. Definer dienst_anmeldung, weil niemand sonst Konten sucht';

create function api.passwort_zuruecksetzen(token text, passwort text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_zaehler text := intern.netzschluessel('code');
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_ruecksetzung anmeldung.ruecksetzungen;
    v_konto anmeldung.benutzerkonten;
begin
    v_gesperrt := intern.laufende_sperre(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    v_mangel := intern.passwort_mangel(passwort);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;

    select * into v_ruecksetzung from anmeldung.ruecksetzungen as r
    where r.token_hash = sha256(convert_to(token, 'UTF8')) and r.verwendet_am is null and r.laeuft_ab_am > now();
    if found then
        select * into v_konto from anmeldung.benutzerkonten as b
        where b.mandant_id = v_ruecksetzung.mandant_id and b.id = v_ruecksetzung.benutzerkonto_id;
        v_mangel := intern.passwort_mangel(passwort, v_konto.email, v_konto.name);
        if v_mangel is not null then
            return intern.antwort_fehler(400, 'HD005', v_mangel);
        end if;
        v_hash := intern.passwort_hash(passwort);
        -- The same order everywhere: counter, account, then the reset, which only one of two may use.
        perform intern.gesperrt_bis(array[intern.sperrschluessel('konto', v_konto.email)]);
        perform from anmeldung.benutzerkonten as b
        where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.gesperrt_am is null
        for update;
        if found then
            update anmeldung.ruecksetzungen as r set verwendet_am = now()
            where r.mandant_id = v_ruecksetzung.mandant_id and r.id = v_ruecksetzung.id
                and r.token_hash = v_ruecksetzung.token_hash and r.verwendet_am is null and r.laeuft_ab_am > now();
        end if;
    end if;
    if not found then
        perform intern.fehlversuch(v_zaehler, 10, '1 minute');
        perform intern.anmeldung_fehlgeschlagen('ruecksetzung');
        return intern.antwort_fehler(
            400, 'HD004', 'Dieser Link ist ungültig, abgelaufen oder schon benutzt.', 'Bitte fordern Sie einen neuen Link an.'
        );
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(v_konto.mandant_id, v_konto.id, 'passwort_geaendert');
    perform intern.cookie_setzen('', 0);
    return '{}'::jsonb;
end
$$;
comment on function api.passwort_zuruecksetzen(text, text) is
    'Setzt mit dem Token aus der E-Mail ein neues Passwort und beendet alle Sitzungen des Kontos. Antworten: HD004 (400) Link ungültig, HD005 (400) Passwort ungeeignet, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Rücksetzungen liest';

create function api.passwort_aendern(altes_passwort text, neues_passwort text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_konto anmeldung.benutzerkonten;
    v_zaehler text;
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_stimmt boolean;
begin
    select * into strict v_konto from anmeldung.benutzerkonten as b
    where b.mandant_id = intern.mandant_id() and b.id = intern.benutzerkonto_id();
    v_zaehler := intern.sperrschluessel('konto', v_konto.email);
    v_gesperrt := intern.laufende_sperre(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    v_mangel := intern.passwort_mangel(neues_passwort, v_konto.email, v_konto.name);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;
    v_stimmt := intern.passwort_stimmt(altes_passwort, v_konto.passwort_hash);
    v_hash := intern.passwort_hash(neues_passwort);

    v_gesperrt := intern.gesperrt_bis(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.passwort_hash = v_konto.passwort_hash and v_stimmt
    for update;
    if not found then
        perform intern.fehlversuch(v_zaehler, 5, '30 seconds');
        perform intern.anmeldung_fehlgeschlagen('passwort_aendern', v_konto.mandant_id, v_konto.id);
        return intern.antwort_fehler(400, 'HD001', 'Das bisherige Passwort stimmt nicht.');
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(
        v_konto.mandant_id, v_konto.id, 'passwort_geaendert', nullif(current_setting('app.current_sitzung_id', true), '')::uuid
    );
    return '{}'::jsonb;
end
$$;
comment on function api.passwort_aendern(text, text) is
    'Ändert das eigene Passwort und beendet alle anderen Sitzungen. Antworten: HD001 (400) bisheriges falsch, HD005 (400) neues ungeeignet, HD002 (429). Definer dienst_anmeldung, weil niemand sonst Passwort-Hashes liest';

reset role;
alter function api.passwort_vergessen(text) owner to dienst_anmeldung;
alter function api.passwort_zuruecksetzen(text, text) owner to dienst_anmeldung;
alter function api.passwort_aendern(text, text) owner to dienst_anmeldung;
grant execute on function api.passwort_vergessen(text), api.passwort_zuruecksetzen(text, text)
to anonym, mieter, hausmeister, verwalter, leitung, pruefer;
grant execute on function api.passwort_aendern(text, text) to mieter, hausmeister, verwalter, leitung, pruefer;

commit;
