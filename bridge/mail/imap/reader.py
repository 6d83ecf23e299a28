"""One mailbox, read for as long as the process lives: each mail is stored exactly once.

The order is store, tidy up on the server, move the cursor. Killed in between, the next run
fetches the same mail again, and the database knows it by recipient and SHA-256.
"""

from __future__ import annotations

import threading
import time
from typing import Any

import psycopg
import psycopg_pool
from psycopg.types.json import Jsonb

from bridge import db
from bridge.log import get_logger
from bridge.mail import intake
from bridge.mail.processing import is_outage

from . import message
from .session import POLL_SECONDS, Mailbox, NoIdle, Session, Trouble

_FIRST_PAUSE = 2
_LONGEST_PAUSE = 60
#: Attempts at one mail that the database will not store although it is well.
_MAX_REFUSALS = 3
_log = get_logger(__name__)


class Reader(threading.Thread):
    """Reads one mailbox until stopped."""

    def __init__(
        self, mailbox: Mailbox, cursor: tuple[int | None, int], password: str | None, pool: db.Pool,
        max_bytes: int, *, again: int | None = None,
    ) -> None:  # fmt: skip
        """`again` is the UID from which the mailbox is to be read once more."""
        super().__init__(name=f"postfach-{mailbox.postfach_id}", daemon=True)
        self.mailbox = mailbox
        self.again = again
        self._uidvalidity, self._uid = cursor
        if again is not None:
            self._uid = min(self._uid, again - 1)
        self._password = password
        self._pool = pool
        self._max_bytes = max_bytes
        self._stop_asked = threading.Event()
        self._session: Session | None = None
        self._refusals: dict[int, int] = {}
        self._log = _log.bind(mandant_id=mailbox.mandant_id, postfach_id=mailbox.postfach_id)

    def run(self) -> None:
        """Connect, read, wait; after trouble tell it and try again later."""
        pause = wait = _FIRST_PAUSE
        while not self._stop_asked.is_set():
            begun = time.monotonic()
            try:
                self._open_and_read()
            except Trouble as trouble:
                if self._stop_asked.is_set():
                    return
                self._log.warning("mailbox cannot be read", fehler=trouble.sentence)
                lasted = self._session is not None and time.monotonic() - begun > _LONGEST_PAUSE
                if lasted:  # connections end; only one that cannot be made again is trouble
                    pause = _FIRST_PAUSE
                else:
                    self._tell(trouble.sentence)
                wait = max(pause, trouble.patience)
            except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
                self._log.warning("mail cannot be stored", fehler=type(error).__name__)
                if isinstance(error, psycopg.Error) and not is_outage(error):
                    self._tell(
                        f"Die Datenbank kann zurzeit keine E-Mails speichern ({db.sqlstate(error)})."
                    )
                wait = pause
            except Exception:  # noqa: BLE001 the other mailboxes go on, and this one tries again
                self._log.exception("mailbox reader failed")
                wait = _LONGEST_PAUSE
            finally:
                session, self._session = self._session, None
                if session is not None:
                    session.close()
            self._stop_asked.wait(wait)
            pause = min(2 * pause, _LONGEST_PAUSE)

    def stop(self) -> None:
        """Ask the thread to end; it may be waiting for the server."""
        self._stop_asked.set()
        session = self._session
        if session is not None:
            session.interrupt()

    def _open_and_read(self) -> None:
        if self._password is None:
            raise Trouble(f"Das Passwort fehlt: secrets/postfach-{self.mailbox.postfach_id}", 30)
        session = Session(self.mailbox, self._password)
        self._session = session
        self._log.info("mailbox connected")
        while not self._stop_asked.is_set():
            self._read(session)
            try:
                session.wait()
            except NoIdle:
                self._stop_asked.wait(POLL_SECONDS)

    def _read(self, session: Session) -> None:
        """Store what is new."""
        uidvalidity, uidnext = session.select()
        # Some servers start numbering again without saying so.
        rewound = uidnext is not None and uidnext <= self._uid
        if uidvalidity != self._uidvalidity or rewound:
            self._log.info("mailbox is read from the beginning", uidvalidity=uidvalidity)
            self._uidvalidity, self._uid = uidvalidity, 0
        trouble: str | None = None
        for uid in session.new_uids(self._uid):
            if self._stop_asked.is_set():
                return
            if self._store(session, uid):
                try:
                    session.tidy(uid)
                except Trouble as reason:  # the mail is safe; the next command shows what is wrong
                    trouble = reason.sentence
            self._move_cursor(uid, trouble)
        self._move_cursor(self._uid, trouble)
        if self.again is not None:
            self._call("postfach_nachgeholt", ab=self.again)
            self.again = None

    def _store(self, session: Session, uid: int) -> bool:
        """Commit one mail, or a stand-in for one too large; whether the mail itself is stored."""
        fetched = session.fetch(uid, self._max_bytes + 1)
        if fetched is None:
            return False  # somebody deleted it meanwhile
        raw, size = fetched
        if not raw:
            self._skip(uid, 0, "leer", None)
            return False
        whole = len(raw) <= self._max_bytes
        if not whole:
            del raw, fetched
            raw = message.stand_in(
                session.fetch_head(uid), size, self._max_bytes, self.mailbox.ordner
            )
        envelope = self._envelope(raw)
        try:
            stored = intake.deliver(self._pool, raw, envelope, "imap")
        except intake.UnknownRecipient:
            raise Trouble("Die Eingangsadresse des Postfachs nimmt keine E-Mails an.", 60) from None
        except intake.TooLarge:
            self._skip(uid, size, "zu_gross", None)
            return False
        except psycopg.Error as error:
            if not _is_about_the_mail(error):
                raise
            self._refused(uid, size, error)
            return False
        self._log.info(
            "mail stored", weg="imap", email_id=stored.email_id, neu=stored.new, bytes=len(raw)
        )
        if not whole:
            self._skip(uid, size, "zu_gross", stored.email_id)
        return whole

    def _envelope(self, raw: bytes) -> intake.Envelope:
        try:
            return intake.envelope(self.mailbox.eingangsadresse, message.envelope_sender(raw))
        except intake.BadEnvelope:
            return intake.envelope(self.mailbox.eingangsadresse)

    def _refused(self, uid: int, size: int, error: psycopg.Error) -> None:
        """The database refuses this mail: a few times, then the others must not wait for it."""
        self._refusals[uid] = self._refusals.get(uid, 0) + 1
        if self._refusals[uid] < _MAX_REFUSALS:
            raise error
        del self._refusals[uid]
        self._skip(uid, size, "fehler_speichern", None)

    def _skip(self, uid: int, size: int, reason: str, email_id: int | None) -> None:
        self._log.warning("mail left on the server", uid=uid, grund=reason, bytes=size)
        entry = {
            "uidvalidity": self._uidvalidity,
            "uid": uid,
            "groesse": size,
            "grund": reason,
            "email_id": email_id,
        }
        self._call("postfach_uebersprungen", eintrag=Jsonb(entry))

    def _move_cursor(self, uid: int, trouble: str | None) -> None:
        self._call("postfach_stand", uidvalidity=self._uidvalidity, letzte_uid=uid, fehler=trouble)
        self._uid = max(self._uid, uid)

    def _tell(self, sentence: str) -> None:
        try:
            self._call("postfach_stand", uidvalidity=None, letzte_uid=None, fehler=sentence)
        except (psycopg.Error, psycopg_pool.PoolTimeout):
            self._log.warning("database does not answer")

    def _call(self, name: str, **values: Any) -> None:
        mailbox = self.mailbox
        db.fetch(
            self._pool,
            name,
            mandant_id=mailbox.mandant_id,
            postfach_id=mailbox.postfach_id,
            **values,
        )


def _is_about_the_mail(error: psycopg.Error) -> bool:
    """Whether this very mail cannot be stored: its data, or a refusal of ours.

    Everything else (a function missing during a deployment, a bug, a full disk) would meet every
    mail alike, and is waited out.
    """
    if isinstance(error, psycopg.DataError | psycopg.IntegrityError):
        return True
    return (error.sqlstate or "").startswith("HD01")
