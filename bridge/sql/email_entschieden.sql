select intern.email_entschieden(%(mandant_id)s, %(email_id)s) as entschieden
