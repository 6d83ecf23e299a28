-- Counters of failed attempts. They are kept although the attempt fails (the caller answers, it does not
-- raise), and an unknown account is counted and locked exactly like a known one.
begin;
set local role hausdraht_eigner;

create function intern.sperrschluessel(art text, wert text) returns text
language sql immutable parallel safe
return art || ':' || encode(sha256(convert_to(wert, 'UTF8')), 'hex');
comment on function intern.sperrschluessel(text, text) is
    'Zählerschlüssel aus dem Hash: was jemand in das Feld E-Mail tippt (auch ein Passwort), wird nicht gespeichert';

create function intern.netzschluessel(art text) returns text
language sql stable parallel safe
return art || ':' || intern.netz(intern.gegenstelle(), 32, 64);
comment on function intern.netzschluessel(text) is 'Zählerschlüssel der Gegenstelle: IPv4-Adresse oder IPv6-Netz /64; NULL, wenn unbekannt';

create function intern.gesperrt_bis(schluessel text[]) returns timestamptz
language sql volatile parallel unsafe
begin atomic
    -- A row to lock must exist, or attempts running at once would all pass before the first one is counted.
    insert into anmeldung.anmeldeversuche (schluessel)
    select s.wert from unnest(gesperrt_bis.schluessel) as s (wert)
    where s.wert is not null
    order by s.wert desc
    on conflict (schluessel) do nothing;
    -- The condition stands outside the locking query: inside it would lock only rows that match already.
    select max(case when g.gesperrt_bis > now() then g.gesperrt_bis end)
    from (
        select v.gesperrt_bis from anmeldung.anmeldeversuche as v
        where v.schluessel = any(gesperrt_bis.schluessel)
        order by v.schluessel desc
        for update
    ) as g;
end;
comment on function intern.gesperrt_bis(text[]) is 'Ende der längsten laufenden Sperre dieser Zähler; NULL = keine. Wartet auf andere Versuche und hält die Zähler bis zum Ende der Transaktion fest';

create function intern.laufende_sperre(schluessel text[]) returns timestamptz
language sql stable parallel safe
begin atomic
    select max(v.gesperrt_bis)
    from anmeldung.anmeldeversuche as v
    where v.schluessel = any(laufende_sperre.schluessel) and v.gesperrt_bis > now();
end;
comment on function intern.laufende_sperre(text[]) is
    'Wie gesperrt_bis, aber ohne zu warten und ohne etwas festzuhalten: vor dem teuren Vergleich eines Passworts; NULL = keine';

create function intern.fehlversuch(schluessel text, frei integer, dauer interval) returns void
language sql volatile parallel unsafe
begin atomic
    insert into anmeldung.anmeldeversuche as v (schluessel, fehlversuche, gesperrt_bis)
    select fehlversuch.schluessel, 1, case when frei <= 1 then now() + dauer end
    where fehlversuch.schluessel is not null
    on conflict (schluessel) do update set
        fehlversuche = case when v.letzter_versuch_am < now() - interval '1 day' then 1 else least(v.fehlversuche + 1, 1000000) end,
        letzter_versuch_am = now(),
        gesperrt_bis = case
            when v.letzter_versuch_am >= now() - interval '1 day' and v.fehlversuche + 1 >= frei
            then now() + least(interval '15 minutes', dauer * power(2, least(v.fehlversuche + 1 - frei, 20)))
        end;
end;
comment on function intern.fehlversuch(text, integer, interval) is
    'Zählt einen Fehlversuch; vom Versuch Nummer frei an wird für die Dauer gesperrt, jedes Mal doppelt so lange, höchstens 15 Minuten. Nach einem Tag ohne Versuch beginnt die Zählung neu';

-- What was typed in stays out of the log: people type passwords into the wrong field.
create function intern.anmeldung_fehlgeschlagen(womit text, mandant_id bigint default null, benutzerkonto_id bigint default null) returns void
language sql volatile
return audit.vorgang_schreiben(
    mandant_id, 'fehlgeschlagen', 'anmeldung.benutzerkonten',
    jsonb_strip_nulls(jsonb_build_object('mandant_id', mandant_id, 'id', benutzerkonto_id)), jsonb_build_object('womit', womit)
);
comment on function intern.anmeldung_fehlgeschlagen(text, bigint, bigint) is
    'Hält eine vergebliche Anmeldung im Protokoll fest: womit (passwort, zweitfaktor, einladung, ruecksetzung, passwort_aendern) und bei welchem Konto, wenn es eines gibt; ohne Konto im Protokoll der Installation';

create function intern.anmeldung_fehlgeschlagen_bei(email text, mandant_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.anmeldung_fehlgeschlagen('passwort', b.mandant_id, b.id)
    from anmeldung.benutzerkonten as b
    where b.email = anmeldung_fehlgeschlagen_bei.email
        and (anmeldung_fehlgeschlagen_bei.mandant_id is null or b.mandant_id = anmeldung_fehlgeschlagen_bei.mandant_id)
    limit 5;
    if not found then
        perform intern.anmeldung_fehlgeschlagen('passwort');
    end if;
end
$$;
comment on function intern.anmeldung_fehlgeschlagen_bei(text, bigint) is
    'Hält ein falsches Passwort bei jedem Konto dieser E-Mail-Adresse fest, höchstens fünf; ohne Konto im Protokoll der Installation';

grant execute on function
    intern.sperrschluessel(text, text), intern.netzschluessel(text), intern.gesperrt_bis(text[]), intern.laufende_sperre(text[]),
    intern.fehlversuch(text, integer, interval), intern.anmeldung_fehlgeschlagen(text, bigint, bigint),
    intern.anmeldung_fehlgeschlagen_bei(text, bigint)
to dienst_anmeldung;

commit;
