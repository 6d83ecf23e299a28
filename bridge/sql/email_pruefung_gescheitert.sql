select intern.email_pruefung_gescheitert(%(mandant_id)s, %(email_id)s, %(grund)s) as ergebnis
