begin;
set local role hausdraht_eigner;

create function api.versand_erneut(versand_id bigint) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.versand_erneut(versand_id);
    return jsonb_build_object('id', versand_id, 'status', 'wartet');
end
$$;
comment on function api.versand_erneut(bigint) is
    'Sendet eine fehlgeschlagene, zurückgekommene oder wegen der Adresse unterdrückte E-Mail noch einmal. Fehler HD030, HD063';

create function api.versand_aufgeben(versand_id bigint, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.versand_aufgeben(versand_id, intern.text_pruefen('Begründung', begruendung, 1000));
    return jsonb_build_object('id', versand_id, 'status', 'fehlgeschlagen');
end
$$;
comment on function api.versand_aufgeben(bigint, text) is
    'Gibt eine wartende, fehlgeschlagene oder zurückgekommene E-Mail auf. Fehler HD031, HD063';

create function api.versand_einstellungen_aendern(einstellungen jsonb) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    v_alt verwaltung.versand_einstellungen;
    n verwaltung.versand_einstellungen;
    v_fremd text;
    v_bedingung text;
    v_spalte text;
begin
    select e.* into v_alt from verwaltung.versand_einstellungen as e where e.mandant_id = c_mandant;
    if jsonb_typeof(einstellungen) is distinct from 'object' then
        perform intern.http_fehler(400, 'HD031', 'Die Einstellungen müssen ein Objekt sein.');
    end if;
    select k.name into v_fremd
    from jsonb_object_keys(einstellungen) as k (name)
    where not (to_jsonb(v_alt) - 'mandant_id') ? k.name
    limit 1;
    if found then
        perform intern.http_fehler(400, 'HD061', format('Diese Einstellung gibt es nicht: %s', left(v_fremd, 60)));
    end if;
    begin
        n := jsonb_populate_record(v_alt, einstellungen);
        -- Nobody writes in the name of a domain that does not come to this Mandant.
        if (n.absenderadresse is not null and not split_part(n.absenderadresse, '@', 2) = any(intern.eigene_domains()))
            or (n.dkim_domain is not null and not n.dkim_domain = any(intern.eigene_domains()))
        then
            perform intern.http_fehler(
                400, 'HD062', 'Absenderadresse und DKIM-Domain müssen zu einer Eingangsadresse der Verwaltung gehören.'
            );
        end if;
        update verwaltung.versand_einstellungen as e set
            absendername = btrim(n.absendername), absenderadresse = n.absenderadresse, rechtsform = btrim(n.rechtsform),
            sitz = btrim(n.sitz), registergericht = btrim(n.registergericht), registernummer = btrim(n.registernummer),
            vertretung = btrim(n.vertretung), grussformel = btrim(n.grussformel), geschaeftszeiten = n.geschaeftszeiten,
            notdienst_telefon = btrim(n.notdienst_telefon), notdienst_hinweis = btrim(n.notdienst_hinweis),
            notdienst_hinweis_eigentuemer = btrim(n.notdienst_hinweis_eigentuemer),
            hoechstzahl_je_stunde = n.hoechstzahl_je_stunde, bestaetigung_sperre_stunden = n.bestaetigung_sperre_stunden,
            dkim_domain = n.dkim_domain, dkim_selector = n.dkim_selector
        where e.mandant_id = c_mandant
        returning e.* into n;
    exception
        when data_exception or integrity_constraint_violation then
            get stacked diagnostics v_bedingung = constraint_name, v_spalte = column_name;
            perform intern.http_fehler(
                400, 'HD031', 'Ein Wert der Einstellungen ist nicht zulässig.', intern.einstellung_hinweis(v_bedingung, v_spalte, einstellungen)
            );
    end;
    return to_jsonb(n) - 'mandant_id';
end
$$;
comment on function api.versand_einstellungen_aendern(jsonb) is
    'Ändert die genannten Versandeinstellungen und liefert alle; nur für die Leitung. Fehler HD031, HD061 (unbekannt), HD062 (fremde Domain)';

create function intern.eigene_domains() returns text[]
language sql stable
return array(
    select distinct split_part(a.adresse, '@', 2)
    from verwaltung.eingangsadressen as a
    where a.mandant_id = (select intern.mandant_id())
);
comment on function intern.eigene_domains() is 'Domains, unter denen der eigene Mandant E-Mails empfängt';

create function intern.benachrichtigung_festhalten(person_id bigint, ereignis text, per_email boolean) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    if per_email is null then
        perform intern.http_fehler(400, 'HD031', 'Bitte wählen Sie, ob dazu eine E-Mail kommen soll.');
    end if;
    begin
        insert into verwaltung.benachrichtigungswahl as w (mandant_id, person_id, ereignis, per_email)
        values (
            intern.mandant_id(), benachrichtigung_festhalten.person_id, benachrichtigung_festhalten.ereignis,
            benachrichtigung_festhalten.per_email
        )
        on conflict (mandant_id, person_id, ereignis) do update
        set per_email = excluded.per_email, geaendert_am = now();
    exception
        when check_violation then
            perform intern.http_fehler(400, 'HD031', 'Dieses Ereignis gibt es nicht.');
    end;
    return jsonb_build_object('ereignis', benachrichtigung_festhalten.ereignis, 'per_email', benachrichtigung_festhalten.per_email);
end
$$;
comment on function intern.benachrichtigung_festhalten(bigint, text, boolean) is
    'Hält fest, ob eine Person zu einem Ereignis eine E-Mail bekommt, mit den Rechten des Aufrufers. HD031';

create function api.benachrichtigung_waehlen(ereignis text, per_email boolean) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    return intern.benachrichtigung_festhalten(intern.mieter_id(), ereignis, per_email);
end
$$;
comment on function api.benachrichtigung_waehlen(text, boolean) is
    'Wählt, ob zu einem Ereignis eine E-Mail kommt; nur für sich selbst. Fehler HD031';

create function api.benachrichtigung_waehlen_fuer(person_id bigint, ereignis text, per_email boolean, begruendung text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
declare
    v jsonb;
begin
    perform set_config('app.begruendung', intern.text_pruefen('Begründung', begruendung, 2000), true);
    if not exists (
        select from verwaltung.personen as p
        where p.mandant_id = (select intern.mandant_id()) and p.id = benachrichtigung_waehlen_fuer.person_id
    ) then
        perform intern.http_fehler(404, 'HD030', 'Diese Person gibt es nicht.');
    end if;
    v := intern.benachrichtigung_festhalten(person_id, ereignis, per_email);
    perform set_config('app.begruendung', '', true);
    return v;
end
$$;
comment on function api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text) is
    'Hält für eine Person fest, etwa ohne eigenes Konto, ob sie zu einem Ereignis eine E-Mail bekommt; die Begründung (wie sie darum bat) steht im Protokoll. Nur für die Verwaltung. HD030 nicht gefunden (404), HD031';

create function api.adresse_wieder_zustellbar(person_id bigint, adresse text) returns jsonb
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    update verwaltung.personen_email as p set unzustellbar_seit = null, unzustellbar_grund = null
    where p.mandant_id = (select intern.mandant_id()) and p.person_id = adresse_wieder_zustellbar.person_id
        and p.adresse = lower(btrim(adresse_wieder_zustellbar.adresse));
    if not found then
        perform intern.http_fehler(404, 'HD030', 'Diese Adresse gibt es bei dieser Person nicht.');
    end if;
    return jsonb_build_object('person_id', person_id, 'adresse', lower(btrim(adresse)));
end
$$;
comment on function api.adresse_wieder_zustellbar(bigint, text) is
    'Nimmt den Vermerk weg, dass eine Adresse unzustellbar ist. Fehler HD030';

grant execute on function intern.eigene_domains() to leitung;
grant execute on function
    api.versand_erneut(bigint), api.versand_aufgeben(bigint, text),
    api.adresse_wieder_zustellbar(bigint, text), api.benachrichtigung_waehlen_fuer(bigint, text, boolean, text)
to verwalter, leitung;
grant execute on function intern.benachrichtigung_festhalten(bigint, text, boolean) to mieter, verwalter, leitung;
grant execute on function api.versand_einstellungen_aendern(jsonb) to leitung;
grant execute on function api.benachrichtigung_waehlen(text, boolean) to mieter;

commit;
