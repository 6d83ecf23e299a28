select intern.dateien_nachholen(anzahl => %(anzahl)s, seit => make_interval(mins => %(minuten)s)) as anzahl
