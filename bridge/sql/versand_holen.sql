select * from intern.versand_holen(%(mandant_id)s, %(versand_id)s)
