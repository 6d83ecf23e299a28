select * from intern.push_holen(%(mandant_id)s, %(mitteilung_id)s)
