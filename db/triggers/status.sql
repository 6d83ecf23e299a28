-- One life cycle, kept as data: verwaltung.status_regeln. These two functions enforce and record it for
-- every table with a status, for administrators too.
--
-- The reason of a change travels in the transaction-local setting app.begruendung: the API functions set
-- it around their UPDATE, an administrator writes  set local app.begruendung = '…'  before his own.
begin;
set local role hausdraht_eigner;

-- Whoever comes second is told who was first. Reads with the caller's rights: nobody learns a name here
-- that the history does not show; services, which do not read it, get none.
create function intern.status_seit(entitaet text, mandant_id bigint, id bigint, status text) returns text
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
begin
    if not has_table_privilege('verwaltung.statuswechsel', 'select') then
        return '';
    end if;
    return coalesce((
        select format(' (%s, %s)', s.akteur, to_char(s.am at time zone 'Europe/Berlin', 'DD.MM.YYYY "um" HH24:MI "Uhr"'))
        from verwaltung.statuswechsel as s
        where s.mandant_id = status_seit.mandant_id and s.entitaet = status_seit.entitaet and s.entitaet_id = status_seit.id
            and s.nach = status_seit.status
        order by s.am desc, s.id desc
        limit 1
    ), '');
end
$$;
comment on function intern.status_seit(text, bigint, bigint, text) is
    'Wer den jetzigen Status wann gesetzt hat, als Zusatz in Klammern; leer, wenn der Aufrufer das nicht sehen darf';

-- Runs with the caller's rights: current_user tells which service acts when the bridge is logged in.
create function intern.tg_status__erzwingen() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    v_von text;
    v_rolle text := intern.rolle();
    v_admin boolean;
    v_regel record;
    v_code text;
    v_meldung text;
begin
    if tg_op = 'UPDATE' then
        v_von := old.status;
    end if;
    -- Without a session of its own, the service that acts is the one the rules name.
    if v_rolle in ('bruecke', 'anonym') then
        v_rolle := current_user;
    end if;
    v_admin := pg_has_role(v_rolle, 'hausdraht_dba', 'member');

    select count(*) as regeln,
        coalesce(bool_or(v_admin or v_rolle = any(r.rollen)), false) as erlaubt,
        coalesce(bool_or(r.begruendung_noetig) filter (where v_admin or v_rolle = any(r.rollen)), false) as begruenden
    into v_regel
    from verwaltung.status_regeln as r
    where r.entitaet = tg_table_name and r.von is not distinct from v_von and r.nach = new.status;

    if v_regel.regeln = 0 and v_von is null then
        v_code := 'HD020';
        v_meldung := format('Ein neuer Vorgang kann nicht mit dem Status „%s“ beginnen.', new.status);
    elsif v_regel.regeln = 0 and intern.status_beendet(tg_table_name, v_von) then
        v_code := 'HD023';
        v_meldung := format(
            'Der Vorgang ist beendet (Status „%s“) und kann nicht mehr auf „%s“ gesetzt werden%s.', v_von, new.status,
            intern.status_seit(tg_table_name, new.mandant_id, new.id, v_von)
        );
    elsif v_regel.regeln = 0 and v_von = new.status then
        v_code := 'HD020';
        v_meldung := format('Der Vorgang hat bereits den Status „%s“%s.', v_von, intern.status_seit(tg_table_name, new.mandant_id, new.id, v_von));
    elsif v_regel.regeln = 0 then
        v_code := 'HD020';
        v_meldung := format('Der Wechsel von „%s“ nach „%s“ ist nicht vorgesehen.', v_von, new.status);
    elsif not v_regel.erlaubt then
        v_code := 'HD022';
        v_meldung := format('Den Wechsel von „%s“ nach „%s“ dürfen Sie nicht vornehmen.', coalesce(v_von, 'neu'), new.status);
    elsif v_regel.begruenden and nullif(btrim(current_setting('app.begruendung', true)), '') is null then
        v_code := 'HD021';
        v_meldung := format('Für den Wechsel von „%s“ nach „%s“ ist eine Begründung nötig.', coalesce(v_von, 'neu'), new.status);
    else
        return new;
    end if;

    v_meldung := replace(v_meldung, 'zurueckgezogen', 'zurückgezogen');
    perform intern.abweisung_protokollieren(
        tg_table_name, jsonb_build_object('mandant_id', new.mandant_id, 'id', new.id), v_code || ': ' || v_meldung
    );
    raise exception using errcode = v_code, message = v_meldung,
        hint = case v_code
            when 'HD020' then 'Vielleicht war jemand schneller: Bitte laden Sie die Ansicht neu.'
            when 'HD021' then 'Bitte geben Sie eine Begründung an.'
            when 'HD022' then 'Welche Rolle was darf, steht in den Statusregeln.'
            else 'Bitte legen Sie einen neuen Vorgang an.'
        end;
