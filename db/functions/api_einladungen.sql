begin;
set local role hausdraht_eigner;

create function api.einladung_einloesen(code text, passwort text) returns jsonb
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_zaehler text := intern.netzschluessel('code');
    v_gesperrt timestamptz;
    v_mangel text;
    v_hash text;
    v_einladung anmeldung.einladungen;
    v_konto anmeldung.benutzerkonten;
begin
    v_gesperrt := intern.laufende_sperre(array[v_zaehler]);
    if v_gesperrt is not null then
        return intern.antwort_gesperrt(v_gesperrt);
    end if;
    -- Before the code is looked at, so that a weak password tells nothing about the code.
    v_mangel := intern.passwort_mangel(passwort);
    if v_mangel is not null then
        return intern.antwort_fehler(400, 'HD005', v_mangel);
    end if;

    select * into v_einladung from anmeldung.einladungen as e
    where e.code_hash = intern.einladungscode_hash(code) and e.eingeloest_am is null and e.laeuft_ab_am > now();
    if found then
        select * into v_konto from anmeldung.benutzerkonten as b
        where b.mandant_id = v_einladung.mandant_id and b.id = v_einladung.benutzerkonto_id;
        v_mangel := intern.passwort_mangel(passwort, v_konto.email, v_konto.name);
        if v_mangel is not null then
            return intern.antwort_fehler(400, 'HD005', v_mangel);
        end if;
        v_hash := intern.passwort_hash(passwort);
        -- The same order everywhere: counter, account, then the invitation, which only one of two may use.
        perform intern.gesperrt_bis(array[intern.sperrschluessel('konto', v_konto.email)]);
        perform from anmeldung.benutzerkonten as b
        where b.mandant_id = v_konto.mandant_id and b.id = v_konto.id and b.gesperrt_am is null
        for update;
        if found then
            update anmeldung.einladungen as e set eingeloest_am = now()
            where e.mandant_id = v_einladung.mandant_id and e.id = v_einladung.id
                and e.eingeloest_am is null and e.laeuft_ab_am > now();
        end if;
    end if;
    if not found then
        perform intern.fehlversuch(v_zaehler, 10, '1 minute');
        perform intern.anmeldung_fehlgeschlagen('einladung');
        return intern.antwort_fehler(
            400, 'HD004', 'Dieser Einladungscode ist ungültig, abgelaufen oder schon benutzt.',
            'Bitte prüfen Sie die Eingabe oder bitten Sie Ihre Hausverwaltung um einen neuen Code.'
        );
    end if;
    perform intern.passwort_setzen(v_konto.mandant_id, v_konto.id, v_hash);
    perform intern.sitzungen_widerrufen(v_konto.mandant_id, v_konto.id, 'passwort_geaendert');
    -- A letter replaces the password, not the second factor.
    return intern.anmeldung_abschliessen(v_konto.mandant_id, v_konto.id);
end
$$;
comment on function api.einladung_einloesen(text, text) is
    'Setzt mit dem Code aus dem Einladungsbrief das Passwort und meldet an. Antworten: HD004 (400) Code ungültig, HD005 (400) Passwort ungeeignet, HD002 (429) nach 10 falschen Codes je Adresse, HD170 (401) das Passwort ist gesetzt, der zweite Faktor fehlt noch. Definer dienst_anmeldung, weil niemand sonst Einladungen liest';

reset role;
alter function api.einladung_einloesen(text, text) owner to dienst_anmeldung;
grant execute on function api.einladung_einloesen(text, text) to anonym, mieter, hausmeister, verwalter, leitung, pruefer;

commit;
