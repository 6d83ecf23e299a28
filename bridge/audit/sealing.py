"""Seal what is new in the audit log."""

from __future__ import annotations

from bridge import db


def seal(pool: db.Pool) -> int:
    """Seal every entry that became visible since the last seal; returns how many.

    Killed in between nothing is sealed; two at once wait for each other.
    """
    return int(db.fetch(pool, "audit_versiegeln")[0]["versiegeln"])
