-- A new key of reply addresses and links for one Mandant or all; the present one is accepted on.
select m.id, intern.antwort_schluessel_wechseln(m.id)
from verwaltung.mandanten as m
where %(mandant)s::bigint is null or m.id = %(mandant)s::bigint
