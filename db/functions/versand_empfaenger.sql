-- Who is written to, from which address, and what speaks against it.
begin;
set local role hausdraht_eigner;

create function intern.versand_empfaenger(a verwaltung.anfragen, ereignis text, personen bigint[] default null)
returns table (
    person_id bigint, anrede text, vorname text, nachname text, adresse text, unzustellbar boolean, abgewaehlt boolean
)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    with beteiligte as (
        select unnest(versand_empfaenger.personen) as id
        union
        select a.melder_person_id
        where versand_empfaenger.personen is null
        union
        -- Tenants and owners who wrote in it; a receipt goes to the reporter alone.
        select n.verfasser_person_id
        from verwaltung.anfrage_nachrichten as n
        where versand_empfaenger.personen is null and versand_empfaenger.ereignis <> 'eingangsbestaetigung'
            and n.mandant_id = a.mandant_id and n.anfrage_id = a.id and n.art = 'nachricht'
            and n.verfasser_rolle in ('mieter', 'eigentuemer')
            and (a.kategorie in ('schaden', 'wartung') or n.verfasser_person_id = a.melder_person_id)
    )
    select
        p.id, p.anrede, p.vorname, p.nachname, w.adresse, w.unzustellbar_seit is not null,
        exists (
            select from verwaltung.benachrichtigungswahl as b
            where b.mandant_id = p.mandant_id and b.person_id = p.id
                and b.ereignis = versand_empfaenger.ereignis and not b.per_email
        )
    from beteiligte as t
    join verwaltung.personen as p on p.mandant_id = a.mandant_id and p.id = t.id
    left join lateral (
        select e.adresse, e.unzustellbar_seit
        from verwaltung.personen_email as e
        where e.mandant_id = p.mandant_id and e.person_id = p.id
        order by e.unzustellbar_seit is not null, e.angelegt_am, e.adresse
        limit 1
    ) as w on true
    order by p.id is distinct from a.melder_person_id, p.id;
end
$$;
comment on function intern.versand_empfaenger(verwaltung.anfragen, text, bigint[]) is
    'Wer zu einem Ereignis einer Anfrage geschrieben bekommt: der Melder und, außer bei der Eingangsbestätigung, wer als Mieter oder Eigentümer mitgeschrieben hat; oder genau die genannten Personen; je Person ihre älteste zustellbare Adresse. Definer dienst_versand; jede Abfrage nennt den Mandanten';

create function intern.versand_absender(m verwaltung.mandanten, e verwaltung.versand_einstellungen) returns text
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return coalesce(e.absenderadresse, (
        select a.adresse
        from verwaltung.eingangsadressen as a
        where a.mandant_id = m.id
        order by a.angelegt_am, a.adresse
        limit 1
    ));
end
$$;
comment on function intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen) is
    'Absenderadresse: die eingestellte, sonst die älteste Eingangsadresse. Definer dienst_versand';

create function intern.versand_ist_eigene_adresse(mandant_id bigint, adresse text) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.eingangsadressen as e
        where e.mandant_id = versand_ist_eigene_adresse.mandant_id and e.adresse = versand_ist_eigene_adresse.adresse
    );
end
$$;
comment on function intern.versand_ist_eigene_adresse(bigint, text) is
    'Ob eine Adresse eine Eingangsadresse desselben Mandanten ist: ihm schreibt er nicht. Definer dienst_versand';

create function intern.versand_schon_bestaetigt(mandant_id bigint, adresse text, stunden integer) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (
        select from verwaltung.versand as v
        where v.mandant_id = versand_schon_bestaetigt.mandant_id and v.empfaenger = versand_schon_bestaetigt.adresse
            and v.erstellt_am > now() - make_interval(hours => stunden)
            and v.ereignis = 'eingangsbestaetigung' and v.status in ('wartet', 'gesendet', 'zurueckgekommen')
    );
end
$$;
comment on function intern.versand_schon_bestaetigt(bigint, text, integer) is
    'Ob eine Adresse in den letzten Stunden schon eine Eingangsbestätigung bekam: eine unerkannte Schleife endet nach der ersten. Definer dienst_versand';

reset role;
alter function intern.versand_empfaenger(verwaltung.anfragen, text, bigint[]) owner to dienst_versand;
alter function intern.versand_absender(verwaltung.mandanten, verwaltung.versand_einstellungen) owner to dienst_versand;
alter function intern.versand_ist_eigene_adresse(bigint, text) owner to dienst_versand;
alter function intern.versand_schon_bestaetigt(bigint, text, integer) owner to dienst_versand;

commit;
