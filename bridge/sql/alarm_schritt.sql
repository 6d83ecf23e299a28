select * from intern.alarm_schritt(%(mandant_id)s, %(alarm_id)s, %(nr)s)
