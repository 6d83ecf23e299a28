"""SendGrid Inbound Parse, raw mode: what a genuine post looks like (pure).

The signature is ECDSA (P-256, SHA-256) over timestamp and body, so a repeated post is the
same mail and storing it twice is harmless; the timestamp only bounds how old it may be.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import ipaddress
import json
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from .headers import scan

#: How far SendGrid's clock may be ahead of ours, seconds.
_FUTURE = 600
_MAX_SIGNATURE = 200
_MAX_ENVELOPE = 64 * 1024
#: Recipients of one mail on this domain.
MAX_RECIPIENTS = 50
_MAX_RECEIVED = 1000
#: SendGrid writes two lines on top of a mail; the first may name no other server.
_OWN_LINES = 2
_RECEIVED = re.compile(
    rb"from\s+(?P<helo>[^\s();]{1,255})\s+\((?:[^()]*\s)?\[(?P<ip>[0-9A-Fa-f:.]+|IPv6:[0-9A-Fa-f:.]+)\]"
    rb"[^()]*\)\s+by\s+(?:[a-z0-9-]+\.)*sendgrid\.net(?=[\s;]|\Z)",
    re.IGNORECASE,
)
_BY_SENDGRID = re.compile(
    rb"(?:.*\s)?by\s+(?:[a-z0-9-]+\.)*sendgrid\.net(?=[\s;]|\Z)", re.IGNORECASE
)


class BadKey(ValueError):
    """Not the public key that SendGrid shows."""


class BadSignature(Exception):
    """Not signed with our key, or too old."""


class Incomplete(Exception):
    """A field is missing or not readable; the text names it."""


@dataclass(frozen=True, slots=True)
class Post:
    """A genuine post; ``sender`` None is an envelope that names nobody, "" a bounce."""

    recipients: tuple[str, ...]
    sender: str | None
    ip: str | None
    helo: str | None
    raw: bytes


def public_key(text: str) -> ec.EllipticCurvePublicKey:
    """The key as SendGrid shows it: base64 of a P-256 SubjectPublicKeyInfo. Raises BadKey."""
    lines = [line for line in text.splitlines() if not line.startswith("-----")]
    try:
        encoded = "".join("".join(lines).split())
        key = serialization.load_der_public_key(base64.b64decode(encoded, validate=True))
    except (ValueError, binascii.Error) as error:
        raise BadKey("not base64 of a public key") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise BadKey("not a key of the curve P-256")
    return key


def verify(  # noqa: PLR0917 key, what was signed, and when
    key: ec.EllipticCurvePublicKey,
    signature: str,
    timestamp: str,
    body: bytes,
    now: float,
    window: int,
) -> None:
    """Check a post before anything in it is read. ``window`` is its greatest age in seconds.

    Raises BadSignature.
    """
    # A fixed length, because no border runs between the two signed values.
    if not re.fullmatch(r"[0-9]{10}", timestamp) or len(signature) > _MAX_SIGNATURE:
        raise BadSignature
    digest = hashlib.sha256(timestamp.encode("ascii"))
    digest.update(body)
    try:
        key.verify(
            base64.b64decode(signature, validate=True),
            digest.digest(),
            ec.ECDSA(utils.Prehashed(hashes.SHA256())),
        )
    except (InvalidSignature, ValueError):
        raise BadSignature from None
    if not -_FUTURE <= now - int(timestamp) <= window:
        raise BadSignature


def post(form: dict[str, bytes]) -> Post:
    """The mail and its envelope from a verified form. Raises Incomplete."""
    raw = form.get("email")
    if not raw:
        raise Incomplete("email")
    recipients, sender = _envelope(form.get("envelope", b""))
    ip = _address(form.get("sender_ip", b"").decode("ascii", "replace").strip())
    return Post(recipients, sender, ip, _helo(raw, ip), raw)


def _envelope(text: bytes) -> tuple[tuple[str, ...], str | None]:
    try:
        if len(text) > _MAX_ENVELOPE:
            raise Incomplete("envelope")
        found = json.loads(text)
        recipients, sender = found["to"], found.get("from")
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        raise Incomplete("envelope") from None
    if isinstance(recipients, str):
        recipients = [recipients]
    if (
        not isinstance(recipients, list)
        or not 0 < len(recipients) <= MAX_RECIPIENTS
        or not all(isinstance(recipient, str) for recipient in recipients)
    ):
        raise Incomplete("envelope")
    return tuple(dict.fromkeys(recipients)), sender if isinstance(sender, str) else None


def _address(text: str) -> str | None:
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return None


def _helo(raw: bytes, ip: str | None) -> str | None:
    """The name the sending server gave, from the line SendGrid wrote about this very address."""
    if ip is None:
        return None
    for value in scan(raw).values("received")[:_OWN_LINES]:
        line = value[:_MAX_RECEIVED]
        if not _BY_SENDGRID.match(line):
            return None
        if found := _RECEIVED.match(line):
            text = found["ip"].decode("ascii")
            named = _address(text[5:] if text[:5].lower() == "ipv6:" else text)
            return found["helo"].decode("ascii", "replace") if named == ip else None
    return None
