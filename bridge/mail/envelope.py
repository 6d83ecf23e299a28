"""Who wrote this mail, if that can be said at all (RFC 5322 From, RFC 9989 § 4.2).

DMARC judges exactly one author domain. Zero or several From addresses are outside that
standard and are treated as hostile, and so is mail whose author the standard library's
parsers read differently from ours: the database or a mail program may use either.
"""

import email.errors
import email.headerregistry
import email.parser
import email.policy
import email.utils
from dataclasses import dataclass

from .addresses import Address, addr_spec, mailbox
from .headers import HeaderScan, scan


class _ModernFrom(  # type: ignore[misc]
    email.headerregistry.UniqueAddressHeader, email.headerregistry.BaseHeader
):
    """The From field as ``email.policy.default`` reads it."""


_COMPAT = email.parser.BytesHeaderParser(policy=email.policy.compat32)


@dataclass(frozen=True, slots=True)
class Envelope:
    """The scanned message and its author; ``defect`` says why there is no author."""

    scan: HeaderScan
    author: Address | None
    defect: str | None


def read(raw: bytes) -> Envelope:
    """Judge any bytes; never raises. Defect codes are explained in ``wording``."""
    scanned = scan(raw)
    if scanned.defect:
        return Envelope(scanned, None, scanned.defect)
    values = scanned.values("from")
    if len(values) != 1:
        return Envelope(scanned, None, "mehrere_from" if values else "kein_from")
    try:
        text = values[0].decode("utf-8")
    except UnicodeDecodeError:
        return Envelope(scanned, None, "from_nicht_eindeutig")
    author = mailbox(text)
    if author is None:
        return Envelope(scanned, None, "from_nicht_eindeutig")
    if not _others_agree(scanned, text, author):
        return Envelope(scanned, None, "leser_uneinig")
    return Envelope(scanned, author, None)


def _others_agree(scanned: HeaderScan, text: str, author: Address) -> bool:
    """Whether the standard library sees the same single From line and address."""
    try:
        message = _COMPAT.parsebytes(scanned.header_bytes)
        # Only the head is read here, so the parts of a multipart mail are missing by intention.
        defects = [
            d
            for d in message.defects
            if not isinstance(d, email.errors.MultipartInvariantViolationDefect)
        ]
        if defects or len(message.get_all("From", [])) != 1:
            return False
        modern = _ModernFrom("From", text)
        readings = [
            [address.addr_spec for address in modern.addresses],
            [
                address
                for _, address in email.utils.getaddresses(
                    [str(message["From"]) if text.isascii() else text]
                )
            ],
        ]
    except Exception:  # noqa: BLE001 the library raises many kinds on hostile input
        return False
    # A dot in an unquoted display name ("Dr. Muster") is obsolete, frequent and harmless.
    serious = [d for d in modern.defects if not isinstance(d, email.errors.ObsoleteHeaderDefect)]
    return not serious and all(
        len(found) == 1 and addr_spec(found[0]) == author for found in readings
    )
