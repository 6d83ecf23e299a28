begin;
set local role hausdraht_eigner;

create function intern.tg_aufwaende__festschreiben() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        if old.zurueckgenommen_am is not null
            or (new.mandant_id, new.id, new.anfrage_id, new.aufgabe_id, new.benutzerkonto_id, new.minuten, new.material, new.erstellt_am)
            is distinct from (old.mandant_id, old.id, old.anfrage_id, old.aufgabe_id, old.benutzerkonto_id, old.minuten, old.material, old.erstellt_am)
        then
            raise sqlstate 'HD024' using message = 'Ein eingetragener Aufwand ändert sich nicht; er kann nur zurückgenommen werden.';
        end if;
        new.zurueckgenommen_am := now();
        return new;
    end if;
    new.erstellt_am := now();
    -- Web roles cannot name somebody else; only an administrator's row keeps the name it brings.
    new.name := coalesce((
        select k.name
        from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id = new.benutzerkonto_id
    ), new.name);
    return new;
end
$$;
comment on function intern.tg_aufwaende__festschreiben() is
    'Setzt Zeitpunkt und Namen eines Aufwands und hält ihn fest; nur die Rücknahme bleibt. Definer dienst_anfragen, weil Hausmeister keine Konten lesen. SQLSTATE HD024';
create trigger _050_festschreiben before insert or update on verwaltung.aufwaende
for each row execute function intern.tg_aufwaende__festschreiben();

-- The line in the history is also the frame that tells the others.
create function intern.tg_aufwaende__anfrage() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.systemzeile(
        new.mandant_id, new.anfrage_id,
        case when tg_op = 'UPDATE' then 'Aufwand zurückgenommen: ' else 'Aufwand: ' end
        || concat_ws(', ', nullif(new.minuten, 0) || ' Minuten', nullif(new.material, '')), new.name
    );
    return null;
end
$$;
comment on function intern.tg_aufwaende__anfrage() is
    'Hält Aufwand im Verlauf der Anfrage fest, für Mieter unsichtbar. Definer dienst_anfragen, weil nur dieser Dienst Hinweise schreibt';
create trigger _200_anfrage after insert or update on verwaltung.aufwaende
for each row when (new.anfrage_id is not null) execute function intern.tg_aufwaende__anfrage();

create function intern.tg_aufwaende__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select t.mandant_id,
        array_remove(array['m' || t.mandant_id || ':personal', 'm' || t.mandant_id || ':bereich:' || t.hausmeister_bereich_id], null),
        'aufgaben', t.id, 'geaendert'
    from verwaltung.aufgaben as t
    where t.mandant_id = new.mandant_id and t.id = new.aufgabe_id;
    return null;
end
$$;
comment on function intern.tg_aufwaende__ereignisse() is
    'Meldet Aufwand einer Aufgabe dem Personal und ihrem Hausmeister-Bereich. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or update on verwaltung.aufwaende
for each row when (new.aufgabe_id is not null) execute function intern.tg_aufwaende__ereignisse();

select audit.anschliessen('verwaltung.aufwaende');

reset role;
alter function intern.tg_aufwaende__festschreiben() owner to dienst_anfragen;
alter function intern.tg_aufwaende__anfrage() owner to dienst_anfragen;
alter function intern.tg_aufwaende__ereignisse() owner to dienst_ereignisse;

commit;
