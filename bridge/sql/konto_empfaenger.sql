select email, name, mandant_name
from intern.konto_empfaenger(%(mandant_id)s, %(benutzerkonto_id)s)
