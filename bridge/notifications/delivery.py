"""One outgoing mail from the database to the mail server, and its answer back.

The row stays locked until the answer is recorded. Killed in between, nothing is recorded and
the mail goes out once more, with the same Message-ID: only then can a second copy arise.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import psycopg
from psycopg.rows import DictRow

from bridge import db
from bridge.log import get_logger

from . import letter as letters
from . import signing, smtp

#: How long nothing is tried after a failure to reach the server, seconds: at first and at most.
_PAUSES = (1, 30)
_NO_LETTER = "keine gültige E-Mail-Adresse, oder ein Zeichen, das keine E-Mail enthalten darf"
_log = get_logger(__name__)


class Outcome(NamedTuple):
    """What became of the mail; ``again_in`` is the pause before the next attempt, None when done."""

    state: str
    again_in: int | None


@dataclass
class Breaker:
    """Spares a server that is away: while one mail waits, the others need not all try."""

    _until: float = 0.0
    _failures: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def pause(self) -> int:
        """Whole seconds to wait, 0 when the server may be tried."""
        with self._lock:
            left = self._until - time.monotonic()
        return 0 if left <= 0 else 1 + int(left)

    def failed(self) -> None:
        """The server could not be reached."""
        with self._lock:
            seconds = min(_PAUSES[0] << min(self._failures, 10), _PAUSES[1])
            self._failures += 1
            self._until = time.monotonic() + seconds

    def worked(self) -> None:
        """The server answered."""
        with self._lock:
            self._failures, self._until = 0, 0.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail goes to, and where the keys lie that sign it."""

    url: str
    secrets_dir: Path
    breaker: Breaker


def deliver(pool: db.Pool, server: MailServer, mandant_id: int, versand_id: int) -> Outcome:
    """Send one mail if it may be sent now. Raises psycopg errors when the database is unwell."""
    breaker = server.breaker
    if wait := breaker.pause():
        return Outcome("stoerung", wait)
    key = {"mandant_id": mandant_id, "versand_id": versand_id}
    with pool.connection() as connection, connection.transaction():
        row = _call(connection, "versand_holen", key)
        state, seconds = row.pop("ergebnis"), row.pop("sekunden")
        if state != "senden":
            return Outcome(state, seconds if state == "spaeter" else None)
        found = letters.Letter(**row)
        try:
            message = _message(found, server.secrets_dir, mandant_id)
        except ValueError:
            return _failed(connection, key, "abgelehnt", _NO_LETTER)
        try:
            smtp.send(server.url, message, found.empfaenger, found.umschlag_von or "")
        except smtp.Undeliverable as refused:
            breaker.worked()
            return _failed(connection, key, "abgelehnt", refused.answer)
        except smtp.NotNow as trouble:
            if trouble.outage:
                breaker.failed()
            else:
                breaker.worked()
            kind = "stoerung" if trouble.outage else "voruebergehend"
            return _failed(connection, key, kind, trouble.answer)
        breaker.worked()
        _call(connection, "versand_gesendet", key)
    return Outcome("gesendet", None)


def _message(found: letters.Letter, secrets_dir: Path, mandant_id: int) -> bytes:
    message = letters.build(found).as_bytes()
    if not (found.dkim_domain and found.dkim_selector):
        return message
    try:
        key = signing.key_path(secrets_dir, mandant_id).read_bytes()
        return signing.sign(message, found.dkim_domain, found.dkim_selector, key)
    except (OSError, signing.BadKey) as error:
        # A mail without this signature is better than none; DMARC may still pass by SPF.
        _log.warning("mail goes out unsigned", mandant_id=mandant_id, fehler=type(error).__name__)
        return message


def _failed(
    connection: psycopg.Connection[DictRow], key: dict[str, int], kind: str, answer: str
) -> Outcome:
    row = _call(connection, "versand_gescheitert", {**key, "art": kind, "fehler": answer})
    return Outcome(kind, row["sekunden"])


def _call(
    connection: psycopg.Connection[DictRow], name: str, parameters: dict[str, Any]
) -> dict[str, Any]:
    row = connection.execute(db.query(name), parameters).fetchone()
    assert row is not None  # every function returns one row
    return row
