-- The search knows at once what was typed or imported.
begin;
set local role hausdraht_eigner;

create function intern.stammdatensuche_erneuern(mandant_id bigint, personen bigint[]) returns void
language plpgsql volatile
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
    insert into verwaltung.stammdatensuche as t (mandant_id, art, bezug_id, suchtext)
    select p.mandant_id, 'person', p.id, concat(
        ' ', intern.suchtext(concat_ws(' ', p.vorname, p.nachname, l.lagen, d.gewerke)), ' ',
        intern.telefon_ziffern(nullif(p.telefon, '')), ' '
    )
    from verwaltung.personen as p
    left join lateral (
        select string_agg(concat_ws(' ', o.strasse, o.hausnummer, o.plz, o.ort, s.bezeichnung), ' | ') as lagen
        from (
            select u.objekt_id, u.bezeichnung
            from verwaltung.mieter as m
            join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id
            join verwaltung.einheiten as u on u.mandant_id = v.mandant_id and u.id = v.einheit_id
            where m.mandant_id = p.mandant_id and m.person_id = p.id
            union
            select w.objekt_id, u.bezeichnung
            from verwaltung.eigentuemer as w
            left join verwaltung.einheiten as u on u.mandant_id = w.mandant_id and u.id = w.einheit_id
            where w.mandant_id = p.mandant_id and w.person_id = p.id
            limit 50
        ) as s
        join verwaltung.objekte as o on o.mandant_id = p.mandant_id and o.id = s.objekt_id
    ) as l on true
    left join lateral (
        select string_agg(f.gewerk, ' ') as gewerke
        from verwaltung.dienstleister as f
        where f.mandant_id = p.mandant_id and f.person_id = p.id
    ) as d on true
    where p.mandant_id = stammdatensuche_erneuern.mandant_id and p.id = any(personen)
    on conflict (mandant_id, art, bezug_id) do update set suchtext = excluded.suchtext
    where t.suchtext is distinct from excluded.suchtext;
end
$$;
comment on function intern.stammdatensuche_erneuern(bigint, bigint[]) is
    'Sammelt die Suchwörter von Personen neu ein; von höchstens 50 Mietverhältnissen und Eigentümerstellungen je Person';

create function intern.tg_stammdatensuche__nachfuehren() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    v_neu jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    v_alt jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    c_mandant constant bigint := (coalesce(v_neu, v_alt) ->> 'mandant_id')::bigint;
    c_id constant bigint := (coalesce(v_neu, v_alt) ->> 'id')::bigint;
    v_personen bigint[];
begin
    if tg_table_name in ('personen', 'objekte') and tg_op = 'DELETE' then
        delete from verwaltung.stammdatensuche as t
        where t.mandant_id = c_mandant and t.art = case tg_table_name when 'personen' then 'person' else 'objekt' end and t.bezug_id = c_id;
        return null;
    elsif tg_table_name = 'objekte' then
        insert into verwaltung.stammdatensuche as t (mandant_id, art, bezug_id, suchtext)
        values (c_mandant, 'objekt', c_id, concat(' ', intern.suchtext(concat_ws(
            ' ', v_neu ->> 'bezeichnung', v_neu ->> 'strasse', v_neu ->> 'hausnummer', v_neu ->> 'plz', v_neu ->> 'ort'
        )), ' '))
        on conflict (mandant_id, art, bezug_id) do update set suchtext = excluded.suchtext;
        if tg_op = 'INSERT' then
            return null;
        end if;
    end if;
    v_personen := case tg_table_name
        when 'personen' then array[c_id]
        when 'mieter' then array[(v_neu ->> 'person_id')::bigint, (v_alt ->> 'person_id')::bigint]
        when 'eigentuemer' then array[(v_neu ->> 'person_id')::bigint, (v_alt ->> 'person_id')::bigint]
        when 'dienstleister' then array[(v_neu ->> 'person_id')::bigint, (v_alt ->> 'person_id')::bigint]
        when 'mietverhaeltnisse' then array(
            select m.person_id from verwaltung.mieter as m where m.mandant_id = c_mandant and m.mietverhaeltnis_id = c_id
        )
        else array(
            select m.person_id
            from verwaltung.einheiten as u
            join verwaltung.mietverhaeltnisse as v on v.mandant_id = u.mandant_id and v.einheit_id = u.id
            join verwaltung.mieter as m on m.mandant_id = v.mandant_id and m.mietverhaeltnis_id = v.id
            where u.mandant_id = c_mandant and c_id = case tg_table_name when 'objekte' then u.objekt_id else u.id end
            union
            select w.person_id
            from verwaltung.eigentuemer as w
            where w.mandant_id = c_mandant and c_id = case tg_table_name when 'objekte' then w.objekt_id else w.einheit_id end
        )
    end;
    perform intern.stammdatensuche_erneuern(c_mandant, v_personen);
    return null;
end
$$;
comment on function intern.tg_stammdatensuche__nachfuehren() is
    'Führt die Suchwörter der Personen und Objekte nach, die eine Änderung der Stammdaten betrifft. Definer dienst_email, weil sonst niemand die Suche schreibt';

create trigger _300_suche after insert or delete on verwaltung.personen
for each row execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _301_suche after update on verwaltung.personen
for each row when ((old.vorname, old.nachname, old.telefon) is distinct from (new.vorname, new.nachname, new.telefon))
execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _300_suche after insert or delete on verwaltung.objekte
for each row execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _301_suche after update on verwaltung.objekte
for each row when (
    (old.bezeichnung, old.strasse, old.hausnummer, old.plz, old.ort)
    is distinct from (new.bezeichnung, new.strasse, new.hausnummer, new.plz, new.ort)
) execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _301_suche after update on verwaltung.einheiten
for each row when ((old.bezeichnung, old.objekt_id) is distinct from (new.bezeichnung, new.objekt_id))
execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _301_suche after update on verwaltung.mietverhaeltnisse
for each row when (old.einheit_id is distinct from new.einheit_id)
execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _300_suche after insert or update or delete on verwaltung.mieter
for each row execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _300_suche after insert or update or delete on verwaltung.eigentuemer
for each row execute function intern.tg_stammdatensuche__nachfuehren();
create trigger _300_suche after insert or update or delete on verwaltung.dienstleister
for each row execute function intern.tg_stammdatensuche__nachfuehren();

reset role;
alter function intern.tg_stammdatensuche__nachfuehren() owner to dienst_email;
grant execute on function intern.stammdatensuche_erneuern(bigint, bigint[]) to dienst_email;

commit;
