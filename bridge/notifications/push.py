"""A message to a device of an account: the database says what and where to, we seal and send it."""

from __future__ import annotations

import time
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec

from bridge import db
from bridge.log import get_logger

from . import webpush
from .outgoing import Failed, post

_log = get_logger(__name__)

#: What a push service answers for a device that has gone for good.
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends: the installation's key, and how whoever runs it is reached (mailto: or https:)."""

    key: ec.EllipticCurvePrivateKey
    contact: str
    internal: bool


def send(pool: db.Pool, sender: Sender, mandant_id: int, mitteilung_id: int) -> int | None:
    """Send one message; returns the pause before another attempt in seconds, None when done.

    It may arrive twice when we are killed before the answer is recorded: the device then shows it once,
    because both bear the same mark. Raises psycopg errors when the database is unwell.
    """
    key = {"mandant_id": mandant_id, "mitteilung_id": mitteilung_id}
    rows = db.fetch(pool, "push_holen", **key)
    if not rows:
        return None
    (row,) = rows
    outcome, reason = "gesendet", None
    try:
        body = webpush.encrypt(row["koerper"].encode(), row["p256dh"], row["auth"])
    except ValueError:
        outcome, reason = "weg", "die Schlüssel des Geräts sind unbrauchbar"
    else:
        headers = {
            "Authorization": webpush.authorization(
                row["endpunkt"], sender.key, sender.contact, time.time()
            ),
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(row["sekunden"]),
            "Urgency": "high",
            "Topic": row["thema"],
            "User-Agent": "Hausdraht",
        }
        outcome, reason = _outcome(row["endpunkt"], body, headers, sender.internal)
    if reason is not None:
        _log.warning("push failed", mitteilung_id=mitteilung_id, grund=reason)
    (answer,) = db.fetch(pool, "push_ergebnis", **key, ergebnis=outcome, fehler=reason)
    again: int | None = answer["sekunden"]
    return again


def _outcome(
    endpoint: str, body: bytes, headers: dict[str, str], internal: bool
) -> tuple[str, str | None]:
    try:
        status = post(endpoint, body, headers, internal=internal)
    except Failed as error:
        return "fehler", str(error)
    if 200 <= status < 300:
        return "gesendet", None
    if status in _GONE:
        return "weg", "das Gerät ist beim Mitteilungsdienst abgemeldet"
    return "fehler", f"Antwort {status}"
