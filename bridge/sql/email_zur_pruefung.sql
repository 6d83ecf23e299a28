select roh, umschlag_von, host(absender_ip) as absender_ip, helo, status
from intern.email_zur_pruefung(%(mandant_id)s, %(email_id)s)
