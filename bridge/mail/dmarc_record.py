"""Reading one DMARC policy record (RFC 9989 § 4.7, § 4.8)."""

import re
from dataclasses import dataclass
from typing import Literal, cast

Policy = Literal["none", "quarantine", "reject"]
Mode = Literal["r", "s"]
Psd = Literal["y", "n", "u"]

_VERSION = re.compile(r"[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|\Z)")
_REPORT_URI = re.compile(r"mailto:[^\s,;@!]+@[A-Za-z0-9.-]+(?:![0-9]+[kmgt]?)?\Z", re.IGNORECASE)
_POLICIES = ("none", "quarantine", "reject")


@dataclass(frozen=True, slots=True)
class Record:
    """A record with its defaults filled in; ``applicable`` false means § 4.10.1 refuses it."""

    p: Policy
    sp: Policy | None
    np: Policy | None
    adkim: Mode
    aspf: Mode
    psd: Psd
    testing: bool
    applicable: bool
    text: str


def parse(raw: bytes) -> Record | None:
    """The record in a TXT value, or None when it is not a DMARC record.

    Unknown and historic tags (pct, rf, ri) are ignored. An invalid or missing p, or an
    invalid sp or np, makes the record ``p=none`` when it has a valid rua, and
    inapplicable otherwise.
    """
    text = raw.decode("utf-8", "replace")
    start = _VERSION.match(text)
    if not start:
        return None
    tags: dict[str, str] = {}
    for part in text[start.end() :].split(";"):
        name, equals, value = part.partition("=")
        if equals:
            tags.setdefault(name.strip().lower(), value.strip())
    policies = {name: tags[name].lower() for name in ("p", "sp", "np") if name in tags}
    applicable = True
    if "p" not in policies or not all(value in _POLICIES for value in policies.values()):
        applicable = any(_REPORT_URI.match(uri.strip()) for uri in tags.get("rua", "").split(","))
        policies = {"p": "none"}
    return Record(
        p=cast("Policy", policies["p"]),
        sp=cast("Policy | None", policies.get("sp")),
        np=cast("Policy | None", policies.get("np")),
        adkim=_mode(tags.get("adkim")),
        aspf=_mode(tags.get("aspf")),
        psd=_psd(tags.get("psd")),
        testing=tags.get("t", "").lower() == "y",
        applicable=applicable,
        text=text,
    )


def _mode(value: str | None) -> Mode:
    return "s" if value is not None and value.lower() == "s" else "r"


def _psd(value: str | None) -> Psd:
    lowered = (value or "").lower()
    return "y" if lowered == "y" else "n" if lowered == "n" else "u"
