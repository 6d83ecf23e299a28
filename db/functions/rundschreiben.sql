-- A text to many: who gets it, how it is written, and going on where a worker was stopped.
begin;
set local role hausdraht_eigner;

create function intern.rundschreiben_empfaenger(
    mandant_id bigint, art text, objekt_id bigint, sammelstoerung_id bigint
) returns table (
    person_id bigint, anrede text, vorname text, nachname text, adresse text, grund text
)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    return query
    with personen as (
        select p.id, p.anrede, p.vorname, p.nachname, w.adresse, w.unzustellbar_seit,
            row_number() over (partition by w.adresse, w.unzustellbar_seit is null order by p.id) as nr
        from intern.sammelstoerung_personen(
            rundschreiben_empfaenger.mandant_id, rundschreiben_empfaenger.objekt_id, rundschreiben_empfaenger.sammelstoerung_id
        ) as b (id)
        join verwaltung.personen as p on p.mandant_id = rundschreiben_empfaenger.mandant_id and p.id = b.id
        left join lateral (
            select e.adresse, e.unzustellbar_seit
            from verwaltung.personen_email as e
            where e.mandant_id = p.mandant_id and e.person_id = p.id
            order by e.unzustellbar_seit is not null, e.angelegt_am, e.adresse
            limit 1
        ) as w on true
        -- Whoever hears today that the own Anfrage is done need not hear it twice.
        where rundschreiben_empfaenger.art <> 'ende' or not exists (
            select
            from verwaltung.sammelstoerung_anfragen as z
            join verwaltung.versand as v on v.mandant_id = z.mandant_id and v.anfrage_id = z.anfrage_id
            where z.mandant_id = p.mandant_id and z.sammelstoerung_id = rundschreiben_empfaenger.sammelstoerung_id
                and v.person_id = p.id and v.ereignis = 'abschluss' and v.erstellt_am > now() - interval '1 day'
                -- A letter that was not written or did not arrive told nobody.
                and v.status in ('wartet', 'gesendet')
        )
    )
    select p.id, p.anrede, p.vorname, p.nachname, p.adresse, case
        when p.adresse is null then 'keine_adresse'
        when exists (
            select from verwaltung.benachrichtigungswahl as b
            where b.mandant_id = rundschreiben_empfaenger.mandant_id and b.person_id = p.id and not b.per_email
                and b.ereignis = case rundschreiben_empfaenger.art when 'aushang' then 'aushang' else 'stoerung' end
        ) then 'abgewaehlt'
        when p.unzustellbar_seit is not null then 'unzustellbar'
        when p.nr > 1 then 'gleiche_adresse'
        when intern.versand_ist_eigene_adresse(rundschreiben_empfaenger.mandant_id, p.adresse) then 'eigene_adresse'
    end
    from personen as p
    order by p.id;
end
$$;
comment on function intern.rundschreiben_empfaenger(bigint, text, bigint, bigint) is
    'Wen ein Rundschreiben angeht, mit Adresse, und warum jemand keine E-Mail bekommt (leer = bekommt eine). Am Ende einer Störung ohne die, denen eben der Abschluss ihrer Anfrage geschrieben wurde. Definer dienst_versand; jede Abfrage nennt den Mandanten';

create function intern.rundschreiben_vorschau(art text, objekt_id bigint, sammelstoerung_id bigint) returns jsonb
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'empfaenger', count(*), 'per_email', count(*) filter (where e.grund is null),
            'ohne_adresse', count(*) filter (where e.grund in ('keine_adresse', 'unzustellbar', 'eigene_adresse')),
            'abgewaehlt', count(*) filter (where e.grund = 'abgewaehlt'),
            'gleiche_adresse', count(*) filter (where e.grund = 'gleiche_adresse')
        )
        from intern.rundschreiben_empfaenger(
            intern.mandant_id(), rundschreiben_vorschau.art, rundschreiben_vorschau.objekt_id, rundschreiben_vorschau.sammelstoerung_id
        ) as e
    );
end
$$;
comment on function intern.rundschreiben_vorschau(text, bigint, bigint) is
    'Wie viele ein Rundschreiben erreicht: {empfaenger, per_email, ohne_adresse, abgewaehlt, gleiche_adresse}. Definer dienst_versand; nur im Mandanten des Aufrufers';

