select intern.push_ergebnis(%(mandant_id)s, %(mitteilung_id)s, %(ergebnis)s, %(fehler)s) as sekunden
