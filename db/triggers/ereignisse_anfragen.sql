begin;
set local role hausdraht_eigner;

create function intern.tg_anfragen__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a record := case when tg_op = 'DELETE' then old else new end;
    empfaenger text[];
    mit_mietern boolean := true;
begin
    if tg_op = 'UPDATE' then
        -- Staff-only columns tell a tenant nothing, so they make no frame either.
        mit_mietern := (
            old.status, old.kategorie, old.schadensart, old.prioritaet, old.zustaendigkeit, old.betreff, old.beschreibung,
            old.ort, old.objekt_id, old.einheit_id, old.mietverhaeltnis_id, old.eigentuemer_id, old.melder_person_id,
            old.melder_name, old.hausmeister_bereich_id, old.folgt_auf_id, old.erledigt_am, old.massnahme, old.ausgefuehrt_von
        ) is distinct from (
            new.status, new.kategorie, new.schadensart, new.prioritaet, new.zustaendigkeit, new.betreff, new.beschreibung,
            new.ort, new.objekt_id, new.einheit_id, new.mietverhaeltnis_id, new.eigentuemer_id, new.melder_person_id,
            new.melder_name, new.hausmeister_bereich_id, new.folgt_auf_id, new.erledigt_am, new.massnahme, new.ausgefuehrt_von
        );
        -- The time of the last activity alone belongs to a message, which has its own event.
        if not mit_mietern and (
            old.zugewiesen_konto_id, old.email_id, old.sachbearbeiter_konto_id, old.wiedervorlage_am, old.wartet_auf,
            old.reaktion_bis, old.loesung_bis, old.reagiert_am, old.faellig_am, old.gewarnt_am
        ) is not distinct from (
            new.zugewiesen_konto_id, new.email_id, new.sachbearbeiter_konto_id, new.wiedervorlage_am, new.wartet_auf,
            new.reaktion_bis, new.loesung_bis, new.reagiert_am, new.faellig_am, new.gewarnt_am
        ) then
            return null;
        end if;
    end if;
    empfaenger := intern.ereignisse_kanaele(
        a.mandant_id, a.hausmeister_bereich_id, a.mietverhaeltnis_id, a.melder_person_id, a.kategorie, mit_mietern
    );
    if tg_op = 'UPDATE' and (old.hausmeister_bereich_id, old.mietverhaeltnis_id, old.melder_person_id, old.kategorie)
        is distinct from (new.hausmeister_bereich_id, new.mietverhaeltnis_id, new.melder_person_id, new.kategorie)
    then
        -- Whoever loses sight of it must hear that, too.
        empfaenger := array(
            select unnest(empfaenger)
            union
            select unnest(intern.ereignisse_kanaele(
                old.mandant_id, old.hausmeister_bereich_id, old.mietverhaeltnis_id, old.melder_person_id, old.kategorie, true
            ))
        );
    end if;
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        a.mandant_id, empfaenger, 'anfragen', a.id,
        case
            when tg_op = 'INSERT' then 'neu'
            when tg_op = 'UPDATE' and old.status is distinct from new.status then 'status'
            else 'geaendert'
        end
    );
    return null;
end
$$;
comment on function intern.tg_anfragen__ereignisse() is
    'Meldet neue, geänderte und gelöschte Anfragen an alle, die sie sehen oder eben noch sahen. Definer dienst_ereignisse, weil die Empfänger über die Sicht des Handelnden hinausgehen';

create trigger _500_ereignisse after insert or delete on verwaltung.anfragen
for each row execute function intern.tg_anfragen__ereignisse();
create trigger _501_ereignisse after update on verwaltung.anfragen
for each row when (old.* is distinct from new.*) execute function intern.tg_anfragen__ereignisse();

reset role;
alter function intern.tg_anfragen__ereignisse() owner to dienst_ereignisse;

commit;
