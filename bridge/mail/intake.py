"""Handing a mail to the database: the raw bytes are committed before anybody says yes."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Literal

import psycopg

from bridge import db

Weg = Literal["mailgun", "sendgrid", "roh", "imap", "cli"]

MAX_ADDRESS = 320
MAX_HELO = 255
_PRINTABLE = re.compile(r"[^\x00-\x20\x7f]+")


class BadEnvelope(ValueError):
    """An envelope value that cannot be stored; the text names the field."""


class UnknownRecipient(Exception):
    """No Mandant receives mail under this address (HD010)."""


class TooLarge(Exception):
    """The database refuses the size (HD011)."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """The validated SMTP envelope. ``sender`` "" is the null sender, None is unknown."""

    recipient: str
    sender: str | None = None
    ip: str | None = None
    helo: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """A stored mail; ``new`` is false when recipient and content were known already."""

    mandant_id: int
    email_id: int
    new: bool


def envelope(
    recipient: str, sender: str | None = None, ip: str | None = None, helo: str | None = None
) -> Envelope:
    """Validate what a client says about the envelope. Raises BadEnvelope.

    Unknown values may be given as None or, except for the sender, as empty text.
    """
    recipient = _bare(recipient)
    if not 3 <= len(recipient) <= MAX_ADDRESS or not _PRINTABLE.fullmatch(recipient):
        raise BadEnvelope("Empfänger")
    if sender is not None:
        sender = _bare(sender)
        if len(sender) > MAX_ADDRESS or (sender and not _PRINTABLE.fullmatch(sender)):
            raise BadEnvelope("Absender")
    ip = (ip or "").strip() or None
    if ip is not None:
        try:
            ip = str(ipaddress.ip_address(ip.removeprefix("IPv6:")))
        except ValueError:
            raise BadEnvelope("Absender-IP") from None
    helo = (helo or "").strip() or None
    if helo is not None and (len(helo) > MAX_HELO or not _PRINTABLE.fullmatch(helo)):
        raise BadEnvelope("Helo")
    return Envelope(recipient, sender, ip, helo)


def deliver(pool: db.Pool, raw: bytes, envelope: Envelope, weg: Weg) -> Accepted:
    """Store the mail and its job in one transaction; idempotent by recipient and content.

    Raises UnknownRecipient, TooLarge, and psycopg errors when the database is unwell.
    """
    try:
        rows = db.fetch(
            pool,
            "email_einliefern",
            umschlag_an=envelope.recipient,
            roh=raw,
            weg=weg,
            umschlag_von=envelope.sender,
            absender_ip=envelope.ip,
            helo=envelope.helo,
        )
    except psycopg.Error as error:
        if error.sqlstate == "HD010":
            raise UnknownRecipient from None
        if error.sqlstate == "HD011":
            raise TooLarge from None
        raise
    return Accepted(rows[0]["mandant_id"], rows[0]["email_id"], rows[0]["neu"])


def _bare(address: str) -> str:
    address = address.strip()
    return address[1:-1] if address.startswith("<") and address.endswith(">") else address
