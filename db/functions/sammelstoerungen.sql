-- Which incidents a tenant hears of, whom they concern, and which Anfragen belong to them.
begin;
set local role hausdraht_eigner;

create function intern.meine_stoerungen() returns bigint[]
language plpgsql stable parallel restricted security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_mandant constant bigint := intern.mandant_id();
    c_aktive constant bigint[] := intern.meine_aktiven_mietverhaeltnisse();
begin
    return array(
        select s.id
        from verwaltung.mietverhaeltnisse as v
        join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id
        join verwaltung.sammelstoerungen as s on s.mandant_id = e.mandant_id and s.objekt_id = e.objekt_id
        where v.mandant_id = c_mandant and v.id = any(c_aktive)
            and (s.ganzes_haus or exists (
                select from verwaltung.sammelstoerung_einheiten as b
                where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.einheit_id = e.id
            ))
            and (s.status = 'offen' or s.behoben_am > now() - interval '3 days')
    );
end
$$;
comment on function intern.meine_stoerungen() is
    'Störungen, die eine Wohnung des angemeldeten Mieters treffen: laufende und solche, die seit höchstens drei Tagen behoben sind. Definer wie meine_einheiten';

create function intern.sammelstoerung_betrifft(s verwaltung.sammelstoerungen, einheit_id bigint) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return s.ganzes_haus or exists (
        select from verwaltung.sammelstoerung_einheiten as b
        where b.mandant_id = s.mandant_id and b.sammelstoerung_id = s.id and b.einheit_id = sammelstoerung_betrifft.einheit_id
    );
end
$$;
comment on function intern.sammelstoerung_betrifft(verwaltung.sammelstoerungen, bigint) is
    'Ob eine Störung eine Einheit trifft; ohne Einheit (etwa Treppenhaus) nur, wenn sie das ganze Haus trifft';

-- Runs for new damages and corrected ones only, and looks into one small index.
create function intern.tg_anfragen__sammelstoerung() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    s verwaltung.sammelstoerungen;
    c_grund constant text := 'gleiches Haus, gleiche Schadensart, gemeldet während die Störung andauert';
    v_titel text;
begin
    if tg_op = 'UPDATE' then
        -- What the rule did it takes back when its reason is gone; what a clerk did stays.
        delete from verwaltung.sammelstoerung_anfragen as z
        using verwaltung.sammelstoerungen as t
        where z.mandant_id = new.mandant_id and z.anfrage_id = new.id and z.herkunft = 'regel'
            and t.mandant_id = z.mandant_id and t.id = z.sammelstoerung_id
            and (
                (t.objekt_id, t.schadensart) is distinct from (new.objekt_id, new.schadensart)
                or not intern.sammelstoerung_betrifft(t, new.einheit_id)
            )
        returning t.titel into v_titel;
        if found then
            perform intern.systemzeile(new.mandant_id, new.id, format(
                'Gehört nicht mehr zur Störung „%s“: Haus, Wohnung oder Schadensart sind jetzt andere.', v_titel
            ));
        end if;
    end if;
    select t.* into s
    from verwaltung.sammelstoerungen as t
    where t.mandant_id = new.mandant_id and t.objekt_id = new.objekt_id and t.schadensart = new.schadensart
        and t.schadensart <> 'sonstiges' and t.status = 'offen' and intern.sammelstoerung_betrifft(t, new.einheit_id)
    order by t.seit desc
    limit 1
    -- Whoever is ending it right now ends it without this Anfrage: after waiting the row is looked at again.
    for share;
    if not found then
        return null;
    end if;
    insert into verwaltung.sammelstoerung_anfragen (mandant_id, anfrage_id, sammelstoerung_id, herkunft, grund)
    values (new.mandant_id, new.id, s.id, 'regel', c_grund)
    on conflict (mandant_id, anfrage_id) do nothing;
    if found then
        perform intern.systemzeile(new.mandant_id, new.id, format(
            'Gehört zur bekannten Störung „%s“ (%s). Von selbst zugeordnet; Sie können das lösen.', s.titel, c_grund
        ));
    end if;
    return null;
end
$$;
comment on function intern.tg_anfragen__sammelstoerung() is
    'Ordnet einen Schaden der laufenden Störung desselben Hauses und derselben Schadensart zu, mit Begründung im Verlauf; „sonstiges“ sagt dafür zu wenig. Stimmen Haus, Wohnung oder Art nach einer Berichtigung nicht mehr, löst sie, was sie selbst zugeordnet hat. Definer dienst_anfragen, weil Mieter und Mailverarbeitung Störungen nicht zuordnen';

