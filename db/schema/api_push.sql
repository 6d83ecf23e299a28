begin;
set local role hausdraht_eigner;

create view api.push_abos with (security_invoker = true) as
select
    a.mandant_id, a.id, a.endpunkt, a.geraet, a.angelegt_am, a.letzter_erfolg_am, a.letzter_fehler_am, a.letzter_fehler, a.probe_am
from verwaltung.push_abos as a;
comment on view api.push_abos is 'Eigene Geräte, auf denen Mitteilungen des Notdienstes ankommen';

select intern.kommentare_uebernehmen('api.push_abos', 'verwaltung.push_abos');

grant select on api.push_abos to hausmeister, verwalter, leitung;

commit;
