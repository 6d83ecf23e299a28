select intern.postfach_stand(
    mandant_id => %(mandant_id)s, postfach_id => %(postfach_id)s, uidvalidity => %(uidvalidity)s, letzte_uid => %(letzte_uid)s,
    fehler => %(fehler)s
)
