select intern.postfach_uebersprungen(mandant_id => %(mandant_id)s, postfach_id => %(postfach_id)s, eintrag => %(eintrag)s)
