select email, name, mandant_name, token
from intern.ruecksetzung_ausstellen(%(mandant_id)s, %(ruecksetzung_id)s)
