select neu, kanaele, entitaet, entitaet_id, art
from intern.ereignisse_lesen(%(seit)s)
