select intern.email_neu_pruefen(%(mandant_id)s, %(email_id)s, %(pruefung)s) as ergebnis
