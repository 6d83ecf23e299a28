select intern.versand_gesendet(%(mandant_id)s, %(versand_id)s)
