select intern.versand_gescheitert(%(mandant_id)s, %(versand_id)s, %(art)s, %(fehler)s) as sekunden
