begin;
set local role hausdraht_eigner;

-- Seen from each of the two, so that a client asks for one Anfrage and need not know at which one it was entered.
-- A follow-up that began with a mail or a tenant's message stands in the Anfrage itself and cannot be undone.
create view api.anfrage_verknuepfungen with (security_invoker = true) as
select
    v.mandant_id, v.id, v.anfrage_id, v.andere_id, v.art, v.richtung, a.nummer, a.betreff, a.status,
    v.erstellt_konto_id, v.erstellt_am
from (
    select h.mandant_id, h.id, h.anfrage_id, h.andere_id, h.art, 'hin'::text as richtung, h.erstellt_konto_id, h.erstellt_am
    from verwaltung.anfrage_verknuepfungen as h
    union all
    select r.mandant_id, r.id, r.andere_id, r.anfrage_id, r.art, 'her', r.erstellt_konto_id, r.erstellt_am
    from verwaltung.anfrage_verknuepfungen as r
    union all
    select f.mandant_id, null, f.id, f.folgt_auf_id, 'folge', 'hin', null, f.erstellt_am
    from verwaltung.anfragen as f
    where f.folgt_auf_id is not null
    union all
    select g.mandant_id, null, g.folgt_auf_id, g.id, 'folge', 'her', null, g.erstellt_am
    from verwaltung.anfragen as g
    where g.folgt_auf_id is not null
) as v
join verwaltung.anfragen as a on a.mandant_id = v.mandant_id and a.id = v.andere_id;
comment on view api.anfrage_verknuepfungen is 'Womit eine Anfrage zusammenhängt, von beiden Seiten gesehen; nur Verwaltung';
comment on column api.anfrage_verknuepfungen.mandant_id is 'Mandant';
comment on column api.anfrage_verknuepfungen.id is 'Kennung der Verknüpfung, zum Lösen; leer bei einer Folgeanfrage, die aus einer Nachricht entstand';
comment on column api.anfrage_verknuepfungen.anfrage_id is 'Anfrage, nach der gefragt wird';
comment on column api.anfrage_verknuepfungen.andere_id is 'Die andere Anfrage';
comment on column api.anfrage_verknuepfungen.art is 'duplikat, folge oder gehoert_zu';
comment on column api.anfrage_verknuepfungen.richtung is 'hin: anfrage_id ist Duplikat von oder folgt auf andere_id; her: umgekehrt';
comment on column api.anfrage_verknuepfungen.nummer is 'Nummer der anderen Anfrage';
comment on column api.anfrage_verknuepfungen.betreff is 'Betreff der anderen Anfrage';
comment on column api.anfrage_verknuepfungen.status is 'Status der anderen Anfrage';
comment on column api.anfrage_verknuepfungen.erstellt_konto_id is 'Konto, das verknüpft hat';
comment on column api.anfrage_verknuepfungen.erstellt_am is 'Zeitpunkt der Verknüpfung';

create view api.schlagworte with (security_invoker = true) as
select s.mandant_id, s.id, s.wort
from verwaltung.schlagworte as s;
comment on view api.schlagworte is 'Alle Schlagworte der Verwaltung; nur Verwaltung';
comment on column api.schlagworte.mandant_id is 'Mandant';
comment on column api.schlagworte.id is 'Kennung des Schlagworts';
comment on column api.schlagworte.wort is 'Das Wort';

create view api.anfrage_schlagworte with (security_invoker = true) as
select z.mandant_id, z.anfrage_id, z.schlagwort_id, s.wort
from verwaltung.anfrage_schlagworte as z
join verwaltung.schlagworte as s on s.mandant_id = z.mandant_id and s.id = z.schlagwort_id;
comment on view api.anfrage_schlagworte is 'Schlagworte der Anfragen; nur Verwaltung';
comment on column api.anfrage_schlagworte.mandant_id is 'Mandant';
comment on column api.anfrage_schlagworte.anfrage_id is 'Anfrage';
comment on column api.anfrage_schlagworte.schlagwort_id is 'Schlagwort';
comment on column api.anfrage_schlagworte.wort is 'Das Wort';

create view api.beschwerden with (security_invoker = true) as
select b.mandant_id, b.anfrage_id, b.gegen_mietverhaeltnis_id, b.zeiten, b.zeugen, b.geaendert_konto_id, b.geaendert_am
from verwaltung.beschwerden as b;
comment on view api.beschwerden is 'Was zu Beschwerden festgehalten ist; nur Verwaltung';
comment on column api.beschwerden.mandant_id is 'Mandant';
comment on column api.beschwerden.anfrage_id is 'Anfrage';
comment on column api.beschwerden.gegen_mietverhaeltnis_id is 'Mietverhältnis, über das sich jemand beschwert';
comment on column api.beschwerden.zeiten is 'Wann es war';
comment on column api.beschwerden.zeugen is 'Wer es bezeugen kann';
comment on column api.beschwerden.geaendert_konto_id is 'Konto, das zuletzt geändert hat';
comment on column api.beschwerden.geaendert_am is 'Zeitpunkt der letzten Änderung';

grant select on api.anfrage_verknuepfungen, api.schlagworte, api.anfrage_schlagworte, api.beschwerden to verwalter, leitung;

commit;
