"""Which mailboxes there are, and one reader for each.

A connection of its own holds an advisory lock on every mailbox this process reads, so a second
process stands by for those and takes over when the first one ends.
"""

from __future__ import annotations

import threading
from typing import Any

import psycopg
from psycopg.rows import dict_row

from bridge import db
from bridge.config import Config
from bridge.log import get_logger

from .reader import Reader
from .session import Mailbox

#: Pause between two looks at the list of mailboxes, seconds.
LOOK_SECONDS = 10
_GOODBYE_SECONDS = 5
_CURSOR = ("uidvalidity", "letzte_uid", "nachholen_ab")
_log = get_logger(__name__)


class Fetcher:
    """All readers of this process."""

    def __init__(self, config: Config, pool: db.Pool) -> None:
        self._config = config
        self._pool = pool
        self._claims: psycopg.Connection[dict[str, Any]] | None = None
        self._readers: dict[int, Reader] = {}

    def run(self, stop: threading.Event) -> None:
        """Read every mailbox until ``stop`` is set."""
        while not stop.is_set():
            try:
                rows = self._claim()
            except psycopg.Error as error:
                # Without the connection the locks are gone, and somebody else may read.
                _log.warning("list of mailboxes not read", sqlstate=db.sqlstate(error))
                self._release()
            else:
                self._settle(rows)
            stop.wait(LOOK_SECONDS)
        self._release()

    def _claim(self) -> list[dict[str, Any]]:
        if self._claims is None:
            self._claims = psycopg.connect(
                self._config.bridge_dsn,
                autocommit=True,
                row_factory=dict_row,
                application_name="imap",
                connect_timeout=5,
            )
        return self._claims.execute(db.query("postfaecher_lesen")).fetchall()

    def _settle(self, rows: list[dict[str, Any]]) -> None:
        """Start readers for new and changed mailboxes, end those of vanished ones."""
        wanted = {row["postfach_id"]: self._mailbox(row) for row in rows}
        again = {row["postfach_id"]: row["nachholen_ab"] for row in rows}
        for key, reader in list(self._readers.items()):
            asked = again.get(key)
            if (
                wanted.get(key) != reader.mailbox
                or not reader.is_alive()
                or asked not in (None, reader.again)
            ):
                reader.stop()
                # It may be in the middle of a mail: its successor must not overtake it.
                reader.join(_GOODBYE_SECONDS)
                if not reader.is_alive():
                    del self._readers[key]
                    _log.info("mailbox left", postfach_id=key)
        for row in rows:
            key = row["postfach_id"]
            if key not in self._readers:
                self._readers[key] = Reader(
                    wanted[key],
                    (row["uidvalidity"], row["letzte_uid"]),
                    self._config.optional_secret(f"postfach-{key}"),
                    self._pool,
                    self._config.max_mail_bytes,
                    again=again[key],
                )
                self._readers[key].start()

    def _mailbox(self, row: dict[str, Any]) -> Mailbox:
        values = {k: v for k, v in row.items() if k not in _CURSOR}
        path = self._config.secrets_dir / f"postfach-{row['postfach_id']}"
        try:
            changed: float | None = path.stat().st_mtime
        except OSError:
            changed = None
        return Mailbox(**values, secret_changed=changed)

    def _release(self) -> None:
        for reader in self._readers.values():
            reader.stop()
        for reader in self._readers.values():
            reader.join(_GOODBYE_SECONDS)
        self._readers.clear()
        if self._claims is not None:
            self._claims.close()
            self._claims = None
