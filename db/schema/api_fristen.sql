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

-- The meaning of a column is that of the table below it.
select
    intern.kommentare_uebernehmen('api.frist_ziele', 'verwaltung.frist_ziele'),
    intern.kommentare_uebernehmen('api.frist_einstellungen', 'verwaltung.frist_einstellungen'),
    intern.kommentare_uebernehmen('api.anfrage_fristen', 'verwaltung.anfragen');

grant select on api.frist_ziele, api.frist_einstellungen to verwalter, leitung;
grant select on api.anfrage_fristen to hausmeister, verwalter, leitung;
grant execute on function api.fristen(api.anfragen) to hausmeister, verwalter, leitung;

commit;