create function intern.sammelstoerung_anfrage_loesen(anfrage_id bigint) returns text
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_titel text;
begin
    delete from verwaltung.sammelstoerung_anfragen as z
    using verwaltung.sammelstoerungen as s
    where z.mandant_id = intern.mandant_id() and z.anfrage_id = sammelstoerung_anfrage_loesen.anfrage_id
        and s.mandant_id = z.mandant_id and s.id = z.sammelstoerung_id
    returning s.titel into v_titel;
    return v_titel;
end
$$;
comment on function intern.sammelstoerung_anfrage_loesen(bigint) is
    'Löst eine Anfrage aus ihrer Störung, auch einer behobenen, und nennt deren Titel; NULL, wenn sie zu keiner gehört. Definer dienst_anfragen, weil Web-Rollen nichts löschen; nur im Mandanten des Aufrufers';

create function intern.sammelstoerung_personen(mandant_id bigint, objekt_id bigint, sammelstoerung_id bigint) returns setof bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
    select distinct m.person_id
    from verwaltung.einheiten as e
    join verwaltung.mietverhaeltnisse as v on v.mandant_id = e.mandant_id and v.einheit_id = e.id
    join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
    where e.mandant_id = sammelstoerung_personen.mandant_id
        and (sammelstoerung_personen.objekt_id is null or e.objekt_id = sammelstoerung_personen.objekt_id)
        and v.beginn <= intern.heute() and (v.ende is null or v.ende >= intern.heute())
        and (
            sammelstoerung_personen.sammelstoerung_id is null
            or exists (
                select from verwaltung.sammelstoerungen as s
                where s.mandant_id = e.mandant_id and s.id = sammelstoerung_personen.sammelstoerung_id and s.ganzes_haus
            )
            or exists (
                select from verwaltung.sammelstoerung_einheiten as b
                where b.mandant_id = e.mandant_id and b.sammelstoerung_id = sammelstoerung_personen.sammelstoerung_id and b.einheit_id = e.id
            )
        );
end
$$;
comment on function intern.sammelstoerung_personen(bigint, bigint, bigint) is
    'Personen, die heute in einem Objekt (leer = in allen) wohnen, bei einer Störung nur die betroffenen. Definer dienst_identitaet; jede Abfrage nennt den Mandanten';

create function intern.haus_kanaele(mandant_id bigint, objekt_id bigint, sammelstoerung_id bigint) returns text[]
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_variable
declare
    c_personal constant text := 'm' || mandant_id || ':personal';
    v_mieter text[];
begin
    -- What concerns everybody is seen at the next visit; a frame to thousands would only make them all ask at once.
    if objekt_id is null then
        return array[c_personal];
    end if;
    select array_agg('m' || mandant_id || ':mieter:' || p.id) into v_mieter
    from intern.sammelstoerung_personen(mandant_id, objekt_id, sammelstoerung_id) as p (id);
    return c_personal || coalesce(v_mieter, '{}');
end
$$;
comment on function intern.haus_kanaele(bigint, bigint, bigint) is
    'Empfängerkreise dessen, was ein Haus oder die von einer Störung betroffenen Wohnungen angeht; für alle Objekte nur das Personal';

reset role;
alter function intern.meine_stoerungen() owner to dienst_identitaet;
alter function intern.tg_anfragen__sammelstoerung() owner to dienst_anfragen;
alter function intern.sammelstoerung_anfrage_loesen(bigint) owner to dienst_anfragen;
alter function intern.sammelstoerung_personen(bigint, bigint, bigint) owner to dienst_identitaet;
-- A later migration attaches it.
grant execute on function intern.tg_anfragen__sammelstoerung() to hausdraht_eigner;
grant execute on function intern.meine_stoerungen() to mieter;
grant execute on function intern.sammelstoerung_betrifft(verwaltung.sammelstoerungen, bigint) to verwalter, leitung, dienst_anfragen;
grant execute on function intern.sammelstoerung_anfrage_loesen(bigint) to verwalter, leitung;
grant execute on function intern.sammelstoerung_personen(bigint, bigint, bigint) to dienst_versand, dienst_ereignisse, dienst_anfragen;
grant execute on function intern.haus_kanaele(bigint, bigint, bigint) to dienst_ereignisse;

commit;
