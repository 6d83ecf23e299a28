"""Intake over HTTP: `/eingang/mail/mailgun[/mime]`, `/eingang/mail/sendgrid`, `/eingang/mail/roh`.

No DNS and no reading of the mail happens here; an answer 2xx means the bytes are committed.
Mailgun repeats everything but 2xx and 406, SendGrid only 5xx: whatever may be a mistake of
ours (a key, a clock, a setting) is answered so that the provider repeats.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec
from flask import Blueprint, Response, jsonify, request

from bridge import db
from bridge.config import Config
from bridge.log import get_logger
from bridge.responses import Refusal

from . import forms, mailgun, sendgrid
from .intake import BadEnvelope, Envelope, UnknownRecipient
from .intake import envelope as read_envelope
from .storing import Storage, database, forgiving_envelope, too_large, unknown

#: Room for the other form fields and the borders between them.
_FORM_OVERHEAD = 1024 * 1024
_MAX_RECIPIENTS = 50
_SIGNATURE = "X-Twilio-Email-Event-Webhook-Signature"
_TIMESTAMP = "X-Twilio-Email-Event-Webhook-Timestamp"
_log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Intake:
    """What the routes need: settings, secrets (those before the last rotation, too) and the database."""

    storage: Storage
    mailgun_keys: Sequence[str]
    mailgun_window: int
    raw_tokens: Sequence[str]
    sendgrid_key: ec.EllipticCurvePublicKey | None
    sendgrid_window: int

    @classmethod
    def create(cls, config: Config, pool: db.Pool) -> Intake:
        """From the installation's settings. Raises ConfigError without its secrets."""
        return cls(
            storage=Storage(pool, config.max_mail_bytes),
            mailgun_keys=config.secret("mailgun_schluessel").split(),
            mailgun_window=config.mailgun_window,
            raw_tokens=config.secret("roh_token").split(),
            sendgrid_key=_sendgrid_key(config),
            sendgrid_window=config.sendgrid_window,
        )

    def mailgun(self) -> Response:
        """One Mailgun Routes post, MIME form."""
        # Percent encoding triples a mail at worst.
        request.max_content_length = 3 * self.storage.max_bytes + _FORM_OVERHEAD
        try:
            form = forms.read(request.content_type or "", request.get_data(cache=False))
            post = mailgun.verify(form, self.mailgun_keys, time.time(), self.mailgun_window)
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
        if len(post.raw) > self.storage.max_bytes:
            raise too_large("mailgun")
        ip, helo = mailgun.client(post.raw)
        envelope = forgiving_envelope(post.recipient, post.sender, ip, helo)
        with database():
            known = db.fetch(
                self.storage.pool, "webhook_token_merken", token=post.token, sha256=post.digest
            )[0]["neu_oder_gleich"]
        if not known:
            raise Refusal(406, "HD014", "Dieses Token wurde schon für eine andere Mail benutzt.")
        try:
            return jsonify(angenommen=[self.storage.store(post.raw, envelope, "mailgun")])
        except UnknownRecipient:
            raise unknown() from None

    def sendgrid(self) -> Response:
        """One SendGrid Inbound Parse post, raw mode, for one or several recipients.

        SendGrid drops a mail for good at any 4xx and tells nobody: only what no setting of
        ours can mend gets one.
        """
        if self.sendgrid_key is None:
            raise _repeat(
                "HD016",
                "Der Zugang für SendGrid ist nicht eingerichtet.",
                "Der öffentliche Schlüssel gehört nach secrets/sendgrid_schluessel.",
            )
        request.max_content_length = self.storage.max_bytes + _FORM_OVERHEAD
        body = request.get_data(cache=False)
        try:
            sendgrid.verify(
                self.sendgrid_key,
                request.headers.get(_SIGNATURE, ""),
                request.headers.get(_TIMESTAMP, ""),
                body,
                time.time(),
                self.sendgrid_window,
            )
            form = forms.read(request.content_type or "", body)
            del body  # a mail of 25 MB need not lie here twice
            post = sendgrid.post(form)
        except sendgrid.BadSignature:
            raise _repeat(
                "HD013",
                "Die Signatur fehlt, ist falsch oder zu alt.",
                "Bei SendGrid braucht die Parse-Einstellung eine Sicherheitsrichtlinie mit Signatur.",
            ) from None
        except forms.BadForm:
            raise _repeat("HD015", "Das Formular ist nicht lesbar.") from None
        except sendgrid.Incomplete as missing:
            raise _repeat(
                "HD015",
                f"Dem Formular fehlt das Feld {missing}, oder es ist nicht lesbar.",
                "Bei SendGrid muss „POST the raw, full MIME message“ eingeschaltet sein.",
            ) from None
        if len(post.raw) > self.storage.max_bytes:
            raise too_large("sendgrid")
        envelopes = []
        for recipient in post.recipients:
            try:
                envelopes.append(forgiving_envelope(recipient, post.sender, post.ip, post.helo))
            except Refusal:  # nobody's address; the other recipients still get their mail
                _log.warning("recipient of an odd form", weg="sendgrid")
        accepted, unknown_recipients = self.storage.store_for_all(post.raw, envelopes, "sendgrid")
        return jsonify(angenommen=accepted, unbekannt=unknown_recipients)

    def raw(self) -> Response:
        """One raw mail for one or several recipients."""
        self._authorize(request.headers.get("Authorization", ""))
        request.max_content_length = self.storage.max_bytes
        raw = request.get_data(cache=False)
        if not raw:
            raise Refusal(400, "HD015", "Die Mail ist leer.")
        try:
            envelopes = _envelopes()
        except BadEnvelope as bad:
            raise Refusal(400, "HD012", f"Der Umschlag ist ungültig: {bad}.") from None
        accepted, unknown_recipients = self.storage.store_for_all(raw, envelopes, "roh")
        return jsonify(angenommen=accepted, unbekannt=unknown_recipients)

    def _authorize(self, header: str) -> None:
        kind, _, token = header.partition(" ")
        given = token.strip().encode("utf-8", "replace")
        known = any(hmac.compare_digest(given, token.encode()) for token in self.raw_tokens)
        if kind.lower() != "bearer" or not known:
            raise Refusal(401, "HD013", "Das Zugangstoken fehlt oder ist falsch.")


def blueprint(intake: Intake) -> Blueprint:
    """The routes under `/eingang/mail`."""
    routes = Blueprint("eingang_mail", __name__, url_prefix="/eingang/mail")
    routes.add_url_rule("/mailgun", "mailgun", intake.mailgun, methods=["POST"])
    routes.add_url_rule("/mailgun/mime", "mailgun_mime", intake.mailgun, methods=["POST"])
    routes.add_url_rule("/sendgrid", "sendgrid", intake.sendgrid, methods=["POST"])
    routes.add_url_rule("/roh", "roh", intake.raw, methods=["POST"])
    return routes


def _sendgrid_key(config: Config) -> ec.EllipticCurvePublicKey | None:
    """The key if there is one; a broken one must not keep the other routes from starting."""
    text = config.optional_secret("sendgrid_schluessel")
    if text is None:
        return None
    try:
        return sendgrid.public_key(text)
    except sendgrid.BadKey as bad:
        _log.error("secrets/sendgrid_schluessel is unusable", fehler=str(bad))
        return None


def _repeat(code: str, message: str, hint: str | None = None) -> Refusal:
    """Refused for now; the operator reads why in the log, for SendGrid shows it to nobody."""
    _log.error("post refused", weg="sendgrid", code=code)
    return Refusal(503, code, message, hint)


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
