"""German sentences for the people who look at a mail's authentication.

Every reason code of ``Pruefung.grund`` has its sentence here.
"""

#: Why the message itself cannot be trusted (outcome ``verdaechtig``).
SUSPICIONS = {
    "nul_byte": "Die E-Mail enthält ein NUL-Zeichen.",
    "nacktes_cr": "Die E-Mail enthält Zeilenenden, die Programme verschieden lesen (CR ohne LF).",
    "nacktes_lf": "Die E-Mail mischt verschiedene Zeilenenden.",
    "kein_kopf": "Die E-Mail hat keinen Kopf.",
    "kopf_zu_gross": "Der Kopf der E-Mail ist zu groß.",
    "steuerzeichen": "Der Kopf der E-Mail enthält Steuerzeichen.",
    "kopf_fehlerhaft": "Der Kopf der E-Mail enthält eine fehlerhafte Zeile.",
    "leere_faltzeile": "Der Kopf der E-Mail enthält eine leere Fortsetzungszeile.",
    "kopfzeile_doppelt": "Eine Kopfzeile kommt doppelt vor, die es nur einmal geben darf.",
    "mehrere_from": "Die E-Mail hat mehrere Absenderzeilen (From).",
    "kein_from": "Die E-Mail hat keine Absenderzeile (From).",
    "from_nicht_eindeutig": "Die Absenderzeile (From) nennt nicht genau eine Adresse.",
    "leser_uneinig": "Programme lesen den Absender dieser E-Mail verschieden.",
    "umschlag_anderes_konto": (
        "Die E-Mail kam über ein anderes Konto desselben Anbieters als die Absenderzeile nennt."
    ),
    "interner_fehler": "Die Prüfung der E-Mail ist an ihrem Inhalt gescheitert.",
}


def suspicious(reason: str) -> str:
    """Sentence for an untrustworthy message."""
    return f"Absender nicht bestätigt: {SUSPICIONS[reason]}"


def confirmed(by_dkim: str | None, by_spf: str | None) -> str:
    """Sentence for an authenticated author, given the aligned domains that passed."""
    return f"Absender bestätigt durch {_proofs(by_dkim, by_spf)}"


def confirmed_without_record(by_dkim: str | None, by_spf: str | None, domain: str) -> str:
    """Sentence for an author proven by its own domain, which publishes no DMARC record."""
    return (
        f"Absender nur durch {_proofs(by_dkim, by_spf)} bestätigt: "
        f"{domain} veröffentlicht keine Regel (DMARC) dazu."
    )


def unconfirmed(reason: str, domain: str) -> str:
    """Sentence for an author who could not be authenticated."""
    return {
        "dmarc_fail": (
            f"Absender nicht bestätigt: Weder DKIM noch SPF belegen, dass die E-Mail "
            f"von {domain} kommt."
        ),
        "kein_dmarc": (
            f"Absender nicht bestätigt: {domain} veröffentlicht keine Regel (DMARC), "
            f"nach der sich das prüfen lässt."
        ),
        "dmarc_ungueltig": (
            f"Absender nicht bestätigt: Die von {domain} veröffentlichte Regel (DMARC) "
            f"ist fehlerhaft."
        ),
        "temperror": (
            f"Absender noch nicht bestätigt: Der Namensdienst (DNS) für {domain} "
            f"gab keine Auskunft."
        ),
    }[reason]


def _proofs(by_dkim: str | None, by_spf: str | None) -> str:
    proofs = [f"DKIM von {by_dkim}" if by_dkim else "", f"SPF von {by_spf}" if by_spf else ""]
    return " und ".join(filter(None, proofs))