end
$$;
comment on function intern.tg_status__erzwingen() is
    'Lässt nur Statuswechsel zu, die verwaltung.status_regeln für die handelnde Rolle nennt. SQLSTATE HD020 (nicht vorgesehen), HD021 (Begründung fehlt), HD022 (Rolle darf nicht), HD023 (Vorgang beendet)';

create function intern.tg_status__festhalten() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_konto bigint := intern.benutzerkonto_id();
    v_name text;
    v_rolle text := intern.rolle();
    v_von text;
begin
    if tg_op = 'UPDATE' then
        v_von := old.status;
    end if;
    if v_konto is not null then
        select k.name into v_name
        from anmeldung.benutzerkonten as k
        where k.mandant_id = new.mandant_id and k.id = v_konto;
    elsif v_rolle = 'voicebot' then
        v_name := 'Telefonassistent';
    elsif v_rolle = 'anonym' then
        -- By the link of a letter, without a sign-in: the function that checked it says whose it is.
        v_rolle := case tg_table_name when 'auftraege' then 'dienstleister' else v_rolle end;
        v_name := nullif(current_setting('app.akteur', true), '');
    elsif v_rolle = 'bruecke' then
        v_name := 'Automatische Verarbeitung';
    elsif pg_has_role(v_rolle, 'hausdraht_dba', 'member') then
        v_rolle := 'hausdraht_dba';
    end if;
    insert into verwaltung.statuswechsel (
        mandant_id, entitaet, entitaet_id, von, nach, begruendung, benutzerkonto_id, akteur, rolle
    ) values (
        new.mandant_id, tg_table_name, new.id, v_von, new.status,
        nullif(btrim(current_setting('app.begruendung', true)), ''), v_konto, coalesce(v_name, session_user), v_rolle
    );
    return null;
end
$$;
comment on function intern.tg_status__festhalten() is
    'Schreibt jeden Statuswechsel nach verwaltung.statuswechsel: wer, wann, von, nach, warum. Definer dienst_status, weil sonst niemand dort schreiben darf';

create function intern.tg_status_regeln__nur_migration() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_user = 'hausdraht_eigner' then
        return null;
    end if;
    perform intern.abweisung_protokollieren(
        tg_table_name, jsonb_build_object('befehl', tg_op), 'HD026: Statusregeln ändert nur eine Migration'
    );
    raise sqlstate 'HD026' using
        message = 'Statusregeln lassen sich nicht ändern.',
        hint = 'Regeln ändert nur eine Migration (Sqitch) als hausdraht_eigner.';
end
$$;
comment on function intern.tg_status_regeln__nur_migration() is
    'Weist jede Änderung der Statusregeln ab, die nicht aus einer Migration kommt, und hält den Versuch im Protokoll fest. SQLSTATE HD026';

create trigger _010_nur_migration before insert or update or delete or truncate on verwaltung.status_regeln
for each statement execute function intern.tg_status_regeln__nur_migration();

create trigger _100_status_erzwingen before insert or update of status on verwaltung.anfragen
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.anfragen
for each row execute function intern.tg_status__festhalten();
create trigger _100_status_erzwingen before insert or update of status on verwaltung.email_triage
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.email_triage
for each row execute function intern.tg_status__festhalten();

-- The trigger calls it for whoever acts.
grant execute on function intern.status_seit(text, bigint, bigint, text) to
    mieter, hausmeister, verwalter, leitung, dienst_anfragen, dienst_auftraege, dienst_email, dienst_versand, hausdraht_dba;

reset role;
alter function intern.tg_status__festhalten() owner to dienst_status;
-- Later migrations give further tables a life cycle.
grant execute on function intern.tg_status__festhalten() to hausdraht_eigner;

commit;
