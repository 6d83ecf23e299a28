begin;
set local role hausdraht_eigner;

create view api.aushaenge with (security_invoker = true) as
select
    a.mandant_id, a.id, a.objekt_id, o.bezeichnung as objekt, a.titel, a.text, a.von, a.bis, a.abgenommen_am, a.erstellt_am,
    intern.aushang_zahlen(
        a.id,
        -- The whole office is counted once, whatever hangs everywhere.
        case when a.objekt_id is null then (select intern.mieterzahl(null)) else intern.mieterzahl(a.objekt_id) end
    ) as zahlen
from verwaltung.aushaenge as a
left join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id;
comment on view api.aushaenge is 'Aushänge mit Zahl der Leser; nur Verwaltung';
comment on column api.aushaenge.objekt is 'Bezeichnung des Objekts; leer = alle';
comment on column api.aushaenge.zahlen is '{mieter, gelesen}: wie viele er angeht und wie viele ihn geöffnet haben; gelesen ist bei weniger als drei Mietern leer';

create view api.meine_aushaenge with (security_invoker = true) as
select
    a.mandant_id, a.id, a.titel, a.text, a.von, a.bis, a.erstellt_am,
    (
        select g.am from verwaltung.aushang_gelesen as g
        where g.mandant_id = a.mandant_id and g.aushang_id = a.id and g.person_id = (select intern.mieter_id())
    ) as gelesen_am
from verwaltung.aushaenge as a;
comment on view api.meine_aushaenge is 'Aushänge, die heute dort hängen, wo der Mieter wohnt';
comment on column api.meine_aushaenge.gelesen_am is 'Wann der Mieter ihn zum ersten Mal öffnete';

select
    intern.kommentare_uebernehmen('api.aushaenge', 'verwaltung.aushaenge'),
    intern.kommentare_uebernehmen('api.meine_aushaenge', 'verwaltung.aushaenge');
grant select on api.aushaenge to verwalter, leitung;
grant select on api.meine_aushaenge to mieter;

commit;
