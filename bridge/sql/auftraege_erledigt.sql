select intern.auftraege_erledigt(%(auftraege)s)
