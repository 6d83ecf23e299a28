"""Text and HTML of outgoing mail from templates (pure)."""

from __future__ import annotations

import email.policy
import email.utils
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from urllib.parse import quote, urlsplit

import jinja2

#: Header every mail of ours carries, so that our own intake recognizes it.
LOOP_HEADER = "X-Hausdraht-Automatisch"

_environment = jinja2.Environment(
    loader=jinja2.PackageLoader("bridge.notifications", "templates"),
    autoescape=jinja2.select_autoescape(("html",)),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


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
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = Address(_line(reset.mandant_name), addr_spec=sender)
    message["To"] = Address(addr_spec=reset.email)
    message["Subject"] = "Ihr Passwort zurücksetzen"
    message["Date"] = now
    message["Message-ID"] = email.utils.make_msgid("hausdraht", sender.rpartition("@")[2])
    # RFC 3834: nobody's absence note shall answer this, and nothing shall answer in turn.
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message[LOOP_HEADER] = "ja"
    message.set_content(_environment.get_template("ruecksetzung.txt").render(values))
    message.add_alternative(
        _environment.get_template("ruecksetzung.html").render(values), subtype="html"
    )
    return message


def _line(text: str) -> str:
    """One line of text without control characters, for a header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
