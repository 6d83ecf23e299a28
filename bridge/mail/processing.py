"""One stored mail: authenticate, then let the database decide. Safe to run twice."""

from __future__ import annotations

from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from bridge import db
from bridge.log import get_logger

from .authenticate import Pruefung, authenticate
from .dns import BudgetResolver, DnsResolver

#: Pauses before a mail is judged again after a temporary DNS error, seconds.
_PAUSES = (3, 7, 15, 30, 60, 120, 180, 185)
_log = get_logger(__name__)


class DnsUnavailable(Exception):
    """The sender's DNS gave no answer; the job should run again later."""


def pauses(patience: int) -> list[int]:
    """Retry pauses that add up to at most ``patience`` seconds, quick ones first."""
    chosen, left = [], patience
    for pause in _PAUSES:
        if left <= 0:
            break
        chosen.append(min(pause, left))
        left -= pause
    return chosen


def load(pool: db.Pool, mandant_id: int, email_id: int) -> dict[str, Any] | None:
    """The stored mail, None when there is no such mail."""
    rows = db.fetch(pool, "email_zur_pruefung", mandant_id=mandant_id, email_id=email_id)
    return rows[0] if rows else None


def check(row: dict[str, Any], resolver: DnsResolver) -> Pruefung:
    """Authenticate a stored mail."""
    return authenticate(
        bytes(row["roh"]),
        row["umschlag_von"],
        row["absender_ip"],
        row["helo"],
        BudgetResolver(resolver),
    )


def decide(
    pool: db.Pool, mandant_id: int, email_id: int, found: Pruefung, *, again: bool = False
) -> dict[str, Any]:
    """Hand the check over; one transaction in the database.

    `again` also decides a mail anew that already waits for a person.
    """
    rows = db.fetch(
        pool,
        "email_neu_pruefen" if again else "email_verarbeiten",
        mandant_id=mandant_id,
        email_id=email_id,
        pruefung=Jsonb(found.as_json()),
    )
    result: dict[str, Any] = rows[0]["ergebnis"]
    return result


def give_up(pool: db.Pool, mandant_id: int, email_id: int, reason: str) -> None:
    """To the manual queue, with a reason code."""
    db.fetch(
        pool, "email_pruefung_gescheitert", mandant_id=mandant_id, email_id=email_id, grund=reason
    )


def process(
    pool: db.Pool, resolver: DnsResolver, mandant_id: int, email_id: int, last_chance: bool
) -> None:
    """Judge one mail.

    Raises DnsUnavailable unless it is the last chance, and psycopg errors when the
    database is unwell. A mail that is decided already is left alone.
    """
    log = _log.bind(mandant_id=mandant_id, email_id=email_id)
    row = load(pool, mandant_id, email_id)
    if row is None or row["status"] != "eingegangen":
        log.info("mail needs no decision")
        return
    found = check(row, resolver)
    if found.ergebnis == "temperror":
        if not last_chance:
            raise DnsUnavailable
        give_up(pool, mandant_id, email_id, "temperror")
        log.warning("sender could not be checked", grund="temperror")
        return
    result = decide(pool, mandant_id, email_id, found)
    log.info(
        "mail decided",
        ergebnis=found.ergebnis,
        pruefung=found.grund,
        status=result.get("status"),
        grund=result.get("grund"),
    )


def is_kept(pool: db.Pool, mandant_id: int, email_id: int) -> bool:
    """Whether the decision is there and on the disk. Raises psycopg.Error.

    It may be gone although it was made: it does not wait for the disk, and the server may have
    crashed since. Without this the end of its job, written over a new connection, would stay.
    """
    rows = db.fetch(pool, "email_entschieden", mandant_id=mandant_id, email_id=email_id)
    return bool(rows[0]["entschieden"])


def is_outage(error: psycopg.Error) -> bool:
    """Whether the database, not the mail, is the trouble: connection, restart, lock, space."""
    if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return True
    return (error.sqlstate or "")[:2] in {"08", "40", "53", "55", "57", "58"}
