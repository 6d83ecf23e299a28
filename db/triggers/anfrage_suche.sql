begin;
set local role hausdraht_eigner;

create function intern.tg_anfragen__suche() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    c_quartal constant integer := intern.suche_quartal(case when tg_op = 'DELETE' then old.erstellt_am else new.erstellt_am end);
begin
    if tg_op = 'DELETE' then
        delete from verwaltung.anfrage_suche as s where s.mandant_id = old.mandant_id and s.anfrage_id = old.id;
        return old;
    end if;
    insert into verwaltung.anfrage_suche as s (mandant_id, anfrage_id, quartal, woerter)
    values (new.mandant_id, new.id, c_quartal, intern.suche_eintraege(
        new.mandant_id, c_quartal, concat_ws(' ', new.betreff, new.beschreibung, new.ort, new.melder_name, new.massnahme, new.ausgefuehrt_von)
    ))
    on conflict (mandant_id, anfrage_id) do update set woerter = s.woerter || excluded.woerter, geaendert_am = now();
    return null;
end
$$;
comment on function intern.tg_anfragen__suche() is
    'Hält das Suchverzeichnis einer Anfrage nach. Definer dienst_suche, weil niemand sonst es liest oder schreibt';

create function intern.tg_anfrage_nachrichten__suche() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    -- The first message says what the Anfrage says already; finding that out with stems costs six times as much.
    if exists (
        select from verwaltung.anfragen as a
        where a.mandant_id = new.mandant_id and a.id = new.anfrage_id
            and a.beschreibung = new.inhalt and a.melder_name = new.verfasser_name
    ) then
        return null;
    end if;
    update verwaltung.anfrage_suche as s
    set woerter = s.woerter || n.woerter, geaendert_am = now()
    from (
        select intern.suche_eintraege(v.mandant_id, v.quartal, concat_ws(' ', new.inhalt, new.verfasser_name)) as woerter
        from verwaltung.anfrage_suche as v
        where v.mandant_id = new.mandant_id and v.anfrage_id = new.anfrage_id
    ) as n
    where s.mandant_id = new.mandant_id and s.anfrage_id = new.anfrage_id
        and length(s.woerter || n.woerter) > length(s.woerter);
    return null;
end
$$;
comment on function intern.tg_anfrage_nachrichten__suche() is
    'Nimmt die Wörter einer neuen Nachricht ins Suchverzeichnis ihrer Anfrage auf. Definer dienst_suche wie tg_anfragen__suche';

create trigger _600_suche after insert on verwaltung.anfragen
for each row execute function intern.tg_anfragen__suche();
create trigger _601_suche after update on verwaltung.anfragen
for each row when (
    (old.betreff, old.beschreibung, old.ort, old.melder_name, old.massnahme, old.ausgefuehrt_von)
    is distinct from (new.betreff, new.beschreibung, new.ort, new.melder_name, new.massnahme, new.ausgefuehrt_von)
) execute function intern.tg_anfragen__suche();
-- Before, because the directory refers to the Anfrage.
create trigger _602_suche before delete on verwaltung.anfragen
for each row execute function intern.tg_anfragen__suche();
create trigger _600_suche after insert on verwaltung.anfrage_nachrichten
for each row execute function intern.tg_anfrage_nachrichten__suche();

reset role;
alter function intern.tg_anfragen__suche() owner to dienst_suche;
alter function intern.tg_anfrage_nachrichten__suche() owner to dienst_suche;

commit;
