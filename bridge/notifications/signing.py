"""DKIM signatures with a Mandant's own key (RFC 6376)."""

from __future__ import annotations

from pathlib import Path

import dkim

_SIGNED = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "in-reply-to",
    "references",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "auto-submitted",
]


class BadKey(Exception):
    """The key cannot sign; the text says why, without the key."""


def key_path(secrets_dir: Path, mandant_id: int) -> Path:
    """Where the private key of a Mandant lies, if it has one."""
    return secrets_dir / "dkim" / f"{mandant_id}.pem"


def sign(message: bytes, domain: str, selector: str, key: bytes) -> bytes:
    """The message with a DKIM-Signature in front.

    From is listed once more than it occurs, so that a second one added on the way breaks the
    signature. Raises BadKey.
    """
    headers = [name.encode() for name in [*_SIGNED, "from"]]
    try:
        signature: bytes = dkim.sign(
            message,
            selector.encode(),
            domain.encode(),
            key,
            canonicalize=(b"relaxed", b"relaxed"),
            include_headers=headers,
        )
    except (dkim.DKIMException, ValueError, IndexError) as error:
        raise BadKey(type(error).__name__) from None
    return signature + message
