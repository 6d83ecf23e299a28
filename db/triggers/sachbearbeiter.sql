begin;
set local role hausdraht_eigner;

create function intern.tg_anfragen__sachbearbeiter() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.sachbearbeiter_konto_id := intern.sachbearbeiter(new.mandant_id, new.objekt_id, intern.heute());
    return new;
end
$$;
comment on function intern.tg_anfragen__sachbearbeiter() is
    'Gibt einer neuen Anfrage das Konto mit, das heute für ihr Objekt zuständig ist';
create trigger _060_sachbearbeiter before insert on verwaltung.anfragen
for each row when (new.sachbearbeiter_konto_id is null and new.objekt_id is not null)
execute function intern.tg_anfragen__sachbearbeiter();

create function intern.tg_vertretungen__pruefen() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if (
        select count(*) from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id in (new.benutzerkonto_id, new.vertreter_konto_id)
            and k.rolle in ('verwalter', 'leitung')
    ) <> 2 then
        raise sqlstate 'HD031' using message = 'Vertreten und vertreten werden nur Mitarbeiter der Verwaltung.';
    end if;
    -- One at a time: two halves of a circle must not be entered past each other.
    perform pg_advisory_xact_lock(hashtextextended('vertretungen', new.mandant_id));
    if exists (
        with recursive kette as (
            select new.vertreter_konto_id as konto, daterange(new.von, new.bis, '[]') as spanne
            union
            select v.vertreter_konto_id, k.spanne * v.zeitraum
            from kette as k
            join verwaltung.vertretungen as v
                on v.mandant_id = new.mandant_id and v.benutzerkonto_id = k.konto
                and v.zeitraum && k.spanne and v.id <> new.id
        )
        select from kette as k where k.konto = new.benutzerkonto_id
    ) then
        raise sqlstate 'HD081' using
            message = 'Diese Vertretung führt im Kreis: Die Vertretung wird in dieser Zeit selbst vertreten, am Ende von derselben Person.',
            hint = 'Wählen Sie jemand anderen oder einen anderen Zeitraum.';
    end if;
    return new;
end
$$;
comment on function intern.tg_vertretungen__pruefen() is
    'Lässt nur Mitarbeiter der Verwaltung und keine Kreise zu. SQLSTATE HD031, HD081';
create trigger _050_pruefen before insert or update on verwaltung.vertretungen
for each row execute function intern.tg_vertretungen__pruefen();

select audit.anschliessen('verwaltung.vertretungen');

commit;
