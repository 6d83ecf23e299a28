select intern.anfrage_wortschatz_lernen(null, now() - make_interval(mins => %(minuten)s))
