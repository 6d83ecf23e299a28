-- The whole matrix: every role tries every change of every status; only the rules' changes happen.
begin;
\ir support/welt.sql
select plan(23);

-- A Wartung, so that closing needs no proof, reported by Erika, in Bereich Nord.
set local session_replication_role = replica;
update verwaltung.anfragen set kategorie = 'wartung', schadensart = null where id = 70;
set local session_replication_role = origin;
create role pruefer_eins login in role pruefer;
insert into anmeldung.datenbank_zugaenge (anmeldename, mandant_id, name) values ('pruefer_eins', 1, 'Prüferin');

create function tests.versuch(rolle text, konto bigint, von text, nach text, grund text default 'Grund') returns text
language plpgsql as $$
declare
    v_ergebnis text;
    v_zeilen integer;
begin
    perform tests.superuser(), set_config('session_replication_role', 'replica', true);
    update verwaltung.anfragen set status = von, erledigt_am = null where id = 70;
    perform set_config('session_replication_role', 'origin', true), set_config('app.begruendung', grund, true);
    if rolle = 'pruefer' then
        perform tests.als_login('pruefer_eins');
    elsif rolle is not null then
        perform tests.als(rolle, konto);
    end if;
    begin
        execute format('update verwaltung.anfragen set status = %L where mandant_id = 1 and id = 70', nach);
        get diagnostics v_zeilen = row_count;
        v_ergebnis := case v_zeilen when 1 then 'ok' else 'keine' end;
    exception when others then
        v_ergebnis := sqlstate;
    end;
    perform tests.superuser(), set_config('app.begruendung', '', true);
    return v_ergebnis;
end
$$;

create function tests.erlaubt(rolle text, konto bigint) returns setof text language sql as $$
    select von || '-' || nach
    from unnest(array['offen', 'akzeptiert', 'abgeschlossen', 'abgelehnt', 'zurueckgezogen']) as von,
        unnest(array['offen', 'akzeptiert', 'abgeschlossen', 'abgelehnt', 'zurueckgezogen']) as nach
    where tests.versuch(rolle, konto, von, nach) = 'ok'
    order by 1;
$$;

prepare personal as values ('akzeptiert-abgelehnt'), ('akzeptiert-abgeschlossen'), ('akzeptiert-zurueckgezogen'),
    ('offen-abgelehnt'), ('offen-akzeptiert'), ('offen-zurueckgezogen');
select results_eq($$select tests.erlaubt('verwalter', 61)$$, 'personal', 'verwalter: exactly the six changes of the rules');
select results_eq($$select tests.erlaubt('leitung', 60)$$, 'personal', 'leitung: the same six');
select results_eq(
    $$select tests.erlaubt('hausmeister', 62)$$, $$values ('akzeptiert-abgeschlossen'), ('offen-akzeptiert')$$,
    'hausmeister of the Bereich: accept and close'
);
select results_eq(
    $$select tests.erlaubt('mieter', 64)$$, $$values ('akzeptiert-zurueckgezogen'), ('offen-zurueckgezogen')$$,
    'the requester: withdraw, and nothing else'
);
select is_empty($$select tests.erlaubt('hausmeister', 63)$$, 'hausmeister of another Bereich: nothing');
select is_empty($$select tests.erlaubt('mieter', 65)$$, 'the co-tenant who sees it: nothing');
select is_empty($$select tests.erlaubt('mieter', 66)$$, 'the neighbour: nothing');
select is_empty($$select tests.erlaubt('verwalter', 161)$$, 'verwalter of another Mandant: nothing');
select is_empty($$select tests.erlaubt('pruefer', null)$$, 'pruefer: nothing');
select is_empty($$select tests.erlaubt('anonym', null)$$, 'anonym: nothing');
select results_eq($$select tests.erlaubt(null, null)$$, 'personal', 'the superuser: only what a rule names');

select is(tests.versuch('mieter', 64, 'akzeptiert', 'abgeschlossen'), 'HD022', 'a tenant never closes: HD022');
select is(tests.versuch('mieter', 64, 'offen', 'abgeschlossen'), 'HD020', 'nor from offen: HD020');
select is(tests.versuch('mieter', 65, 'offen', 'zurueckgezogen'), 'keine', 'the co-tenant reaches no row');
select is(tests.versuch('verwalter', 61, 'akzeptiert', 'akzeptiert'), 'HD020', 'accepting twice is told: HD020');
select is(tests.versuch('verwalter', 61, 'abgeschlossen', 'offen'), 'HD023', 'an end is an end: HD023');
select is(tests.versuch('hausmeister', 62, 'offen', 'abgelehnt'), 'HD022', 'hausmeister does not reject: HD022');
select is(tests.versuch('verwalter', 61, 'offen', 'abgelehnt', ''), 'HD021', 'rejecting needs a reason: HD021');
select is(tests.versuch('verwalter', 61, 'offen', 'zurueckgezogen', ' '), 'HD021', 'a clerk names the source of a withdrawal: HD021');
select is(tests.versuch('mieter', 64, 'offen', 'zurueckgezogen', ''), 'ok', 'the requester needs no reason');

-- The rules are data: without its row a change is gone.
set local role hausdraht_eigner;
delete from verwaltung.status_regeln where entitaet = 'anfragen' and nach = 'akzeptiert';
reset role;
select is(tests.versuch('leitung', 60, 'offen', 'akzeptiert'), 'HD020', 'without its rule no role may accept');

select throws_ok(
    $$insert into verwaltung.anfragen (mandant_id, jahr, lfd_nr, status, kategorie, zustaendigkeit, quelle, betreff)
    values (1, 2026, 99, 'akzeptiert', 'administrativ', 'mietverwaltung', 'manuell', 'x')$$,
    'HD020', null, 'an Anfrage begins at offen'
);
select tests.als('mieter', 64);
select throws_ok(
    $$insert into verwaltung.anfragen (mandant_id, jahr, lfd_nr, kategorie, zustaendigkeit, quelle, betreff)
    values (1, 2026, 99, 'administrativ', 'mietverwaltung', 'manuell', 'x')$$,
    '42501', null, 'and nobody of the web inserts one directly'
);

select * from finish();
rollback;
