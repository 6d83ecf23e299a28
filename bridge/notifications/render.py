"""Templates of outgoing mail, and the mail with the link for a new password (pure)."""

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
    message = new_message(reset.mandant_name, sender)
    message["To"] = address("", reset.email)
    message["Subject"] = "Ihr Passwort zurücksetzen"
    message["Date"] = now
    message["Message-ID"] = email.utils.make_msgid("hausdraht", sender.rpartition("@")[2])
    message.set_content(template("ruecksetzung.txt").render(values))
    message.add_alternative(template("ruecksetzung.html").render(values), subtype="html")
    return message
