"""A signed call to a service that passes an alarm on, by SMS or telephone.

HMAC-SHA256 over the timestamp, a dot and the body proves who calls and when; the same
`Idempotency-Key` on every attempt lets the service pass it on once. See docs/on-call.md.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import ssl
from urllib.parse import urlsplit

#: Seconds a service has to answer.
TIMEOUT = 10.0


class Failed(Exception):
    """The call was not accepted; the message is German and holds nothing of the alarm."""


def signature(secret: str, timestamp: int, body: bytes) -> str:
    """Value of `X-Hausdraht-Signatur`: `sha256=` and the HMAC in hexadecimal."""
    signed = str(timestamp).encode() + b"." + body
    return "sha256=" + hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()


def call(url: str, secret: str, body: bytes, *, key: str, timestamp: int, internal: bool) -> None:
    """POST `body` as JSON; any 2xx is success, redirects are not followed. Raises Failed.

    `internal` allows services on this machine and in private networks, also without TLS.
    The peer is looked at after connecting, so that a name cannot mean another address a moment later.
    """
    parts = urlsplit(url)
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Hausdraht",
        "Idempotency-Key": key,
        "X-Hausdraht-Zeitstempel": str(timestamp),
        "X-Hausdraht-Signatur": signature(secret, timestamp, body),
    }
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection = _connection(parts.scheme, parts.hostname or "", parts.port)
        try:
            connection.connect()
            peer = ipaddress.ip_address(connection.sock.getpeername()[0])
            if not internal and not peer.is_global:
                raise Failed("Adresse in einem privaten Netz")
            if not internal and parts.scheme != "https":
                raise Failed("nur https ist erlaubt")
            connection.request("POST", target, body, headers)
            status = connection.getresponse().status
        finally:
            connection.close()
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Failed(f"nicht erreichbar: {type(error).__name__}") from None
    if not 200 <= status < 300:
        raise Failed(f"Antwort {status}")


def _connection(scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
    if scheme == "https":
        context = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=TIMEOUT, context=context)
    return http.client.HTTPConnection(host, port, timeout=TIMEOUT)
