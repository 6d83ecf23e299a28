begin;
set local role hausdraht_eigner;

create view api.ansichten with (security_invoker = true) as
select
    v.mandant_id, v.id, v.benutzerkonto_id, v.name, v.auswahl, v.geteilt, v.erstellt_am,
    v.benutzerkonto_id = (select intern.benutzerkonto_id()) as eigene
from verwaltung.ansichten as v;
comment on view api.ansichten is 'Gespeicherte Ansichten: die eigenen und die geteilten der Kollegen';
comment on column api.ansichten.mandant_id is 'Mandant';
comment on column api.ansichten.id is 'Kennung der Ansicht';
comment on column api.ansichten.benutzerkonto_id is 'Konto, das sie angelegt hat';
comment on column api.ansichten.name is 'Name';
comment on column api.ansichten.auswahl is 'Filter, Sortierung und Suche, wie sie in der Adresse der Liste stehen';
comment on column api.ansichten.geteilt is 'Ob alle in der Verwaltung sie sehen';
comment on column api.ansichten.erstellt_am is 'Zeitpunkt der Anlage';
comment on column api.ansichten.eigene is 'Ob das angemeldete Konto sie angelegt hat';

grant select on api.ansichten to verwalter, leitung;

commit;
