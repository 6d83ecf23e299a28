begin;
set local role hausdraht_eigner;

-- Before the receipt (_600), which says that somebody was alerted. Ordinary damages do not get past the condition.
create trigger _590_notdienst after insert on verwaltung.anfragen
for each row when (new.kategorie = 'schaden' and new.prioritaet in ('dringend', 'hoch'))
execute function intern.tg_anfragen__notdienst();
create trigger _591_notdienst after update of prioritaet, kategorie on verwaltung.anfragen
for each row when (
    new.status in ('offen', 'akzeptiert') and new.kategorie = 'schaden' and new.prioritaet in ('dringend', 'hoch')
    and (old.kategorie, old.prioritaet) is distinct from (new.kategorie, new.prioritaet)
)
execute function intern.tg_anfragen__notdienst();

create function intern.tg_alarme__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art)
    select new.mandant_id, intern.ereignisse_kanaele(
        a.mandant_id, a.hausmeister_bereich_id, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, true
    ), 'anfragen', a.id, 'geaendert'
    from verwaltung.anfragen as a
    where a.mandant_id = new.mandant_id and a.id = new.anfrage_id;
    return null;
end
$$;
comment on function intern.tg_alarme__ereignisse() is
    'Meldet Beginn und Ende eines Alarms allen, die die Anfrage sehen. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
create trigger _100_status_erzwingen before insert or update of status on verwaltung.alarme
for each row execute function intern.tg_status__erzwingen();
create trigger _800_status_festhalten after insert or update of status on verwaltung.alarme
for each row execute function intern.tg_status__festhalten();
create trigger _500_ereignisse after insert or update of status on verwaltung.alarme
for each row execute function intern.tg_alarme__ereignisse();

select audit.anschliessen('verwaltung.notdienst_hooks', geheim => '{geheimnis}');
select audit.anschliessen('verwaltung.notdienst_plaene');
select audit.anschliessen('verwaltung.notdienst_stufen');
select audit.anschliessen('verwaltung.alarme');
select audit.anschliessen('verwaltung.alarm_schritte');

reset role;
alter function intern.tg_alarme__ereignisse() owner to dienst_ereignisse;

commit;
