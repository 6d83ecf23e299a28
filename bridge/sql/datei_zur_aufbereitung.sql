select inhalt, medientyp
from intern.datei_zur_aufbereitung(%(mandant_id)s, %(datei_id)s)