create function intern.rundschreiben_auftrag(mandant_id bigint, rundschreiben_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.hintergrund_einreihen(
        'versand.rundschreiben', 'versand',
        jsonb_build_object('mandant_id', mandant_id, 'rundschreiben_id', rundschreiben_id),
        format('rundschreiben:%s:%s', mandant_id, rundschreiben_id)
    );
end
$$;
comment on function intern.rundschreiben_auftrag(bigint, bigint) is 'Hintergrundauftrag zum Verteilen eines Rundschreibens; höchstens einer wartet';

create function intern.tg_rundschreiben__auftrag() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.rundschreiben_auftrag(new.mandant_id, new.id);
    return null;
end
$$;
comment on function intern.tg_rundschreiben__auftrag() is
    'Lässt ein neues Rundschreiben verteilen. Definer dienst_versand, weil Web-Rollen keine Hintergrundaufträge anlegen';

create function intern.rundschreiben_verteilen(mandant_id bigint, rundschreiben_id bigint) returns boolean
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_stueck constant integer := 200;
    r verwaltung.rundschreiben;
    m verwaltung.mandanten;
    e verwaltung.versand_einstellungen;
    v_absender text;
    v_objekt_id bigint;
    v_person record;
    v verwaltung.versand;
    v_anzahl integer := 0;
begin
    select t.* into r
    from verwaltung.rundschreiben as t
    where t.mandant_id = rundschreiben_verteilen.mandant_id and t.id = rundschreiben_verteilen.rundschreiben_id and t.verteilt_am is null
    for update;
    if not found then
        return true;
    end if;
    select t.* into strict m from verwaltung.mandanten as t where t.id = r.mandant_id;
    select t.* into strict e from verwaltung.versand_einstellungen as t where t.mandant_id = r.mandant_id;
    v_absender := intern.versand_absender(m, e);
    v_objekt_id := coalesce(
        (select s.objekt_id from verwaltung.sammelstoerungen as s where s.mandant_id = r.mandant_id and s.id = r.sammelstoerung_id),
        (select a.objekt_id from verwaltung.aushaenge as a where a.mandant_id = r.mandant_id and a.id = r.aushang_id)
    );
    for v_person in
        select p.*
        from intern.rundschreiben_empfaenger(r.mandant_id, r.art, v_objekt_id, r.sammelstoerung_id) as p
        where not exists (
            select from verwaltung.versand as w
            where w.mandant_id = r.mandant_id and w.rundschreiben_id = r.id and w.person_id = p.person_id
        )
        limit c_stueck
    loop
        v := null;
        v.mandant_id := r.mandant_id;
        v.id := intern.neue_id();
        v.ereignis := case r.art when 'aushang' then 'aushang' else 'stoerung' end;
        v.rundschreiben_id := r.id;
        v.person_id := v_person.person_id;
        v.empfaenger := v_person.adresse;
        v.empfaenger_name := left(btrim(v_person.vorname || ' ' || v_person.nachname), 300);
        v.message_id := intern.versand_message_id(v.id, v_absender);
        v.grund := coalesce(v_person.grund, case when v_absender is null then 'kein_absender' end);
        select b.betreff, b.text into v.betreff, v.text
        from intern.versand_brief(
            '{{betreff}}', E'{{nachricht}}\n\nIm Portal: {{ort}}',
            jsonb_build_object('betreff', r.betreff, 'nachricht', r.text, 'ort', intern.portal_adresse() || '/', 'verwaltung', m.name),
            intern.briefanrede(v_person.anrede, v_person.vorname, v_person.nachname), e.grussformel, intern.pflichtangaben(m, e)
        ) as b;
        perform intern.versand_hinterlegen(v);
        v_anzahl := v_anzahl + 1;
    end loop;
    if v_anzahl = c_stueck then
        return false;
    end if;
    update verwaltung.rundschreiben as t
    set verteilt_am = now(), empfaenger_zahl = (
        select count(*) from verwaltung.versand as w where w.mandant_id = r.mandant_id and w.rundschreiben_id = r.id
    )
    where t.mandant_id = r.mandant_id and t.id = r.id;
    return true;
end
$$;
comment on function intern.rundschreiben_verteilen(bigint, bigint) is
    'Schreibt ein Stück eines Rundschreibens: bis zu 200 Personen, die noch keine E-Mail dazu haben; true, wenn es niemanden mehr gibt. Darf abgebrochen und wiederholt werden: je Person entsteht eine. Definer dienst_versand für die Bridge; jede Abfrage nennt den Mandanten';

create function intern.rundschreiben_stand(rundschreiben_id bigint) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select jsonb_build_object(
            'geschrieben', count(*), 'gesendet', count(*) filter (where v.status in ('gesendet', 'zurueckgekommen')),
            'wartet', count(*) filter (where v.status = 'wartet'),
            'gescheitert', count(*) filter (where v.status in ('fehlgeschlagen', 'zurueckgekommen')),
            'ohne_email', count(*) filter (where v.status = 'unterdrueckt')
        )
        from verwaltung.versand as v
        where v.mandant_id = (select intern.mandant_id()) and v.rundschreiben_id = rundschreiben_stand.rundschreiben_id
    );
end
$$;
comment on function intern.rundschreiben_stand(bigint) is
    'Wie weit ein Rundschreiben ist: {geschrieben, gesendet, wartet, gescheitert, ohne_email}, mit den Rechten des Aufrufers';

reset role;
alter function intern.rundschreiben_empfaenger(bigint, text, bigint, bigint) owner to dienst_versand;
alter function intern.rundschreiben_vorschau(text, bigint, bigint) owner to dienst_versand;
alter function intern.tg_rundschreiben__auftrag() owner to dienst_versand;
alter function intern.rundschreiben_verteilen(bigint, bigint) owner to dienst_versand;
-- A later migration attaches it.
grant execute on function intern.tg_rundschreiben__auftrag() to hausdraht_eigner;
grant execute on function intern.rundschreiben_auftrag(bigint, bigint) to dienst_versand;
grant execute on function intern.rundschreiben_vorschau(text, bigint, bigint), intern.rundschreiben_stand(bigint) to verwalter, leitung;
grant execute on function intern.rundschreiben_verteilen(bigint, bigint) to bruecke;

commit;
