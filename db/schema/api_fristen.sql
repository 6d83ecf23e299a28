begin;
set local role hausdraht_eigner;

create view api.frist_ziele with (security_invoker = true) as
select z.mandant_id, z.kategorie, z.prioritaet, z.reaktion_minuten, z.loesung_minuten
from verwaltung.frist_ziele as z;
comment on view api.frist_ziele is 'Ziele der Verwaltung je Kategorie und Priorität in Minuten der Geschäftszeit; die Leitung ändert sie mit fristen_speichern';

create view api.frist_einstellungen with (security_invoker = true) as
select e.mandant_id, e.warnung_prozent
from verwaltung.frist_einstellungen as e;
comment on view api.frist_einstellungen is 'Wann vor dem Ablauf einer Frist gewarnt wird';

-- Apart from api.anfragen, which tenants read, too: whether the office keeps its targets is its own business.
create view api.anfrage_fristen with (security_invoker = true) as
select
    a.mandant_id, a.id, a.reaktion_bis, a.loesung_bis, a.reagiert_am, a.faellig_am, a.gewarnt_am, a.wartet_auf, a.wartet_seit,
    a.gewartet_sekunden
from verwaltung.anfragen as a;
comment on view api.anfrage_fristen is 'Fristen und Warten der Anfragen; Verwaltung alle, Hausmeister die des eigenen Bereichs';

create function api.fristen(anfrage api.anfragen) returns setof api.anfrage_fristen
language sql stable parallel safe rows 1
begin atomic
    select
        f.mandant_id, f.id, f.reaktion_bis, f.loesung_bis, f.reagiert_am, f.faellig_am, f.gewarnt_am, f.wartet_auf, f.wartet_seit,
        f.gewartet_sekunden
    from api.anfrage_fristen as f
    where f.mandant_id = (anfrage).mandant_id and f.id = (anfrage).id;
end;
comment on function api.fristen(api.anfragen) is 'Fristen einer Anfrage, zum Einbetten: anfragen?select=*,fristen(*)';

do $kommentare$
declare
    r record;
begin
    for r in
        select s.relname as sicht, sa.attname as spalte, col_description(t.oid, ta.attnum) as text
        from pg_catalog.pg_class as s
        join pg_catalog.pg_attribute as sa on sa.attrelid = s.oid and sa.attnum > 0
        join pg_catalog.pg_class as t
            on t.relnamespace = 'verwaltung'::regnamespace
            and t.relname = case s.relname when 'anfrage_fristen' then 'anfragen' else s.relname end
        join pg_catalog.pg_attribute as ta on ta.attrelid = t.oid and ta.attname = sa.attname
        where s.relnamespace = 'api'::regnamespace and s.relname = any(array['frist_ziele', 'frist_einstellungen', 'anfrage_fristen'])
    loop
        execute format('comment on column api.%I.%I is %L', r.sicht, r.spalte, r.text);
    end loop;
end
$kommentare$;

grant select on api.frist_ziele, api.frist_einstellungen to verwalter, leitung;
grant select on api.anfrage_fristen to hausmeister, verwalter, leitung;
grant execute on function api.fristen(api.anfragen) to hausmeister, verwalter, leitung;

commit;
