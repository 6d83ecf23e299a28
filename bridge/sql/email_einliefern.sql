select mandant_id, email_id, neu
from intern.email_einliefern(
    umschlag_an => %(umschlag_an)s, roh => %(roh)s, weg => %(weg)s, umschlag_von => %(umschlag_von)s,
    absender_ip => %(absender_ip)s::inet, helo => %(helo)s
)
