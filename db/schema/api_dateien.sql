begin;
set local role hausdraht_eigner;

create view api.dateien with (security_invoker = true) as
select
    d.mandant_id, d.id, d.groesse, d.medientyp, d.angelegt_am,
    case
        when not intern.wird_aufbereitet(d.medientyp) then 'keine'
        else coalesce((
            select f.zustand
            from verwaltung.datei_fassungen as f
            where f.mandant_id = d.mandant_id and f.datei_id = d.id and f.fassung = 'ansicht'
        ), 'wartet')
    end as aufbereitung
from verwaltung.dateien as d;
comment on view api.dateien is 'Angaben zu sichtbaren Dateien; der Inhalt kommt über rpc/datei';
comment on column api.dateien.mandant_id is 'Mandant';
comment on column api.dateien.id is 'Kennung der Datei';
comment on column api.dateien.groesse is 'Größe in Byte';
comment on column api.dateien.medientyp is 'Am Inhalt erkannter Medientyp';
comment on column api.dateien.angelegt_am is 'Zeitpunkt der ersten Ablage';
comment on column api.dateien.aufbereitung is 'keine (wird gezeigt, wie sie ist), wartet, bereit oder gescheitert (Foto oder Video ohne Ansicht)';
grant select on api.dateien to mieter, hausmeister, verwalter, leitung;

commit;
