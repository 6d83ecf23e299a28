"""Reading the database's outbox: one LISTEN connection a process, a snapshot as cursor.

NOTIFY is only a doorbell, it carries nothing.  What counts is the cursor: after any
interruption reading goes on where it stopped, so nothing is lost and nothing comes twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import gevent
import psycopg
from gevent.lock import BoundedSemaphore
from psycopg.rows import DictRow, dict_row

from bridge import db, log
from bridge.realtime.frames import RELOAD
from bridge.realtime.hub import Event, Hub, Subscriber

SAFETY_SECONDS = 2.0
"""Read at least this often, should a doorbell be lost."""

PACE_SECONDS = 0.02
"""Shortest time between two readings: bursts are read together."""

_READ_SECONDS = 10.0
_BACKOFF_SECONDS = (0.1, 5.0)
_CONNECTION: dict[str, Any] = {
    "autocommit": True,
    "application_name": "ws-lauscher",
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 2,
}

_log = log.get_logger(__name__)


class Outbox:
    """The reader of this process; hands what it reads to the hub.

    `on_access_change` is called, without waiting in between, with the subscribers whose access
    must be asked again.
    """

    def __init__(
        self, dsn: str, hub: Hub, on_access_change: Callable[[set[Subscriber]], None]
    ) -> None:
        self._dsn = dsn
        self._hub = hub
        self._on_access_change = on_access_change
        self._reading = BoundedSemaphore()
        self._started = 0.0
        self._finished = 0.0
        self.listening = False

    @property
    def age(self) -> float:
        """Seconds since the last successful reading."""
        return time.monotonic() - self._finished

    @property
    def healthy(self) -> bool:
        """Whether changes arrive: connected, and read a moment ago."""
        return self.listening and self.age < SAFETY_SECONDS + _READ_SECONDS

    def run(self) -> None:
        """Listen until the process ends; reconnects by itself, slower each time."""
        pause = _BACKOFF_SECONDS[0]
        while True:
            try:
                with psycopg.connect(self._dsn, row_factory=dict_row, **_CONNECTION) as connection:
                    connection.execute("listen hausdraht_ereignis")
                    self.read(connection)
                    self.listening, pause = True, _BACKOFF_SECONDS[0]
                    _log.info("listening")
                    self._listen(connection)
            except (psycopg.Error, gevent.Timeout) as error:
                fault = db.sqlstate(error) if isinstance(error, psycopg.Error) else "Timeout"
                _log.warning("listener lost the database", fehler=fault, pause=pause)
            finally:
                self.listening = False
            gevent.sleep(pause)
            pause = min(2 * pause, _BACKOFF_SECONDS[1])

    def _listen(self, connection: psycopg.Connection[DictRow]) -> None:
        while True:
            for _ in connection.notifies(timeout=SAFETY_SECONDS, stop_after=1):
                pass
            gevent.sleep(max(0.0, self._started + PACE_SECONDS - time.monotonic()))
            self.read(connection)

    def read(self, connection: psycopg.Connection[DictRow]) -> None:
        """Read what is new and hand it out. Raises psycopg.Error and gevent.Timeout."""
        with self._reading:
            self._read(connection)

    def catch_up(self, pool: db.Pool) -> None:
        """Hand out everything committed before this call.

        Several callers at once share one reading.  Raises psycopg.Error, PoolTimeout and
        gevent.Timeout.
        """
        asked = time.monotonic()
        with pool.connection() as connection, self._reading:
            if not asked < self._started <= self._finished:
                self._read(connection)

    def _read(self, connection: psycopg.Connection[DictRow]) -> None:
        self._started = time.monotonic()
        with gevent.Timeout(_READ_SECONDS):
            rows = connection.execute(
                db.query("ereignisse_lesen"), {"seit": self._hub.cursor}, prepare=True
            ).fetchall()
        self._publish(rows)
        self._finished = time.monotonic()

    def _publish(self, rows: list[DictRow]) -> None:
        cursor: str = rows[0]["neu"]
        if rows[0]["art"] == RELOAD:
            _log.warning("outbox cursor lost, everybody reloads")
            self._on_access_change(self._hub.reload_all(cursor))
            return
        events = [
            Event(tuple(row["kanaele"]), row["entitaet"], row["entitaet_id"], row["art"])
            for row in rows
            if row["kanaele"] is not None
        ]
        asked = self._hub.publish(events, cursor)
        if asked:
            self._on_access_change(asked)
