"""Intake over HTTP: `/eingang/mail/mailgun[/mime]` and `/eingang/mail/roh`.

No DNS and no reading of the mail happens here; an answer 2xx means the bytes are committed.
Providers repeat everything but 2xx and 406, so a doubt is never answered with 406.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg
import psycopg_pool
from flask import Blueprint, Response, jsonify, request

from bridge import db
from bridge.config import Config
from bridge.log import get_logger
from bridge.responses import Refusal, unavailable

from . import forms, mailgun
from .intake import BadEnvelope, Envelope, TooLarge, UnknownRecipient, Weg, deliver
from .intake import envelope as read_envelope

#: Room for the other form fields and the borders between them.
_FORM_OVERHEAD = 1024 * 1024
_MAX_RECIPIENTS = 50
_log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Intake:
    """What the routes need: settings, secrets and the database."""

    pool: db.Pool
    max_bytes: int
    mailgun_key: str
    mailgun_window: int
    raw_token: str

    @classmethod
    def create(cls, config: Config, pool: db.Pool) -> Intake:
        """From the installation's settings. Raises ConfigError without its secrets."""
        return cls(
            pool=pool,
            max_bytes=config.max_mail_bytes,
            mailgun_key=config.secret("mailgun_schluessel"),
            mailgun_window=config.mailgun_window,
            raw_token=config.secret("roh_token"),
        )

    def mailgun(self) -> Response:
        """One Mailgun Routes post, MIME form."""
        # Percent encoding triples a mail at worst.
        request.max_content_length = 3 * self.max_bytes + _FORM_OVERHEAD
        try:
            form = forms.read(request.content_type or "", request.get_data(cache=False))
            post = mailgun.verify(form, self.mailgun_key, time.time(), self.mailgun_window)
        except forms.BadForm:
            raise Refusal(400, "HD015", "Das Formular ist nicht lesbar.") from None
        except mailgun.BadSignature:
            raise Refusal(401, "HD013", "Die Signatur ist falsch oder zu alt.") from None
        except mailgun.Incomplete as missing:
            raise Refusal(
                406,
                "HD015",
                f"Dem Formular fehlt das Feld {missing}.",
                "Die Route muss auf eine Adresse zeigen, die auf /mime endet.",
            ) from None
        if len(post.raw) > self.max_bytes:
            raise Refusal(406, "HD011", "Die Mail ist zu groß.")
        ip, helo = mailgun.client(post.raw)
        envelope = _forgiving_envelope(post.recipient, post.sender, ip, helo)
        with _database():
            known = db.fetch(
                self.pool, "webhook_token_merken", token=post.token, sha256=post.digest
            )[0]["neu_oder_gleich"]
        if not known:
            raise Refusal(406, "HD014", "Dieses Token wurde schon für eine andere Mail benutzt.")
        try:
            return jsonify(angenommen=[self._store(post.raw, envelope, "mailgun")])
        except UnknownRecipient:
            raise _unknown() from None

    def raw(self) -> Response:
        """One raw mail for one or several recipients."""
        self._authorize(request.headers.get("Authorization", ""))
        request.max_content_length = self.max_bytes
        raw = request.get_data(cache=False)
        if not raw:
            raise Refusal(400, "HD015", "Die Mail ist leer.")
        try:
            envelopes = _envelopes()
        except BadEnvelope as bad:
            raise Refusal(400, "HD012", f"Der Umschlag ist ungültig: {bad}.") from None
        accepted, unknown = [], []
        for envelope in envelopes:
            try:
                accepted.append(self._store(raw, envelope, "roh"))
            except UnknownRecipient:
                unknown.append(envelope.recipient)
        if not accepted:
            raise _unknown()
        return jsonify(angenommen=accepted, unbekannt=unknown)

    def _authorize(self, header: str) -> None:
        kind, _, token = header.partition(" ")
        given = token.strip().encode("utf-8", "replace")
        if kind.lower() != "bearer" or not hmac.compare_digest(given, self.raw_token.encode()):
            raise Refusal(401, "HD013", "Das Zugangstoken fehlt oder ist falsch.")

    def _store(self, raw: bytes, envelope: Envelope, weg: Weg) -> dict[str, int | bool]:
        with _database():
            try:
                stored = deliver(self.pool, raw, envelope, weg)
            except TooLarge:
                status = 406 if weg == "mailgun" else 413
                raise Refusal(status, "HD011", "Die Mail ist zu groß.") from None
        _log.info(
            "mail stored",
            weg=weg,
            mandant_id=stored.mandant_id,
            email_id=stored.email_id,
            neu=stored.new,
            bytes=len(raw),
        )
        return {"email_id": stored.email_id, "neu": stored.new}


def blueprint(intake: Intake) -> Blueprint:
    """The routes under `/eingang/mail`."""
    routes = Blueprint("eingang_mail", __name__, url_prefix="/eingang/mail")
    routes.add_url_rule("/mailgun", "mailgun", intake.mailgun, methods=["POST"])
    routes.add_url_rule("/mailgun/mime", "mailgun_mime", intake.mailgun, methods=["POST"])
    routes.add_url_rule("/roh", "roh", intake.raw, methods=["POST"])
    return routes


@contextmanager
def _database() -> Iterator[None]:
    """Any trouble with the database means: nothing is promised, send it again."""
    try:
        yield
    except psycopg_pool.PoolTimeout:
        _log.error("database unreachable", sqlstate="PoolTimeout")
        raise unavailable() from None
    except psycopg.Error as error:
        _log.error("mail not stored", sqlstate=db.sqlstate(error))
        raise unavailable() from None


def _forgiving_envelope(
    recipient: str, sender: str | None, ip: str | None, helo: str | None
) -> Envelope:
    """A provider's envelope: an odd MAIL FROM costs its SPF result, not the mail."""
    try:
        return read_envelope(recipient, sender, ip, helo)
    except BadEnvelope:
        pass
    try:
        return read_envelope(recipient)
    except BadEnvelope:
        raise _unknown() from None


def _envelopes() -> list[Envelope]:
    """The envelopes of a raw post, one for each recipient. Raises BadEnvelope."""
    fields = [_header(name) for name in ("X-Umschlag-Von", "X-Absender-IP", "X-Helo")]
    recipients = [part for part in (_header("X-Umschlag-An") or "").split(",") if part.strip()]
    if not 0 < len(recipients) <= _MAX_RECIPIENTS:
        raise BadEnvelope("Empfänger")
    return list(dict.fromkeys(read_envelope(recipient, *fields) for recipient in recipients))


def _header(name: str) -> str | None:
    value = request.headers.get(name)
    if value is None:
        return None
    try:  # WSGI hands header bytes over as Latin-1
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        raise BadEnvelope(name) from None


def _unknown() -> Refusal:
    return Refusal(406, "HD010", "Diese Empfängeradresse nimmt keine Mails an.")
