"""Delete the content of log entries that is past its period; leaves and seals stay."""

from __future__ import annotations

from typing import Any

from bridge import db


def due(pool: db.Pool) -> list[dict[str, Any]]:
    """How many entries would be emptied now, a row for each rule; changes nothing."""
    return db.fetch(pool, "audit_pseudonymisierbar")


def pseudonymise(pool: db.Pool) -> int:
    """Empty every entry that is due, a batch a transaction; returns how many.

    Killed in between the next run goes on.
    """
    total = 0
    while count := int(db.fetch(pool, "audit_pseudonymisieren")[0]["pseudonymisieren"]):
        total += count
    return total
