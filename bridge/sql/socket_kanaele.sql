select mandant_id, benutzerkonto_id, kanaele, gueltig_bis
from intern.socket_kanaele(%(token)s)
