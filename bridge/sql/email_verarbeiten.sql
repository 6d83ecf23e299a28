select intern.email_verarbeiten(%(mandant_id)s, %(email_id)s, %(pruefung)s) as ergebnis
