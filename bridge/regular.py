"""What runs by the clock: catching up, tidying, and sealing the audit log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import procrastinate
import psycopg
import psycopg_pool

from bridge import db, hintergrund
from bridge.audit import export, retention, sealing
from bridge.config import Config
from bridge.log import get_logger
from bridge.retry import RetryLater, WhenAsked

_FILES_AT_ONCE = 200
#: A minute since the last look, and as long as a transaction may take: a text bears the time it began.
_WORDS_MINUTES = 3
#: As the database gives them (intern.hintergrund_einreihen).
_ALARMS_FIRST = 20
_log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Regular:
    """The jobs with what they need. Methods run in threads and may run twice."""

    config: Config
    pool: db.Pool

    def register(self, app: procrastinate.App) -> None:
        """Make the jobs known, each with its time table (of six fields the last is seconds)."""
        self._add(app, "audit.versiegeln", "* * * * * */5", self.seal)
        handing_out = hintergrund.HANDING_OUT
        self._add(app, "audit.ausgeben", "* * * * * */5", self.hand_out, queue=handing_out)
        # A job of its own: the other file goes on while a network share does not answer.
        self._add(
            app, "audit.ausgeben_kopie", "* * * * * */5", self.hand_out_copy, queue=handing_out
        )
        self._add(
            app, "notdienst.nachholen", "* * * * *", self.catch_up_alarms, priority=_ALARMS_FIRST
        )
        self._add(app, "versand.nachholen", "*/5 * * * *", self.catch_up)
        self._add(app, "fristen.warnen", "* * * * *", self.warn_of_deadlines)
        self._add(app, "datei.nachholen", "47 * * * *", self.catch_up_files)
        self._add(app, "audit.partitionen", "17 * * * *", self.create_partitions)
        self._add(app, "audit.pseudonymisieren", "27 2 * * *", self.pseudonymise)
        self._add(app, "suche.woerter", "* * * * *", self.learn_words)
        self._add(app, "suche.woerter_nachholen", "47 3 * * *", self.learn_missed_words)
        self._add(app, "anmeldung.aufraeumen", "37 3 * * *", self.tidy_sign_in)

    @staticmethod
    def _add(
        app: procrastinate.App,
        name: str,
        cron: str,
        job: Callable[[int], None],
        *,
        priority: int = 0,
        queue: str = "hintergrund",
    ) -> None:
        # One waits at most, and one runs: what takes long must not fill the worker with itself.
        task = app.task(
            name=name,
            queue=queue,
            lock=name,
            queueing_lock=name,
            retry=WhenAsked(),
            priority=priority,
        )(job)
        app.periodic(cron=cron, periodic_id=name)(task)

    def seal(self, timestamp: int) -> None:
        """Seal what is new in the audit log."""
        try:
            sealing.seal(self.pool)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            # The next run comes within seconds anyway.
            _log.warning("the log was not sealed", fehler=type(error).__name__)

    def hand_out(self, timestamp: int) -> None:
        """Hand new seals out to the file beside the database."""
        self._hand_out(self.config.seal_file)

    def hand_out_copy(self, timestamp: int) -> None:
        """Hand new seals out to the file elsewhere, if there is one."""
        if self.config.seal_copy:
            self._hand_out(self.config.seal_copy)

    def _hand_out(self, path: Path) -> None:
        try:
            for trouble in export.hand_out(self.config, self.pool, [path], wait=False):
                _log.error("seals were not handed out", grund=trouble)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            _log.warning("seals were not handed out", fehler=type(error).__name__)

    def catch_up_alarms(self, timestamp: int) -> None:
        """Give steps of running alarms, and messages to devices, whose job was lost a new one."""
        self._call("notdienst_nachholen")
        self._call("push_nachholen")

    def catch_up(self, timestamp: int) -> None:
        """Give mail whose job was lost a new one."""
        self._call("versand_nachholen")

    def warn_of_deadlines(self, timestamp: int) -> None:
        """Mark what is nearly due or has become late, so that staff hears of it."""
        self._call("fristen_warnen")

    def catch_up_files(self, timestamp: int) -> None:
        """Have copies made of photos that lack them, some hundred an hour."""
        self._call("dateien_nachholen", anzahl=_FILES_AT_ONCE, minuten=10)

    def create_partitions(self, timestamp: int) -> None:
        """Partitions of the audit log for this and the next months."""
        self._call("audit_partitionen_anlegen")

    def pseudonymise(self, timestamp: int) -> None:
        """Delete content of the audit log that is past its period."""
        try:
            retention.pseudonymise(self.pool)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(60, type(error).__name__) from None

    def learn_words(self, timestamp: int) -> None:
        """New words of Anfragen, so that the search finds their parts and forgives slips."""
        self._call("anfrage_wortschatz_lernen", minuten=_WORDS_MINUTES)

    def learn_missed_words(self, timestamp: int) -> None:
        """Those of two days, in case no worker ran for a while."""
        self._call("anfrage_wortschatz_lernen", minuten=2 * 24 * 60)

    def tidy_sign_in(self, timestamp: int) -> None:
        """Delete sign-in attempts, sessions and tokens that nobody can use any more."""
        self._call("anmeldung_aufraeumen")

    def _call(self, name: str, **parameters: int) -> None:
        try:
            db.fetch(self.pool, name, **parameters)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(60, type(error).__name__) from None
