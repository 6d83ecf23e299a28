begin;
set local role hausdraht_eigner;

create view api.klassifikationsregeln with (security_invoker = true) as
select
    r.mandant_id, r.id, r.reihenfolge, r.sprache, r.bezeichnung, r.woerter, r.ausschluesse, r.kategorie, r.schadensart, r.prioritaet,
    r.zwingend_mietverwaltung, r.aktiv
from verwaltung.klassifikationsregeln as r;
comment on view api.klassifikationsregeln is 'Schlüsselwortregeln des Mandanten; die Verwaltung ändert sie als Ganzes mit rpc/klassifikationsregeln_speichern';
comment on column api.klassifikationsregeln.mandant_id is 'Mandant';
comment on column api.klassifikationsregeln.id is 'Kennung der Regel';
comment on column api.klassifikationsregeln.reihenfolge is 'Kleinere Zahlen zuerst; die erste Kategorie gewinnt, die höchste Priorität gilt';
comment on column api.klassifikationsregeln.sprache is 'Sprache der E-Mails, für die die Regel gilt (ISO 639-1)';
comment on column api.klassifikationsregeln.bezeichnung is 'Name der Regel';
comment on column api.klassifikationsregeln.woerter is 'Wortstämme, die alle vorkommen müssen';
comment on column api.klassifikationsregeln.ausschluesse is 'Wortstämme, von denen keiner vorkommen darf';
comment on column api.klassifikationsregeln.kategorie is 'Kategorie, die die Regel setzt';
comment on column api.klassifikationsregeln.schadensart is 'Schadensart, die die Regel setzt';
comment on column api.klassifikationsregeln.prioritaet is 'Mindestpriorität, die die Regel setzt';
comment on column api.klassifikationsregeln.zwingend_mietverwaltung is 'Die Anfrage geht an die Mietverwaltung, was immer sie sonst enthält';
comment on column api.klassifikationsregeln.aktiv is 'Abgeschaltete Regeln wirken nicht';
grant select on api.klassifikationsregeln to verwalter, leitung;

commit;
