"""Mailgun Routes: what a genuine post looks like (pure).

The signature is HMAC-SHA256 over timestamp and token, not over the mail. A token is
therefore bound to the first content it came with, and a second content is refused.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass

from .headers import scan

#: How far Mailgun's clock may be ahead of ours, seconds.
_FUTURE = 600
MAX_TOKEN = 100
_MAX_RECEIVED = 1000
_TOPMOST = re.compile(
    rb"from\s+(?P<helo>[^\s();]{1,255})\s+\((?:[^()]*\s)?(?:\S+@)?\[(?P<ip>[0-9A-Fa-f:.]+|IPv6:[0-9A-Fa-f:.]+)\]"
    rb"[^()]*\)\s+by\s+(?:[a-z0-9-]+\.)*mailgun\.(?:net|org|com|co)(?=[\s;]|\Z)",
    re.IGNORECASE,
)


class BadSignature(Exception):
    """Not signed with our key, or too old."""


class Incomplete(Exception):
    """A field is missing; the text names it."""


@dataclass(frozen=True, slots=True)
class Post:
    """A genuine post. ``digest`` covers recipient, sender and mail."""

    recipient: str
    sender: str | None
    raw: bytes
    token: str
    digest: bytes


def verify(form: dict[str, bytes], keys: Sequence[str], now: float, window: int) -> Post:
    """Check a form. ``keys`` are those accepted, ``window`` the oldest timestamp in seconds.

    Raises BadSignature and, for a signed but useless post, Incomplete.
    """
    timestamp, token = form.get("timestamp", b""), form.get("token", b"")
    given = form.get("signature", b"").lower()
    if not any(hmac.compare_digest(_signature(key, timestamp + token), given) for key in keys):
        raise BadSignature
    # No border runs between the two signed values: with other lengths, digits could move.
    if not re.fullmatch(rb"[0-9]{10}", timestamp) or not re.fullmatch(
        rb"[0-9A-Za-z_-]{16,%d}" % MAX_TOKEN, token
    ):
        raise BadSignature
    if not -_FUTURE <= now - int(timestamp) <= window:
        raise BadSignature
    for name in ("recipient", "body-mime"):
        if not form.get(name):
            raise Incomplete(name)
    sender = form.get("sender")
    digest = hashlib.sha256()
    for part in (form["recipient"], sender or b"", form["body-mime"]):
        digest.update(len(part).to_bytes(8, "big") + part)
    return Post(
        recipient=form["recipient"].decode("utf-8", "replace"),
        sender=None if sender is None else sender.decode("utf-8", "replace"),
        raw=form["body-mime"],
        token=token.decode("ascii"),
        digest=digest.digest(),
    )


def _signature(key: str, signed: bytes) -> bytes:
    return hmac.new(key.encode("utf-8"), signed, hashlib.sha256).hexdigest().encode("ascii")


def client(raw: bytes) -> tuple[str | None, str | None]:
    """IP address and HELO of the server that spoke to Mailgun, from the mail.

    Only the topmost Received field is looked at, and only when Mailgun wrote it: all
    others could be the sender's. Without it SPF stays unknown and DKIM decides.
    """
    received = scan(raw).values("received")
    found = _TOPMOST.match(received[0][:_MAX_RECEIVED]) if received else None
    if not found:
        return None, None
    text = found["ip"].decode("ascii")
    try:
        ip = str(ipaddress.ip_address(text[5:] if text[:5].lower() == "ipv6:" else text))
    except ValueError:
        return None, None
    return ip, found["helo"].decode("ascii", "replace")
