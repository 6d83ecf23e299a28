"""Sending one mail over SMTP, with the null sender so that no bounce can loop."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

TIMEOUT_SECONDS = 15


class Undeliverable(Exception):
    """The server refuses this recipient for good (5xx); the text is the status code."""


class NotNow(Exception):
    """The server cannot be reached or asks to wait; the text names the kind of trouble."""


def send(url: str, message: EmailMessage, recipient: str) -> None:
    """Deliver to `smtp[s]://[user:password@]host[:port]`; STARTTLS when it is offered.

    Blocks up to ``TIMEOUT_SECONDS`` per step. Raises Undeliverable and NotNow.
    """
    try:
        with _connect(url) as server:
            server.send_message(message, from_addr="", to_addrs=[recipient])
    except smtplib.SMTPRecipientsRefused as refused:
        code = next(iter(refused.recipients.values()))[0]
        raise (Undeliverable if code >= 500 else NotNow)(str(code)) from None
    except smtplib.SMTPResponseException as answer:
        permanent = answer.smtp_code >= 500 and not isinstance(
            answer, smtplib.SMTPAuthenticationError | smtplib.SMTPConnectError
        )
        raise (Undeliverable if permanent else NotNow)(str(answer.smtp_code)) from None
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__) from None


def _connect(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    host = parts.hostname or ""
    context = ssl.create_default_context()
    server: smtplib.SMTP
    if parts.scheme == "smtps":
        server = smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT_SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT_SECONDS)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server
