select intern.postfach_nachgeholt(mandant_id => %(mandant_id)s, postfach_id => %(postfach_id)s, ab => %(ab)s)
