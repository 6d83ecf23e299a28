select intern.alarm_hook_ergebnis(%(mandant_id)s, %(alarm_id)s, %(nr)s, %(fehler)s) as sekunden
