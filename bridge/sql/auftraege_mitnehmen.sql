select id, argumente from intern.auftraege_mitnehmen(%(aufgabe)s, %(anzahl)s)
