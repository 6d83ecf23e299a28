"""A deliberately narrow reader of address fields.

It accepts what mail programs really write and refuses every construct two programs
could read differently: groups, routes, comments that hold an address, quoted or
encoded local parts, several addresses, text after the angle bracket.
"""

import re
from dataclasses import dataclass

from .names import to_a_labels

#: Characters of a From value that are looked at at all.
MAX_VALUE = 998
MAX_LOCAL = 64

_ATEXT = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
_LOCAL = re.compile(rf"{_ATEXT}+(?:\.{_ATEXT}+)*")
# Display name: words, quoted strings and plain comments; none of ( ) < > [ ] : ; @ \ , " bare.
_DISPLAY = re.compile(
    r"""(?: [^\x00-\x08\x0a-\x1f\x7f()<>\[\]:;@\\,"]
          | "(?:[^"\\\x00-\x08\x0a-\x1f\x7f] | \\["\\])*"
          | \([^()<>\[\]:;@\\,"\x00-\x08\x0a-\x1f\x7f]*\)
        )*""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """One addr-spec; the domain in lower-case A-labels, the local part as written."""

    local: str
    domain: str

    def __str__(self) -> str:
        return f"{self.local}@{self.domain}"


def addr_spec(text: str) -> Address | None:
    """``local@domain`` with a dot-atom local part (RFC 5322 § 3.4.1), else None."""
    local, at, domain = text.rpartition("@")
    if not at or len(local) > MAX_LOCAL or not _LOCAL.fullmatch(local):
        return None
    if "=?" in local:  # could be taken for an encoded word (RFC 2047)
        return None
    ascii_domain = to_a_labels(domain)
    return Address(local, ascii_domain) if ascii_domain else None


def mailbox(value: str) -> Address | None:
    """The one address of a From value, or None when that is not beyond doubt."""
    value = value.strip(" \t")
    if len(value) > MAX_VALUE:
        return None
    if not value.endswith(">"):
        return addr_spec(value)
    display, bracket, spec = value[:-1].rpartition("<")
    if not bracket or not _DISPLAY.fullmatch(display):
        return None
    return addr_spec(spec)


def envelope_sender(text: str | None) -> Address | None:
    """The MAIL FROM address, with or without angle brackets; None when empty or unsafe."""
    if text is None:
        return None
    text = text.strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    return addr_spec(text)
