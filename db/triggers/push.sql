begin;
set local role hausdraht_eigner;

create function intern.tg_sitzungen__push() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    delete from verwaltung.push_abos as a where a.mandant_id = old.mandant_id and a.sitzung_id = old.id;
    return old;
end
$$;
comment on function intern.tg_sitzungen__push() is
    'Wer sich abmeldet, gesperrt wird oder dessen Anmeldung gelöscht wird, bekommt auf dem Gerät keine Mitteilungen mehr. Definer dienst_versand, weil niemand sonst Geräte löscht';
create trigger _600_push after update on anmeldung.sitzungen
for each row when (old.widerrufen_am is null and new.widerrufen_am is not null)
execute function intern.tg_sitzungen__push();
-- Before, because the device refers to its session.
create trigger _601_push before delete on anmeldung.sitzungen
for each row execute function intern.tg_sitzungen__push();

create function intern.tg_push_abos__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a record := case when tg_op = 'DELETE' then old else new end;
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    values (a.mandant_id, array['m' || a.mandant_id || ':personal'], 'benutzerkonten', a.benutzerkonto_id, 'geaendert');
    return null;
end
$$;
comment on function intern.tg_push_abos__ereignisse() is
    'Meldet der Verwaltung, dass ein Konto ein Gerät mehr oder weniger hat. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _500_ereignisse after insert or delete on verwaltung.push_abos
for each row execute function intern.tg_push_abos__ereignisse();

select audit.anschliessen('verwaltung.push_abos', geheim => '{endpunkt,p256dh,auth}');
select audit.anschliessen('verwaltung.push_mitteilungen');

reset role;
alter function intern.tg_sitzungen__push() owner to dienst_versand;
alter function intern.tg_push_abos__ereignisse() owner to dienst_ereignisse;

commit;
