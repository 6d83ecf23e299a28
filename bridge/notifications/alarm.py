"""One step of an alarm: the database says whether and whom; a hook is called from here."""

from __future__ import annotations

import time

from bridge import db
from bridge.log import get_logger

from . import hook
from .outgoing import Failed

_log = get_logger(__name__)


def step(pool: db.Pool, mandant_id: int, alarm_id: int, nr: int, internal: bool) -> int | None:
    """Go step `nr`; returns the pause before another attempt in seconds, None when done.

    A mail is written by the database in the transaction that records the step. A hook may be
    called twice when we are killed before its answer is recorded, with the same key.
    Raises psycopg errors when the database is unwell.
    """
    key = {"mandant_id": mandant_id, "alarm_id": alarm_id, "nr": nr}
    (row,) = db.fetch(pool, "alarm_schritt", **key)
    if row["ergebnis"] != "hook":
        return None
    failure: str | None = None
    try:
        hook.call(
            row["url"],
            row["geheimnis"],
            row["koerper"].encode(),
            key=row["kennung"],
            timestamp=int(time.time()),
            internal=internal,
        )
    except Failed as error:
        failure = str(error)
        _log.warning("hook failed", alarm_id=alarm_id, nr=nr, grund=failure)
    (answer,) = db.fetch(pool, "alarm_hook_ergebnis", **key, fehler=failure)
    again: int | None = answer["sekunden"]
    return again
