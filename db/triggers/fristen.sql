-- Deadlines follow from what happens to an Anfrage; nobody sets them.
begin;
set local role hausdraht_eigner;

create function intern.tg_mandanten__fristen() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.frist_ziele_vorbelegen(new.id);
    return null;
end
$$;
comment on function intern.tg_mandanten__fristen() is
    'Gibt einem neuen Mandanten Ziele für Fristen. Definer dienst_anfragen, weil sonst niemand Zeilen anlegt';
create trigger _320_fristen after insert on verwaltung.mandanten
for each row execute function intern.tg_mandanten__fristen();

create function intern.tg_anfragen__fristen() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_beendet constant boolean := new.status <> 'offen' and intern.status_beendet('anfragen', new.status);
    r record;
    v_woche intern.geschaeftswoche;
    v_dazu bigint := 0;
    v_ziele timestamptz[];
begin
    select
        e.geschaeftszeiten, z.reaktion_minuten * 60 as reaktion, z.loesung_minuten * 60 as loesung, w.warnung_prozent,
        coalesce(z.reaktion_minuten, z.loesung_minuten) * 60 * (100 - w.warnung_prozent) / 100 as warnung,
        coalesce((
            select o.bundesland from verwaltung.objekte as o where o.mandant_id = new.mandant_id and o.id = new.objekt_id
        ), m.bundesland) as land
    into r
    from verwaltung.versand_einstellungen as e
    join verwaltung.mandanten as m on m.id = e.mandant_id
    join verwaltung.frist_einstellungen as w on w.mandant_id = e.mandant_id
    join verwaltung.frist_ziele as z
        on z.mandant_id = e.mandant_id and z.kategorie = new.kategorie and z.prioritaet = new.prioritaet
    where e.mandant_id = new.mandant_id;
    v_woche := intern.geschaeftswoche(r.geschaeftszeiten, r.land);
    if tg_op = 'UPDATE' then
        if new.status in ('akzeptiert', 'abgelehnt', 'abgeschlossen') then
            new.reagiert_am := coalesce(new.reagiert_am, now());
        end if;
        if c_beendet then
            new.wartet_auf := null;
        end if;
        new.wartet_seit := old.wartet_seit;
        if new.wartet_auf is distinct from old.wartet_auf then
            if old.wartet_seit is not null then
                v_dazu := intern.geschaeftszeit_zwischen(v_woche, old.wartet_seit, now());
            end if;
            new.wartet_seit := case when new.wartet_auf is not null then now() end;
        end if;
        new.gewartet_sekunden := old.gewartet_sekunden + v_dazu;
    end if;

    if tg_op = 'INSERT' or (new.kategorie, new.prioritaet, new.objekt_id) is distinct from (old.kategorie, old.prioritaet, old.objekt_id) then
        v_ziele := intern.geschaeftszeit_addieren(
            v_woche, new.erstellt_am, array[r.warnung, r.reaktion + new.gewartet_sekunden, r.loesung + new.gewartet_sekunden]
        );
        new.loesung_bis := v_ziele[3];
        -- What was in time, or too late, stays so.
        if tg_op = 'INSERT' or new.reagiert_am is null then
            new.reaktion_bis := v_ziele[2];
        end if;
    elsif v_dazu > 0 then
        new.loesung_bis := intern.geschaeftszeit_addieren(v_woche, new.loesung_bis, v_dazu);
        if new.reagiert_am is null then
            new.reaktion_bis := intern.geschaeftszeit_addieren(v_woche, new.reaktion_bis, v_dazu);
        end if;
    end if;

    new.faellig_am := case
        when c_beendet or new.wartet_auf is not null then null
        when new.reagiert_am is null then least(new.reaktion_bis, new.loesung_bis)
        else new.loesung_bis
    end;
    if tg_op = 'INSERT' then
        new.warnen_am := case when new.faellig_am is not null then v_ziele[1] end;
    elsif new.faellig_am is distinct from old.faellig_am then
        new.gewarnt_am := null;
        new.warnen_am := intern.frist_warnung(v_woche, new.erstellt_am, new.faellig_am, new.gewartet_sekunden, r.warnung_prozent);
    end if;
    return new;
end
$$;
comment on function intern.tg_anfragen__fristen() is
    'Setzt Ziele, Fälligkeit, erste Reaktion und Wartezeit einer Anfrage. Ruhende Geschäftszeit verschiebt die Ziele; andere Kategorie, Priorität oder Adresse rechnet sie vom Eingang an neu. Definer dienst_anfragen, weil Mieter die Ziele nicht lesen';
create trigger _070_fristen before insert on verwaltung.anfragen
for each row execute function intern.tg_anfragen__fristen();
create trigger _071_fristen before update on verwaltung.anfragen
for each row when (
    (
        old.status, old.kategorie, old.prioritaet, old.objekt_id, old.reaktion_bis, old.loesung_bis, old.reagiert_am,
        old.wartet_auf, old.wartet_seit
    ) is distinct from (
        new.status, new.kategorie, new.prioritaet, new.objekt_id, new.reaktion_bis, new.loesung_bis, new.reagiert_am,
        new.wartet_auf, new.wartet_seit
    )
)
execute function intern.tg_anfragen__fristen();

create function intern.tg_anfrage_nachrichten__fristen() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_an_melder constant boolean := new.art = 'nachricht' and new.verfasser_rolle in ('hausmeister', 'verwalter', 'leitung');
begin
    -- An answer ends the waiting for whoever gave it.
    update verwaltung.anfragen as a set
        reagiert_am = case when c_an_melder then coalesce(a.reagiert_am, now()) else a.reagiert_am end,
        wartet_auf = case
            when c_an_melder and new.rueckfrage then case when a.eigentuemer_id is null then 'mieter' else 'eigentuemer' end
            when a.wartet_auf is distinct from new.verfasser_rolle then a.wartet_auf
        end
    where a.mandant_id = new.mandant_id and a.id = new.anfrage_id
        and (a.wartet_auf = new.verfasser_rolle or (c_an_melder and (new.rueckfrage or a.reagiert_am is null)));
    return null;
end
$$;
comment on function intern.tg_anfrage_nachrichten__fristen() is
    'Hält die erste Reaktion der Verwaltung fest, lässt nach einer Rückfrage die Fristen ruhen und nach der Antwort weiterlaufen. Definer dienst_anfragen, weil der Schreibende die Anfrage nicht ändern darf';
create trigger _200_fristen after insert on verwaltung.anfrage_nachrichten
for each row execute function intern.tg_anfrage_nachrichten__fristen();

select audit.anschliessen('verwaltung.frist_ziele');
select audit.anschliessen('verwaltung.frist_einstellungen');

reset role;
alter function intern.tg_mandanten__fristen() owner to dienst_anfragen;
alter function intern.tg_anfragen__fristen() owner to dienst_anfragen;
alter function intern.tg_anfrage_nachrichten__fristen() owner to dienst_anfragen;

commit;
