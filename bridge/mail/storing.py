"""What every HTTP route does with a mail: store it, or refuse it in our words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import psycopg_pool

from bridge import db
from bridge.log import get_logger
from bridge.responses import Refusal, unavailable

from .intake import BadEnvelope, Envelope, TooLarge, UnknownRecipient, Weg, deliver, envelope

_log = get_logger(__name__)

#: Routes whose senders try again at any status but 2xx and 406.
_REPEAT_413: tuple[Weg, ...] = ("mailgun",)


@dataclass(frozen=True, slots=True)
class Storage:
    """The database behind the routes, and the largest mail in bytes."""

    pool: db.Pool
    max_bytes: int

    def store(self, raw: bytes, given: Envelope, weg: Weg) -> dict[str, int | bool]:
        """Commit one mail. Raises UnknownRecipient and Refusal."""
        with database():
            try:
                stored = deliver(self.pool, raw, given, weg)
            except TooLarge:
                raise too_large(weg) from None
        _log.info(
            "mail stored",
            weg=weg,
            mandant_id=stored.mandant_id,
            email_id=stored.email_id,
            neu=stored.new,
            bytes=len(raw),
        )
        return {"email_id": stored.email_id, "neu": stored.new}

    def store_for_all(
        self, raw: bytes, envelopes: Iterable[Envelope], weg: Weg
    ) -> tuple[list[dict[str, int | bool]], list[str]]:
        """Commit a mail for each recipient; the stored ones and the unknown recipients.

        Raises Refusal, also when nobody is known.
        """
        accepted, unknown_recipients = [], []
        for given in envelopes:
            try:
                accepted.append(self.store(raw, given, weg))
            except UnknownRecipient:
                unknown_recipients.append(given.recipient)
        if not accepted:
            raise unknown()
        return accepted, unknown_recipients


@contextmanager
def database() -> Iterator[None]:
    """Any trouble with the database means: nothing is promised, send it again."""
    try:
        yield
    except psycopg_pool.PoolTimeout:
        _log.error("database unreachable", sqlstate="PoolTimeout")
        raise unavailable() from None
    except psycopg.Error as error:
        _log.error("mail not stored", sqlstate=db.sqlstate(error))
        raise unavailable() from None


def forgiving_envelope(
    recipient: str, sender: str | None, ip: str | None, helo: str | None
) -> Envelope:
    """A provider's envelope: an odd MAIL FROM costs its SPF result, not the mail.

    Raises Refusal for a recipient that cannot exist.
    """
    try:
        return envelope(recipient, sender, ip, helo)
    except BadEnvelope:
        pass
    try:
        return envelope(recipient)
    except BadEnvelope:
        raise unknown() from None


def unknown() -> Refusal:
    """Nobody receives mail under this address."""
    return Refusal(406, "HD010", "Diese Empfängeradresse nimmt keine Mails an.")


def too_large(weg: Weg) -> Refusal:
    """The mail exceeds the limit."""
    return Refusal(406 if weg in _REPEAT_413 else 413, "HD011", "Die Mail ist zu groß.")
