begin;
set local role hausdraht_eigner;

create function api.anmelden(email text, passwort text, mandant_id bigint default null) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_email text := lower(btrim(anmelden.email));
    v_konto_zaehler text := intern.sperrschluessel('konto', coalesce(lower(btrim(anmelden.email)), ''));
    v_netz_zaehler text := intern.netzschluessel('ip');
    v_gesperrt timestamptz;
    v_konto anmeldung.benutzerkonten;
    v_gefunden integer := 0;
    v_treffer anmeldung.benutzerkonten[] := array[]::anmeldung.benutzerkonten[];
begin
    -- A lock answers before anything is compared: it tells neither whether the account exists nor whether
    -- the password is right.
    v_gesperrt := intern.laufende_sperre(array[v_konto_zaehler, v_netz_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;

    -- Comparing takes a quarter second; nothing is locked or written meanwhile. An address known to several
    -- Mandanten takes longer than an unknown one; there is no secret in that worth a second for everybody.
    for v_konto in
        select b.* from anmeldung.benutzerkonten as b
        where b.email = v_email and b.passwort_hash is not null and b.gesperrt_am is null
            and (anmelden.mandant_id is null or b.mandant_id = anmelden.mandant_id)
        order by b.mandant_id
        limit 5
    loop
        v_gefunden := v_gefunden + 1;
        if intern.passwort_stimmt(anmelden.passwort, v_konto.passwort_hash) then
            v_treffer := v_treffer || v_konto;
        end if;
    end loop;
    if v_gefunden = 0 then
        perform intern.passwort_stimmt(anmelden.passwort, null);
    end if;

    -- Others may have failed meanwhile: guessing in parallel must not yield more tries than one after the other.
    v_gesperrt := intern.gesperrt_bis(array[v_konto_zaehler, v_netz_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    if cardinality(v_treffer) > 1 then
        return intern.antwort_fehler(
            409, 'HD008', 'Mit dieser E-Mail-Adresse sind Sie bei mehreren Hausverwaltungen angemeldet.',
            'Bitte wählen Sie die Hausverwaltung.',
            (
                select jsonb_agg(jsonb_build_object('mandant_id', m.id, 'name', m.name) order by m.name)::text
                from unnest(v_treffer) as t
                join verwaltung.mandanten as m on m.id = t.mandant_id
            )
        );
    end if;
    -- The lock on the account makes a suspension wait, or this sign-in see it.
    v_konto := v_treffer[1];
    perform from anmeldung.benutzerkonten as b
    where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id
        and b.passwort_hash = v_konto.passwort_hash and b.gesperrt_am is null
    for share;
    if not found then
        perform intern.fehlversuch(v_konto_zaehler, 5, '30 seconds');
        perform intern.fehlversuch(v_netz_zaehler, 30, '30 seconds');
        perform intern.anmeldung_fehlgeschlagen_bei(v_email, anmelden.mandant_id);
        return intern.antwort_fehler(401, 'HD001', 'E-Mail-Adresse oder Passwort stimmt nicht.');
    end if;
    delete from anmeldung.anmeldeversuche as v where v.schluessel = v_konto_zaehler;
    return intern.anmeldung_abschliessen(v_konto.mandant_id, v_konto.id);
end
$$;
comment on function api.anmelden(text, text, bigint) is
    'Anmeldung mit E-Mail-Adresse und Passwort; liefert zugriffstoken (15 Minuten) und setzt das Erneuerungs-Cookie. '
    'Antworten: HD001 (401) falsch, HD002 (429) gesperrt nach 5 Fehlversuchen je Konto oder 30 je Adresse, HD008 (409) Adresse bei mehreren Mandanten: mandant_id mitgeben, HD170 (401) zweiter Faktor: weiter mit anmelden_zweitfaktor. Definer dienst_anmeldung, weil niemand sonst Passwort-Hashes liest';

reset role;
alter function api.anmelden(text, text, bigint) owner to dienst_anmeldung;
grant execute on function api.anmelden(text, text, bigint) to anonym, mieter, hausmeister, verwalter, leitung, pruefer;

commit;
