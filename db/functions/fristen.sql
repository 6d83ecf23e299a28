-- Deadlines of an Anfrage: what is due when. The triggers in triggers/fristen call these.
begin;
set local role hausdraht_eigner;

create function intern.frist_ziele_vorbelegen(mandant_id bigint) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.frist_einstellungen (mandant_id) values (frist_ziele_vorbelegen.mandant_id);
    insert into verwaltung.frist_ziele (mandant_id, kategorie, prioritaet, reaktion_minuten, loesung_minuten)
    select frist_ziele_vorbelegen.mandant_id, z.kategorie, z.prioritaet, z.reaktion * 60, z.loesung * 60
    from (
        values
        ('schaden', 'dringend', 1, 8), ('schaden', 'hoch', 4, 16), ('schaden', 'normal', 8, 40), ('schaden', 'niedrig', 16, 80),
        ('wartung', 'dringend', 4, 16), ('wartung', 'hoch', 8, 40), ('wartung', 'normal', 16, 80), ('wartung', 'niedrig', 24, 120),
        ('beschwerde', 'dringend', 4, 24), ('beschwerde', 'hoch', 8, 40), ('beschwerde', 'normal', 16, 80), ('beschwerde', 'niedrig', 24, 120),
        ('administrativ', 'dringend', 4, 16), ('administrativ', 'hoch', 8, 24), ('administrativ', 'normal', 16, 40),
        ('administrativ', 'niedrig', 24, 80)
    ) as z (kategorie, prioritaet, reaktion, loesung);
end
$$;
comment on function intern.frist_ziele_vorbelegen(bigint) is
    'Ziele, mit denen ein Mandant beginnt, in Stunden der Geschäftszeit gedacht: ein dringender Schaden in einer Stunde gesehen und an einem Arbeitstag behoben, Niedriges in drei Wochen';

create function intern.frist_warnung(
    woche intern.geschaeftswoche, beginn timestamptz, faellig_am timestamptz, gewartet_sekunden bigint, prozent integer
) returns timestamptz
language plpgsql stable strict
set search_path = pg_catalog, pg_temp
as $$
declare
    c_gesamt constant bigint := intern.geschaeftszeit_zwischen(woche, beginn, faellig_am);
begin
    if prozent = 0 then
        return faellig_am;
    end if;
    return intern.geschaeftszeit_addieren(
        woche, beginn, c_gesamt - greatest(c_gesamt - gewartet_sekunden, 0) * prozent / 100
    );
end
$$;
comment on function intern.frist_warnung(intern.geschaeftswoche, timestamptz, timestamptz, bigint, integer) is
    'Zeitpunkt, ab dem von der Geschäftszeit bis faellig_am, ohne die gewartete, nur noch so viel Prozent übrig ist';

create function intern.fristen_warnen() returns integer
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_anzahl integer;
begin
    -- Whoever works on it right now holds the row; the next minute comes soon enough.
    with dran as (
        select a.mandant_id, a.id
        from verwaltung.anfragen as a
        where a.warnen_am <= now()
        order by a.warnen_am
        limit 1000
        for no key update skip locked
    )
    update verwaltung.anfragen as a set
        gewarnt_am = now(), warnen_am = case when a.faellig_am > now() then a.faellig_am end
    from dran as d
    where a.mandant_id = d.mandant_id and a.id = d.id;
    get diagnostics v_anzahl = row_count;
    return v_anzahl;
end
$$;
comment on function intern.fristen_warnen() is
    'Merkt an bis zu 1000 Anfragen aller Mandanten, dass ihre Frist nahe ist oder verstrich, und meldet sie dadurch dem Personal; liefert, wie viele es waren. Definer dienst_anfragen für die Bridge';

reset role;
alter function intern.fristen_warnen() owner to dienst_anfragen;
grant execute on function intern.fristen_warnen() to bruecke;
grant execute on function
    intern.frist_ziele_vorbelegen(bigint),
    intern.frist_warnung(intern.geschaeftswoche, timestamptz, timestamptz, bigint, integer)
to dienst_anfragen;

commit;
