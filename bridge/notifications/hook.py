"""A signed call to a service that passes an alarm on, by SMS or telephone.

HMAC-SHA256 over the timestamp, a dot and the body proves who calls and when; the same
`Idempotency-Key` on every attempt lets the service pass it on once. See docs/on-call.md.
"""

from __future__ import annotations

import hashlib
import hmac

from .outgoing import Failed, post


def signature(secret: str, timestamp: int, body: bytes) -> str:
    """Value of `X-Hausdraht-Signatur`: `sha256=` and the HMAC in hexadecimal."""
    signed = str(timestamp).encode() + b"." + body
    return "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def call(url: str, secret: str, body: bytes, *, key: str, timestamp: int, internal: bool) -> None:
    """POST `body` as JSON; any 2xx is success. `internal` as for `outgoing.post`. Raises Failed."""
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Hausdraht",
        "Idempotency-Key": key,
        "X-Hausdraht-Zeitstempel": str(timestamp),
        "X-Hausdraht-Signatur": signature(secret, timestamp, body),
    }
    status = post(url, body, headers, internal=internal)
    if not 200 <= status < 300:
        raise Failed(f"Antwort {status}")
