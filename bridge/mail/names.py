"""Host names as mail uses them: ASCII labels, IDNA 2008 (RFC 5890, 5891)."""

import re

import idna

MAX_NAME = 253
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_SELECTOR_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")


def hostname(text: str) -> str | None:
    """The lower-case host name, or None when it is not one.

    At least two LDH labels (RFC 1123 § 2.1), no trailing dot, no underscore and no
    all-numeric top label (that would be an IP address).
    """
    if not text.isascii() or len(text) > MAX_NAME:
        return None
    labels = text.lower().split(".")
    if len(labels) < 2 or labels[-1].isdigit():
        return None
    return ".".join(labels) if all(map(_LABEL.fullmatch, labels)) else None


def selector(text: str) -> str | None:
    """The lower-case DKIM selector (RFC 6376 § 3.1; underscores occur in practice)."""
    if not text.isascii() or len(text) > MAX_NAME:
        return None
    labels = text.lower().split(".")
    return ".".join(labels) if all(map(_SELECTOR_LABEL.fullmatch, labels)) else None


def to_a_labels(text: str) -> str | None:
    """A domain with its U-labels as A-labels (RFC 9989 § 4.10), or None when invalid.

    Only the ASCII dot separates labels: the ideographic full stops that some IDNA
    libraries accept would let one name be read as two different ones.
    """
    if len(text) > MAX_NAME:
        return None
    if text.isascii():
        return hostname(text)
    labels = []
    for label in text.lower().split("."):
        if label.isascii():
            labels.append(label)
            continue
        try:
            labels.append(idna.alabel(label).decode("ascii"))
        except (idna.IDNAError, UnicodeError):
            return None
    return hostname(".".join(labels))


def is_within(name: str, parent: str) -> bool:
    """Whether ``name`` is ``parent`` or lies below it."""
    return name == parent or name.endswith("." + parent)
