-- When access changes, open sockets are asked again. The channel m<Mandant>:konto:<Konto> is heard by the
-- socket process alone; no socket_kanaele() ever hands it out.
begin;
set local role hausdraht_eigner;

create function intern.tg_benutzerkonten__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':leitung', 'm' || new.mandant_id || ':konto:' || new.id],
        'benutzerkonten', new.id, case when tg_op = 'INSERT' then 'neu' else 'geaendert' end
    );
    return null;
end
$$;
comment on function intern.tg_benutzerkonten__ereignisse() is
    'Meldet neue und geänderte Konten der Leitung und lässt die Sockets des Kontos neu prüfen. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after insert on anmeldung.benutzerkonten
for each row execute function intern.tg_benutzerkonten__ereignisse();
create trigger _501_ereignisse after update on anmeldung.benutzerkonten
for each row when (
    (old.email, old.name, old.rolle, old.person_id, old.gesperrt_am, old.passwort_gesetzt_am, old.zweitfaktor_seit)
    is distinct from (new.email, new.name, new.rolle, new.person_id, new.gesperrt_am, new.passwort_gesetzt_am, new.zweitfaktor_seit)
)
execute function intern.tg_benutzerkonten__ereignisse();

-- For tables that name the account: sessions and caretakers' areas.
create function intern.tg_zugaenge__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select distinct z.mandant_id, array['m' || z.mandant_id || ':konto:' || z.konto], 'benutzerkonten', z.konto, 'geaendert'
    from (values (old.mandant_id, old.benutzerkonto_id), (new.mandant_id, new.benutzerkonto_id)) as z (mandant_id, konto)
    where z.konto is not null;
    return null;
end
$$;
comment on function intern.tg_zugaenge__ereignisse() is
    'Lässt die Sockets eines Kontos neu prüfen, wenn eine Sitzung widerrufen wird oder Hausmeister-Bereiche wechseln. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after update on anmeldung.sitzungen
for each row when (old.widerrufen_am is null and new.widerrufen_am is not null)
execute function intern.tg_zugaenge__ereignisse();
create trigger _500_ereignisse after insert or update or delete on verwaltung.hausmeister_zuordnungen
for each row execute function intern.tg_zugaenge__ereignisse();

create function intern.tg_mieter__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    m record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select k.mandant_id, array['m' || k.mandant_id || ':konto:' || k.id], 'benutzerkonten', k.id, 'geaendert'
    from anmeldung.benutzerkonten as k
    where k.mandant_id = m.mandant_id and k.person_id = m.person_id and k.rolle = 'mieter';
    return null;
end
$$;
comment on function intern.tg_mieter__ereignisse() is
    'Lässt die Sockets eines Mieters neu prüfen, wenn er in ein Mietverhältnis ein- oder austritt. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after insert or delete on verwaltung.mieter
for each row execute function intern.tg_mieter__ereignisse();

create function intern.tg_mietverhaeltnisse__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select k.mandant_id, array['m' || k.mandant_id || ':konto:' || k.id], 'benutzerkonten', k.id, 'geaendert'
    from verwaltung.mieter as m
    join anmeldung.benutzerkonten as k on k.mandant_id = m.mandant_id and k.person_id = m.person_id and k.rolle = 'mieter'
    where m.mandant_id = new.mandant_id and m.mietverhaeltnis_id = new.id;
    return null;
end
$$;
comment on function intern.tg_mietverhaeltnisse__ereignisse() is
    'Lässt die Sockets der Mieter neu prüfen, wenn sich Ende oder Lesefrist eines Mietverhältnisses ändern. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';

create trigger _500_ereignisse after update on verwaltung.mietverhaeltnisse
for each row when ((old.beginn, old.ende, old.lesbar_bis) is distinct from (new.beginn, new.ende, new.lesbar_bis))
execute function intern.tg_mietverhaeltnisse__ereignisse();

reset role;
alter function intern.tg_benutzerkonten__ereignisse() owner to dienst_ereignisse;
alter function intern.tg_zugaenge__ereignisse() owner to dienst_ereignisse;
alter function intern.tg_mieter__ereignisse() owner to dienst_ereignisse;
alter function intern.tg_mietverhaeltnisse__ereignisse() owner to dienst_ereignisse;

commit;
