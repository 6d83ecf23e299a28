select email, name, mandant_name, token
from intern.ruecksetzung_ausstellen(%(ruecksetzung_id)s)
