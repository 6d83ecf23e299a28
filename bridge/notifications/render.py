"""Templates of outgoing mail, and the mails about an account (pure)."""

from __future__ import annotations

import email.utils
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from urllib.parse import quote, urlsplit

import jinja2

from .headers import address, new_message

_environment = jinja2.Environment(
    loader=jinja2.PackageLoader("bridge.notifications", "templates"),
    autoescape=jinja2.select_autoescape(("html",)),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def template(name: str) -> jinja2.Template:
    """One of `bridge/notifications/templates`."""
    return _environment.get_template(name)


@dataclass(frozen=True, slots=True)
class PasswordReset:
    """What the mail says; ``token`` opens the account once."""

    email: str
    name: str
    mandant_name: str
    token: str


def sender_address(mail_from: str | None, public_url: str) -> str:
    """The configured From address, or one at the public host."""
    return mail_from or f"hausdraht@{urlsplit(public_url).hostname}"


def password_reset(
    reset: PasswordReset, public_url: str, sender: str, now: datetime
) -> EmailMessage:
    """The mail with the link; the token stays in the fragment, out of every server's log."""
    values = {
        "name": reset.name,
        "mandant": reset.mandant_name,
        "link": f"{public_url}/passwort-zuruecksetzen#token={quote(reset.token, safe='')}",
        "anmeldung": public_url,
    }
    return _account_mail(
        "ruecksetzung",
        subject="Ihr Passwort zurücksetzen",
        to=reset.email,
        values=values,
        sender=sender,
        now=now,
    )


@dataclass(frozen=True, slots=True)
class AccountNotice:
    """What happened to a second factor; ``occasion`` is a key of `_OCCASIONS`."""

    email: str
    name: str
    mandant_name: str
    occasion: str


_OCCASIONS = {
    "eingerichtet": (
        "Zweiter Faktor eingerichtet",
        "für Ihren Zugang wurde ein zweiter Faktor eingerichtet. Zum Anmelden gehört jetzt ein Code"
        " aus der App; auf allen anderen Geräten wurden Sie abgemeldet.",
    ),
    "ausgeschaltet": (
        "Zweiter Faktor ausgeschaltet",
        "der zweite Faktor Ihres Zugangs wurde ausgeschaltet. Zum Anmelden genügt jetzt wieder das Passwort.",
    ),
    "aufgehoben": (
        "Zweiter Faktor aufgehoben",
        "der zweite Faktor Ihres Zugangs wurde für Sie aufgehoben, und Sie wurden überall abgemeldet."
        " Melden Sie sich mit Ihrem Passwort an und richten Sie ihn neu ein.",
    ),
    "wiederherstellung": (
        "Anmeldung mit einem Wiederherstellungscode",
        "in Ihrem Zugang hat sich jemand mit einem Wiederherstellungscode angemeldet;"
        " er ist damit verbraucht.",
    ),
}


def account_notice(
    notice: AccountNotice, public_url: str, sender: str, now: datetime
) -> EmailMessage:
    """The mail that says so; it carries nothing that opens the account."""
    subject, sentence = _OCCASIONS[notice.occasion]
    values = {
        "name": notice.name,
        "mandant": notice.mandant_name,
        "betreff": subject,
        "satz": sentence,
        "anmeldung": public_url,
    }
    return _account_mail(
        "konto", subject=subject, to=notice.email, values=values, sender=sender, now=now
    )


def _account_mail(
    name: str, *, subject: str, to: str, values: dict[str, str], sender: str, now: datetime
) -> EmailMessage:
    message = new_message(values["mandant"], sender)
    message["To"] = address("", to)
    message["Subject"] = subject
    message["Date"] = now
    message["Message-ID"] = email.utils.make_msgid("hausdraht", sender.rpartition("@")[2])
    message.set_content(template(f"{name}.txt").render(values))
    message.add_alternative(template(f"{name}.html").render(values), subtype="html")
    return message
