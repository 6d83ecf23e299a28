-- From a text to the entries of the search, in one place for writing and asking.
begin;
set local role hausdraht_eigner;

create function intern.suche_quartal(zeitpunkt timestamptz) returns integer
language sql immutable parallel safe
return extract(year from zeitpunkt at time zone 'UTC')::integer * 4 + extract(quarter from zeitpunkt at time zone 'UTC')::integer;
comment on function intern.suche_quartal(timestamptz) is 'Fortlaufende Nummer eines Quartals: Jahr × 4 + Quartal (UTC)';

create function intern.suche_vorsatz(mandant_id bigint, quartal integer) returns text
language sql immutable parallel safe
return mandant_id::text || '/' || quartal::text || '/';
comment on function intern.suche_vorsatz(bigint, integer) is 'Was im Suchverzeichnis vor jedem Wortstamm steht';

create function intern.suche_staemme(inhalt text) returns text[]
language sql immutable parallel safe
return tsvector_to_array(to_tsvector('pg_catalog.german'::regconfig, inhalt));
comment on function intern.suche_staemme(text) is 'Deutsche Wortstämme eines Textes, ohne Füllwörter, jeder einmal';

create function intern.suche_eintraege(mandant_id bigint, quartal integer, inhalt text) returns tsvector
language sql immutable parallel safe
return (
    select coalesce(array_to_tsvector(array_agg(intern.suche_vorsatz(mandant_id, quartal) || s.stamm)), '')
    from unnest(intern.suche_staemme(inhalt)) as s (stamm)
    where length(s.stamm) <= 60
);
comment on function intern.suche_eintraege(bigint, integer, text) is
    'Einträge eines Textes für anfrage_suche.woerter; Zeichenketten über 60 Zeichen (Prüfsummen, Adressen) sucht niemand';

grant execute on function
    intern.suche_quartal(timestamptz), intern.suche_vorsatz(bigint, integer), intern.suche_staemme(text),
    intern.suche_eintraege(bigint, integer, text)
to dienst_suche;

commit;
