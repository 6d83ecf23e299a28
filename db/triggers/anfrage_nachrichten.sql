begin;
set local role hausdraht_eigner;

create function intern.tg_anfrage_nachrichten__festschreiben() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_konto bigint := intern.benutzerkonto_id();
    v_status text;
    v_aktiv_am timestamptz;
begin
    new.erstellt_am := now();
    -- Whoever is signed in writes under the own name; only a mail carries somebody else's text, and the
    -- column grants keep the system's lines to its service.
    if v_konto is not null and new.email_id is null and new.verfasser_rolle is distinct from 'system' then
        select k.id, k.person_id, k.rolle, k.name
        into new.verfasser_konto_id, new.verfasser_person_id, new.verfasser_rolle, new.verfasser_name
        from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id = v_konto;
    end if;
    -- An internal note leaves no trace the tenant could see, not even the time of the last activity.
    if new.art = 'nachricht' then
        select a.status, a.letzte_aktivitaet_am into v_status, v_aktiv_am
        from verwaltung.anfragen as a
        where a.mandant_id = new.mandant_id and a.id = new.anfrage_id
        for no key update;
        if found and intern.status_beendet('anfragen', v_status) then
            raise sqlstate 'HD023' using
                message = 'Diese Anfrage ist beendet. Es können keine Nachrichten mehr hinzugefügt werden.',
                hint = 'Bitte öffnen Sie eine neue Anfrage.';
        end if;
        -- Not for the first message of an Anfrage, written in the same transaction.
        if v_aktiv_am <> now() then
            update verwaltung.anfragen as a set letzte_aktivitaet_am = now()
            where a.mandant_id = new.mandant_id and a.id = new.anfrage_id;
        end if;
    end if;
    return new;
end
$$;
comment on function intern.tg_anfrage_nachrichten__festschreiben() is
    'Setzt Zeitpunkt und Verfasser einer Nachricht, merkt die Aktivität an der Anfrage und sperrt beendete. Definer dienst_anfragen, weil Mieter weder Konten lesen noch Anfragen ändern. SQLSTATE HD023';

create trigger _050_festschreiben before insert on verwaltung.anfrage_nachrichten
for each row execute function intern.tg_anfrage_nachrichten__festschreiben();

create function intern.tg_anfrage_nachrichten__unveraenderlich() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    raise sqlstate 'HD024' using message = 'Zeitpunkt, Zugehörigkeit und Rücknahme einer Nachricht sind unveränderlich.';
end
$$;
comment on function intern.tg_anfrage_nachrichten__unveraenderlich() is
    'Hält Schlüssel, Anfrage, Zeitpunkt und eine einmal erklärte Rücknahme einer Nachricht auch gegen Administratoren fest. SQLSTATE HD024';

create trigger _060_unveraenderlich before update on verwaltung.anfrage_nachrichten
for each row when (
    (old.mandant_id, old.id, old.anfrage_id, old.erstellt_am, coalesce(old.zurueckgenommen_am, new.zurueckgenommen_am))
    is distinct from (new.mandant_id, new.id, new.anfrage_id, new.erstellt_am, new.zurueckgenommen_am)
)
execute function intern.tg_anfrage_nachrichten__unveraenderlich();

reset role;
alter function intern.tg_anfrage_nachrichten__festschreiben() owner to dienst_anfragen;

commit;
