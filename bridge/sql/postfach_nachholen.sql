-- Run by an operator's superuser connection, never by the services.
update verwaltung.postfach_staende as s set
    nachholen_ab = %(ab)s,
    uebersprungen = coalesce(
        (
            select jsonb_agg(u.e order by u.n)
            from jsonb_array_elements(s.uebersprungen) with ordinality as u (e, n)
            where (u.e ->> 'uid')::bigint < %(ab)s
        ), '[]'
    )
where s.postfach_id = %(id)s
