begin;
set local role hausdraht_eigner;

create function intern.tg_aufgaben__festschreiben() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        new.erstellt_am := now();
        return new;
    elsif (new.mandant_id, new.id, new.anfrage_id, new.erstellt_am, new.erstellt_konto_id)
        is distinct from (old.mandant_id, old.id, old.anfrage_id, old.erstellt_am, old.erstellt_konto_id)
    then
        raise sqlstate 'HD024' using message = 'Kennung, Anfrage und Zeitpunkt einer Aufgabe sind unveränderlich.';
    end if;
    if new.status is distinct from old.status then
        if new.status in ('in_arbeit', 'erledigt') then
            new.bearbeiter_konto_id := coalesce(intern.benutzerkonto_id(), new.bearbeiter_konto_id);
        elsif new.status = 'offen' then
            new.bearbeiter_konto_id := null;
        end if;
        new.beendet_am := case when new.status in ('erledigt', 'verworfen') then now() end;
    end if;
    if new.status = 'erledigt' then
        new.erledigt_am := coalesce(new.erledigt_am, intern.heute());
    end if;
    return new;
end
$$;
comment on function intern.tg_aufgaben__festschreiben() is
    'Setzt Zeitpunkte und Bearbeiter einer Aufgabe und hält fest, woher sie kommt. SQLSTATE HD024';
create trigger _050_festschreiben before insert or update on verwaltung.aufgaben
for each row execute function intern.tg_aufgaben__festschreiben();

create trigger _100_status_erzwingen before insert or update of status on verwaltung.aufgaben
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.aufgaben
for each row execute function intern.tg_status__festhalten();

create function intern.tg_aufgaben__anfrage() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.systemzeile(new.mandant_id, new.anfrage_id, case new.status
        when 'offen' then 'Aufgabe angelegt: ' || new.titel
        when 'erledigt' then concat_ws(' ', 'Aufgabe erledigt: ' || new.titel || '.', new.massnahme, '(' || new.ausgefuehrt_von || ')')
        else concat_ws(' ', 'Aufgabe verworfen: ' || new.titel || '.', nullif(btrim(current_setting('app.begruendung', true)), ''))
    end);
    return null;
end
$$;
comment on function intern.tg_aufgaben__anfrage() is
    'Hält Beginn und Ende einer Aufgabe im Verlauf ihrer Anfrage fest, für Mieter unsichtbar. Definer dienst_anfragen, weil der Hausmeister die Anfrage vielleicht nicht sieht';
create trigger _200_anfrage after insert on verwaltung.aufgaben
for each row when (new.anfrage_id is not null) execute function intern.tg_aufgaben__anfrage();
create trigger _201_anfrage after update of status on verwaltung.aufgaben
for each row when (new.anfrage_id is not null and new.beendet_am is not null) execute function intern.tg_aufgaben__anfrage();

create function intern.tg_aufgaben__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a record := case when tg_op = 'DELETE' then old else new end;
    c_praefix constant text := 'm' || a.mandant_id || ':';
    v_kanaele text[] := array[c_praefix || 'personal'];
begin
    if a.hausmeister_bereich_id is not null then
        v_kanaele := v_kanaele || (c_praefix || 'bereich:' || a.hausmeister_bereich_id);
    end if;
    -- Whoever loses sight of it must hear that, too.
    if tg_op = 'UPDATE' and old.hausmeister_bereich_id is distinct from new.hausmeister_bereich_id and old.hausmeister_bereich_id is not null then
        v_kanaele := v_kanaele || (c_praefix || 'bereich:' || old.hausmeister_bereich_id);
    end if;
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        a.mandant_id, v_kanaele, 'aufgaben', a.id,
        case
            when tg_op = 'INSERT' then 'neu'
            when tg_op = 'UPDATE' and old.status is distinct from new.status then 'status'
            else 'geaendert'
        end
    );
    return null;
end
$$;
comment on function intern.tg_aufgaben__ereignisse() is
    'Meldet Aufgaben dem Personal und dem Hausmeister-Bereich, der sie hat oder hatte. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or delete on verwaltung.aufgaben
for each row execute function intern.tg_aufgaben__ereignisse();
create trigger _501_ereignisse after update on verwaltung.aufgaben
for each row when (old.* is distinct from new.*) execute function intern.tg_aufgaben__ereignisse();

select audit.anschliessen('verwaltung.aufgaben');
select audit.anschliessen('verwaltung.aufgabe_dateien');

reset role;
alter function intern.tg_aufgaben__anfrage() owner to dienst_anfragen;
alter function intern.tg_aufgaben__ereignisse() owner to dienst_ereignisse;

commit;
