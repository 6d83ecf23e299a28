"""What the database defers: thin adapters between procrastinate and the capabilities.

What runs by the clock stands in `bridge.regular`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import procrastinate
import psycopg
import psycopg_pool
from procrastinate.job_context import JobContext

from bridge import db, hintergrund
from bridge.config import Config
from bridge.files import processing as pictures
from bridge.files.limits import Limits
from bridge.log import get_logger
from bridge.mail import processing
from bridge.mail.dns import DnsResolver
from bridge.notifications import alarm, delivery, push, render, smtp, webpush
from bridge.retry import RetryLater, WhenAsked, backoff

#: Attempts at a mail that the database refuses to decide, before a person gets it.
MAX_FAULTS = 3
_NO_SMTP_PAUSE = 300
_BROKEN_PAUSE = 300
#: Seconds a picture waits for a backlog of mail: two cores have work enough with that.
_MAIL_FIRST = 8.0
_log = get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Jobs:
    """The jobs with what they need. Methods run in threads and may run twice.

    `queue` is for what only holds a lock on waiting jobs; see `worker.open_pools`.
    """

    config: Config
    pool: db.Pool
    queue: db.Pool
    resolver: DnsResolver
    breaker: delivery.Breaker = field(default_factory=delivery.Breaker)

    def register(self, app: procrastinate.App) -> None:
        """Make the jobs known under the names the database defers."""
        app.task(name="mail.verarbeiten", queue="mail", retry=WhenAsked(), pass_context=True)(
            self.process_mail
        )
        app.task(
            name="konto.ruecksetzung_mail", queue="versand", retry=WhenAsked(), pass_context=True
        )(self.send_reset)
        app.task(name="konto.hinweis_mail", queue="versand", retry=WhenAsked(), pass_context=True)(
            self.send_account_notice
        )
        app.task(name="datei.aufbereiten", queue="dateien", retry=WhenAsked(), pass_context=True)(
            self.prepare_file
        )
        app.task(name="versand.senden", queue="versand", retry=WhenAsked(), pass_context=True)(
            self.send_letter
        )
        app.task(name="versand.rundschreiben", queue="versand", retry=WhenAsked())(
            self.write_to_many
        )
        app.task(name="notdienst.schritt", queue="notdienst", retry=WhenAsked(), pass_context=True)(
            self.alert
        )
        app.task(name="push.senden", queue="notdienst", retry=WhenAsked(), pass_context=True)(
            self.notify
        )

    def process_mail(self, context: JobContext, mandant_id: int, email_id: int) -> None:
        """Authenticate and decide one mail; DNS trouble is waited out, then a person decides.

        Then a few of the mails that wait behind it: a Monday's backlog spares the queue's own work.
        """
        self._process_mail(context.job.attempts, mandant_id, email_id)
        hintergrund.take_along(self.queue, "mail.verarbeiten", self._process_waiting)
        self._keep_decision(mandant_id, email_id)

    def _process_waiting(self, mandant_id: int, email_id: int) -> None:
        processing.process(self.pool, self.resolver, mandant_id, email_id, last_chance=False)

    def _process_mail(self, attempts: int, mandant_id: int, email_id: int) -> None:
        pauses = processing.pauses(self.config.dns_patience)
        try:
            processing.process(
                self.pool, self.resolver, mandant_id, email_id, attempts >= len(pauses)
            )
        except processing.DnsUnavailable:
            # Waiting for a dead server blocks a thread: fresh mail goes first.
            raise RetryLater(pauses[attempts], "dns", priority=-10) from None
        except psycopg_pool.PoolTimeout:
            raise RetryLater(backoff(attempts), "PoolTimeout") from None
        except Exception as error:  # noqa: BLE001
            if isinstance(error, psycopg.Error) and processing.is_outage(error):
                raise RetryLater(backoff(attempts), db.sqlstate(error)) from None
            self._fault(mandant_id, email_id, attempts, error)

    def _keep_decision(self, mandant_id: int, email_id: int) -> None:
        try:
            kept = processing.is_kept(self.pool, mandant_id, email_id)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(1, type(error).__name__) from None
        if not kept:
            raise RetryLater(0, "the decision was lost")

    def _fault(self, mandant_id: int, email_id: int, attempts: int, error: Exception) -> None:
        name = db.sqlstate(error) if isinstance(error, psycopg.Error) else type(error).__name__
        log = _log.bind(mandant_id=mandant_id, email_id=email_id, fehler=name)
        if attempts < MAX_FAULTS:
            log.warning("mail could not be decided, once more")
            raise RetryLater(1 + attempts, name) from None
        log.error("mail could not be decided, a person has to")
        try:
            processing.give_up(self.pool, mandant_id, email_id, "fehler_verarbeitung")
        except (psycopg.Error, psycopg_pool.PoolTimeout):
            raise RetryLater(60, name) from None

    def send_reset(self, context: JobContext, mandant_id: int, ruecksetzung_id: int) -> None:
        """Mail the link for a new password; an expired request ends silently."""
        self._mail_to_account(
            context,
            _log.bind(mandant_id=mandant_id, ruecksetzung_id=ruecksetzung_id),
            lambda: db.fetch(
                self.pool,
                "ruecksetzung_ausstellen",
                mandant_id=mandant_id,
                ruecksetzung_id=ruecksetzung_id,
            ),
            lambda row, sender, now: render.password_reset(
                render.PasswordReset(**row), self.config.url, sender, now
            ),
        )

    def send_account_notice(
        self, context: JobContext, mandant_id: int, benutzerkonto_id: int, anlass: str
    ) -> None:
        """Tell somebody what happened to the own second factor; a suspended account is not told."""
        self._mail_to_account(
            context,
            _log.bind(mandant_id=mandant_id, benutzerkonto_id=benutzerkonto_id, anlass=anlass),
            lambda: db.fetch(
                self.pool,
                "konto_empfaenger",
                mandant_id=mandant_id,
                benutzerkonto_id=benutzerkonto_id,
            ),
            lambda row, sender, now: render.account_notice(
                render.AccountNotice(**row, occasion=anlass), self.config.url, sender, now
            ),
        )

    def _mail_to_account(
        self,
        context: JobContext,
        log: Any,
        ask: Callable[[], list[dict[str, Any]]],
        write: Callable[[dict[str, Any], str, datetime], EmailMessage],
    ) -> None:
        if self.config.smtp_url is None:
            raise RetryLater(_NO_SMTP_PAUSE, "no SMTP server configured")
        try:
            rows = ask()
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(backoff(context.job.attempts), type(error).__name__) from None
        if not rows or rows[0]["email"] is None:
            log.info("nobody to write to any more")
            return
        sender = render.sender_address(self.config.mail_from, self.config.url)
        try:
            message = write(rows[0], sender, datetime.now(UTC))
        except ValueError:
            log.warning("no mail can be written to this address")
            return
        try:
            smtp.send(self.config.smtp_url, message.as_bytes(), rows[0]["email"])
        except smtp.Undeliverable as refused:
            log.warning("recipient refused", smtp=str(refused))
        except smtp.NotNow as trouble:
            raise RetryLater(backoff(context.job.attempts), str(trouble)) from None
        else:
            log.info("account mail sent")

    def prepare_file(self, context: JobContext, mandant_id: int, datei_id: int) -> None:
        """Copies of a photo for looking at; a picture that cannot be read is marked so."""
        log = _log.bind(mandant_id=mandant_id, datei_id=datei_id)
        try:
            hintergrund.let_pass(self.queue, "mail", _MAIL_FIRST)
            limits = Limits(**self.config.picture_limits)
            reason = pictures.process(self.pool, mandant_id, datei_id, limits)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(backoff(context.job.attempts), type(error).__name__) from None
        except pictures.Broken as trouble:
            log.warning("pictures cannot be prepared here", grund=str(trouble))
            raise RetryLater(_BROKEN_PAUSE, "Broken") from None
        if reason is not None:
            log.warning("no copies of this picture", grund=reason)

    def send_letter(self, context: JobContext, mandant_id: int, versand_id: int) -> None:
        """Send one outgoing mail; the database says whether, when and how often."""
        log = _log.bind(mandant_id=mandant_id, versand_id=versand_id)
        if self.config.smtp_url is None:
            raise RetryLater(_NO_SMTP_PAUSE, "no SMTP server configured")
        try:
            server = delivery.MailServer(
                self.config.smtp_url, self.config.secrets_dir, self.breaker
            )
            outcome = delivery.deliver(self.pool, server, mandant_id, versand_id)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(backoff(context.job.attempts), type(error).__name__) from None
        if outcome.again_in is not None:
            log.info("mail has to wait", ergebnis=outcome.state)
            raise RetryLater(outcome.again_in, outcome.state)
        log.info("mail done", ergebnis=outcome.state)

    def write_to_many(self, mandant_id: int, rundschreiben_id: int) -> None:
        """Write one text to everybody it concerns, some hundred a transaction.

        Killed in between it goes on with those who have no mail of it yet.
        """
        done = False
        while not done:
            rows = self._call(
                "rundschreiben_verteilen", mandant_id=mandant_id, rundschreiben_id=rundschreiben_id
            )
            done = rows[0]["fertig"]
        _log.info("mail to many written", rundschreiben_id=rundschreiben_id)

    def alert(self, context: JobContext, mandant_id: int, alarm_id: int, nr: int) -> None:
        """Tell the next one on duty of an alarm, unless somebody has taken it on."""
        try:
            again = alarm.step(
                self.pool, mandant_id, alarm_id, nr, internal=self.config.hook_internal == 1
            )
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(backoff(context.job.attempts), type(error).__name__) from None
        if again is not None:
            raise RetryLater(again, "hook")

    def notify(self, context: JobContext, mandant_id: int, mitteilung_id: int) -> None:
        """Send a message to a device of an account."""
        contact = render.sender_address(self.config.mail_from, self.config.url)
        sender = push.Sender(
            webpush.load_key(self.config.secret(webpush.KEY_FILE)),
            f"mailto:{contact}",
            internal=self.config.hook_internal == 1,
        )
        try:
            again = push.send(self.pool, sender, mandant_id, mitteilung_id)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(backoff(context.job.attempts), type(error).__name__) from None
        if again is not None:
            raise RetryLater(again, "push")

    def _call(self, name: str, **parameters: int) -> list[dict[str, Any]]:
        try:
            return db.fetch(self.pool, name, **parameters)
        except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
            raise RetryLater(60, type(error).__name__) from None
