-- Events that people are written to about, in the transaction of the event.
begin;
set local role hausdraht_eigner;

create function intern.tg_mandanten__versand() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.versand_einstellungen (mandant_id) values (new.id);
    perform intern.vorlagen_vorbelegen(new.id);
    return null;
end
$$;
comment on function intern.tg_mandanten__versand() is
    'Gibt einem neuen Mandanten Versandeinstellungen und Vorlagen. Definer dienst_versand, weil sonst niemand Zeilen anlegt';
create trigger _310_versand after insert on verwaltung.mandanten
for each row execute function intern.tg_mandanten__versand();

create function intern.tg_anfragen__versand() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.versand_einreihen(new, case
        when tg_op = 'INSERT' or (old.melder_person_id is null and new.melder_person_id is not null) then 'eingangsbestaetigung'
        when new.status = 'abgeschlossen' then 'abschluss'
        else 'statuswechsel'
    end);
    return null;
end
$$;
comment on function intern.tg_anfragen__versand() is
    'Reiht E-Mails zu neuen Anfragen und Statuswechseln ein. Definer dienst_versand, weil der Handelnde die Empfänger nicht alle sieht';
create trigger _600_versand after insert on verwaltung.anfragen
for each row when (new.melder_person_id is not null) execute function intern.tg_anfragen__versand();
-- Who called is known only now.
create trigger _600_melder after update of melder_person_id on verwaltung.anfragen
for each row when (old.melder_person_id is null and new.melder_person_id is not null and old.status = new.status)
execute function intern.tg_anfragen__versand();
-- A filing that is undone never happened as far as tenants can see.
create trigger _601_versand after update of status on verwaltung.anfragen
for each row when (old.status is distinct from new.status and new.zurueckgenommen_am is null)
execute function intern.tg_anfragen__versand();

create function intern.tg_anfrage_nachrichten__versand() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    a verwaltung.anfragen;
begin
    select t.* into strict a from verwaltung.anfragen as t where t.mandant_id = new.mandant_id and t.id = new.anfrage_id;
    perform intern.versand_einreihen(a, case when new.rueckfrage then 'rueckfrage' else 'neue_nachricht' end, new);
    return null;
end
$$;
comment on function intern.tg_anfrage_nachrichten__versand() is
    'Reiht E-Mails zu Nachrichten von Verwaltung und Hausmeister ein; interne Notizen nie. Definer dienst_versand, weil der Handelnde die Empfänger nicht alle sieht';
create trigger _600_versand after insert on verwaltung.anfrage_nachrichten
for each row when (new.art = 'nachricht' and new.verfasser_rolle in ('hausmeister', 'verwalter', 'leitung'))
execute function intern.tg_anfrage_nachrichten__versand();

create function intern.tg_vorlagen__platzhalter() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform intern.vorlage_pruefen(new.betreff);
    perform intern.vorlage_pruefen(new.text);
    return new;
end
$$;
comment on function intern.tg_vorlagen__platzhalter() is 'Weist Vorlagen mit unbekannten Platzhaltern zurück, wer immer sie schreibt. SQLSTATE HD060';
create trigger _050_platzhalter before insert or update on verwaltung.vorlagen
for each row execute function intern.tg_vorlagen__platzhalter();

create function intern.tg_versand__ereignisse() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) values (
        new.mandant_id, array['m' || new.mandant_id || ':personal'], 'versand', new.id, 'status'
    );
    return null;
end
$$;
comment on function intern.tg_versand__ereignisse() is
    'Meldet Statuswechsel ausgehender E-Mails dem Personal. Definer dienst_ereignisse, weil niemand sonst in den Ausgang schreibt';
-- A new one comes with the event of its Anfrage.
create trigger _500_ereignisse after update on verwaltung.versand
for each row when (old.status is distinct from new.status) execute function intern.tg_versand__ereignisse();

do $anschliessen$
begin
    perform audit.anschliessen('verwaltung.versand_einstellungen');
    perform audit.anschliessen('verwaltung.vorlagen');
    perform audit.anschliessen('verwaltung.benachrichtigungswahl');
    perform audit.anschliessen('verwaltung.versand', inhalte => '{text}');
end
$anschliessen$;

reset role;
alter function intern.tg_mandanten__versand() owner to dienst_versand;
alter function intern.tg_anfragen__versand() owner to dienst_versand;
alter function intern.tg_anfrage_nachrichten__versand() owner to dienst_versand;
alter function intern.tg_versand__ereignisse() owner to dienst_ereignisse;

commit;
