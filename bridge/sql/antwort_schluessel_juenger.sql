-- Mandanten whose links signed before the last change would die with another one, see docs/operating.md.
select s.mandant_id
from verwaltung.antwort_schluessel as s
where %(mandant)s::bigint is null or s.mandant_id = %(mandant)s::bigint
group by s.mandant_id
having count(*) > 1 and max(s.angelegt_am) > now() - make_interval(days => %(tage)s)
