"""Sending one mail over SMTP."""

from __future__ import annotations

import ipaddress
import smtplib
import ssl
from urllib.parse import unquote, urlsplit

TIMEOUT_SECONDS = 15

#: Sign-in missing, refused or not possible (RFC 4954): about our account, whatever the recipient.
_SIGN_IN = frozenset({530, 534, 535, 538})
#: The one refusal of MAIL FROM that is about the mail: larger than the server takes (RFC 1870).
_TOO_LARGE = 552

#: Shown to staff as the reason why mail waits.
NO_STARTTLS = (
    "Der Mailserver bietet keine Verschlüsselung (STARTTLS) an; das Passwort wird nicht offen "
    "übertragen. HAUSDRAHT_SMTP_URL braucht smtps:// oder einen Server mit STARTTLS."
)


class Undeliverable(Exception):
    """The server refuses this mail for good (5xx); the text is the status code.

    ``answer`` has the server's words, which may name a person and are never logged.
    """

    def __init__(self, code: str, answer: str) -> None:
        super().__init__(code)
        self.answer = answer


class NotNow(Exception):
    """The server asks to wait or cannot be reached; the text names the kind of trouble.

    ``outage`` says that it concerns every mail, not this one.
    """

    def __init__(self, reason: str, answer: str, *, outage: bool) -> None:
        super().__init__(reason)
        self.answer = answer
        self.outage = outage


def send(url: str, message: bytes, recipient: str, sender: str = "") -> None:
    """Deliver to `smtp[s]://[user:password@]host[:port]`; STARTTLS when it is offered.

    A password goes over an encrypted connection only, except on this machine. Without ``sender``
    the envelope has the null sender, so that no bounce can loop. Blocks up to ``TIMEOUT_SECONDS``
    per step. Raises Undeliverable and NotNow.
    """
    try:
        server = _connect(url)
    except smtplib.SMTPResponseException as answer:
        raise _outage(answer) from None
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__, type(error).__name__, outage=True) from None
    try:
        server.sendmail(sender, [recipient], message)
    except smtplib.SMTPRecipientsRefused as refused:
        code, words = next(iter(refused.recipients.values()))
        raise _refusal(code, words) from None
    except (smtplib.SMTPHeloError, smtplib.SMTPSenderRefused) as answer:
        raise _at_the_door(answer) from None
    except smtplib.SMTPResponseException as answer:
        raise _refusal(answer.smtp_code, answer.smtp_error) from None
    except UnicodeEncodeError:
        raise Undeliverable("ascii", "address beyond ASCII") from None
    except (OSError, smtplib.SMTPException) as error:
        raise NotNow(type(error).__name__, type(error).__name__, outage=True) from None
    finally:
        _leave(server)


def _refusal(code: int, words: bytes | str) -> Undeliverable | NotNow:
    answer = f"{code} {_words(words)}"
    if code >= 500 and code not in _SIGN_IN:
        return Undeliverable(str(code), answer)
    # 421: the server is going away, whoever the recipient is
    return NotNow(str(code), answer, outage=code == 421 or code in _SIGN_IN)


def _at_the_door(answer: smtplib.SMTPResponseException) -> Undeliverable | NotNow:
    """What HELO and MAIL FROM are refused for is about us: every other mail would fare the same."""
    if answer.smtp_code < 500 or answer.smtp_code == _TOO_LARGE:
        return _refusal(answer.smtp_code, answer.smtp_error)
    return _outage(answer)


def _outage(answer: smtplib.SMTPResponseException) -> NotNow:
    words = f"{answer.smtp_code} {_words(answer.smtp_error)}"
    return NotNow(str(answer.smtp_code), words, outage=True)


def _words(answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())[:300]


def _leave(server: smtplib.SMTP) -> None:
    """Say goodbye; what the mail server answers no longer matters."""
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        server.close()


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _encrypt(server: smtplib.SMTP, *, demanded: bool) -> None:
    server.ehlo()
    if server.has_extn("starttls"):
        server.starttls(context=ssl.create_default_context())
    elif demanded:
        raise NotNow("NoStartTls", NO_STARTTLS, outage=True)


def _connect(url: str) -> smtplib.SMTP:
    parts = urlsplit(url)
    host = parts.hostname or ""
    server: smtplib.SMTP
    if parts.scheme == "smtps":
        context = ssl.create_default_context()
        server = smtplib.SMTP_SSL(host, parts.port or 465, timeout=TIMEOUT_SECONDS, context=context)
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT_SECONDS)
    try:
        if parts.scheme != "smtps":
            _encrypt(server, demanded=bool(parts.username) and not _is_this_machine(host))
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
    except BaseException:
        server.close()
        raise
    return server
