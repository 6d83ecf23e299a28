begin;
set local role hausdraht_eigner;

create function intern.tg_anfragen__festschreiben() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_sichtbar verwaltung.anfragen;
begin
    if tg_op = 'INSERT' then
        -- Evidence of the notice (§ 536c BGB): the arrival of the mail, else now; never what a client says.
        new.erstellt_am := now();
        if new.email_id is not null then
            new.erstellt_am := coalesce((
                select e.eingegangen_am
                from verwaltung.email_triage as e
                where e.mandant_id = new.mandant_id and e.id = new.email_id
            ), new.erstellt_am);
        end if;
    elsif (new.mandant_id, new.id, new.jahr, new.lfd_nr, new.quelle, new.erstellt_am)
        is distinct from (old.mandant_id, old.id, old.jahr, old.lfd_nr, old.quelle, old.erstellt_am)
    then
        raise sqlstate 'HD024' using
            message = 'Kennung, Nummer, Quelle und Zeitpunkt einer Anfrage sind unveränderlich.';
    end if;
    -- A caretaker takes on himself; he gives nothing to others.
    if tg_op = 'UPDATE' and new.zugewiesen_konto_id is distinct from old.zugewiesen_konto_id
        and intern.rolle() = 'hausmeister' and new.zugewiesen_konto_id is distinct from intern.benutzerkonto_id()
    then
        raise sqlstate 'HD102' using message = 'Dieses Konto lässt sich nicht wählen.';
    end if;
    -- What only the office sees leaves no trace for others, not even the time of the last activity.
    v_sichtbar := new;
    if tg_op = 'UPDATE' then
        v_sichtbar.nummer := old.nummer;
        v_sichtbar.prioritaet_rang := old.prioritaet_rang;
        v_sichtbar.sachbearbeiter_konto_id := old.sachbearbeiter_konto_id;
        v_sichtbar.wiedervorlage_am := old.wiedervorlage_am;
        v_sichtbar.wartet_auf := old.wartet_auf;
        v_sichtbar.wartet_seit := old.wartet_seit;
        v_sichtbar.reaktion_bis := old.reaktion_bis;
        v_sichtbar.loesung_bis := old.loesung_bis;
        v_sichtbar.reagiert_am := old.reagiert_am;
        v_sichtbar.faellig_am := old.faellig_am;
        v_sichtbar.gewarnt_am := old.gewarnt_am;
        v_sichtbar.warnen_am := old.warnen_am;
    end if;
    if tg_op = 'INSERT' or v_sichtbar is distinct from old then
        new.letzte_aktivitaet_am := now();
    end if;
    if new.status = 'abgeschlossen' then
        new.erledigt_am := coalesce(new.erledigt_am, intern.heute());
        if new.erledigt_am > intern.heute() then
            raise sqlstate 'HD031' using message = 'Der Tag der Erledigung darf nicht in der Zukunft liegen.';
        end if;
    end if;
    return new;
end
$$;
comment on function intern.tg_anfragen__festschreiben() is
    'Setzt die Zeitpunkte einer Anfrage mit der Uhr der Datenbank und hält Kennung, Nummer, Quelle und Anzeigezeitpunkt fest. Ein Hausmeister teilt nur sich selbst ein. SQLSTATE HD024 (unveränderlich), HD031 (Erledigung in der Zukunft), HD102 (fremdes Konto)';

create trigger _050_festschreiben before insert or update on verwaltung.anfragen
for each row execute function intern.tg_anfragen__festschreiben();

commit;
