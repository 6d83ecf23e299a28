select entitaet, entitaet_id, art
from intern.ereignisse_nachlesen(%(seit)s, %(bis)s, %(empfaenger)s)
