"""One connection to one mailbox: sign in, find new mail, wait for more."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import socket
import ssl
from collections.abc import Iterator

import imapclient
from imapclient import exceptions

from .message import HEAD_BYTES

_CONNECT_SECONDS = 15
_READ_SECONDS = 60
#: RFC 2177 allows half an hour. Shorter, because what a server reports in the very moment an IDLE
#: begins may already lie in a buffer nobody polls, and because middleboxes are impatient.
IDLE_SECONDS = 2 * 60
#: Pause between two looks into a mailbox whose server has no IDLE.
POLL_SECONDS = 60


class Trouble(Exception):
    """The mailbox cannot be read now; the text is a German sentence for the staff.

    ``patience`` is the least pause in seconds before another attempt makes sense.
    """

    def __init__(self, sentence: str, patience: int = 0) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.patience = patience


@dataclasses.dataclass(frozen=True)
class Mailbox:
    """A mailbox as it is set up; `secret_changed` is when its password file last changed."""

    mandant_id: int
    postfach_id: int
    server: str
    port: int
    tls: str
    benutzer: str
    ordner: str
    eingangsadresse: str
    abruf_seit: datetime.date
    nach_abruf: str
    zielordner: str | None
    secret_changed: float | None = None


class Session:
    """An open, signed-in connection. Every method raises Trouble."""

    def __init__(self, mailbox: Mailbox, password: str) -> None:
        self.mailbox = mailbox
        with _translated(mailbox):
            self._client = _connect(mailbox)
            try:
                self._sign_in(password)
                capabilities = self._client.capabilities()
                self._idle = b"IDLE" in capabilities
                self._move = b"MOVE" in capabilities
                self._uidplus = b"UIDPLUS" in capabilities
            except BaseException:
                self.close()
                raise

    def _sign_in(self, password: str) -> None:
        client, user = self._client, self.mailbox.benutzer
        try:
            if client.has_capability("AUTH=PLAIN"):  # takes any character, LOGIN only ASCII
                client.plain_login(user, password)
            else:
                client.login(user, password)
        except exceptions.LoginError as error:
            if isinstance(error.__context__, exceptions.IMAPClientAbortError):
                raise error.__context__ from None
            if "[UNAVAILABLE]" in str(error):  # RFC 5530: the password was not even compared
                raise Trouble("Der Server kann die Anmeldung gerade nicht prüfen.") from None
            raise

    def select(self) -> tuple[int, int | None]:
        """Open the folder anew; returns its UIDVALIDITY and, if the server says it, UIDNEXT."""
        with _translated(self.mailbox):
            try:
                found = self._client.select_folder(
                    self.mailbox.ordner, readonly=self.mailbox.nach_abruf == "lassen"
                )
            except exceptions.IMAPClientAbortError:
                raise
            except exceptions.IMAPClientError:
                raise Trouble(
                    f"Den Ordner „{self.mailbox.ordner}“ gibt es auf dem Server nicht."
                ) from None
            self._known_size = self._reported_size()
            return int(found[b"UIDVALIDITY"]), found.get(b"UIDNEXT")

    def new_uids(self, after: int) -> list[int]:
        """UIDs above ``after`` of mail that is not older than the mailbox wants, ascending."""
        with _translated(self.mailbox):
            found = self._client.search(["UID", f"{after + 1}:*", "SINCE", self.mailbox.abruf_seit])
        # "n:*" always includes the last message, however low its UID.
        return sorted(uid for uid in found if uid > after)

    def fetch(self, uid: int, limit: int) -> tuple[bytes, int] | None:
        """The mail's first ``limit`` bytes and its size; None when it is gone.

        More than ``limit`` bytes are never transferred.
        """
        with _translated(self.mailbox):
            section = f"BODY.PEEK[]<0.{limit}>"
            found = self._client.fetch([uid], ["RFC822.SIZE", section]).get(uid, {})
        raw = next((v for k, v in found.items() if k.startswith(b"BODY[]")), None)
        if not isinstance(raw, bytes):
            return None
        return raw, max(int(found.get(b"RFC822.SIZE", 0)), len(raw))

    def fetch_head(self, uid: int) -> bytes:
        """The first 64 KiB of the mail's header; empty when it is gone."""
        with _translated(self.mailbox):
            section = f"BODY.PEEK[HEADER]<0.{HEAD_BYTES}>"
            found = self._client.fetch([uid], [section]).get(uid, {})
        head = next((v for k, v in found.items() if k.startswith(b"BODY[HEADER]")), b"")
        return head if isinstance(head, bytes) else b""

    def tidy(self, uid: int) -> None:
        """Do with a stored mail what the mailbox wants."""
        with _translated(self.mailbox):
            if self.mailbox.nach_abruf == "gelesen":
                self._client.add_flags([uid], [imapclient.SEEN], silent=True)
            elif self.mailbox.zielordner is not None:
                self._move_away(uid, self.mailbox.zielordner)

    def _move_away(self, uid: int, folder: str) -> None:
        client = self._client
        if not client.folder_exists(folder):
            client.create_folder(folder)
        if self._move:
            client.move([uid], folder)
            return
        client.copy([uid], folder)
        client.delete_messages([uid], silent=True)
        if self._uidplus:  # a plain EXPUNGE would remove what others marked
            client.uid_expunge([uid])

    def wait(self) -> None:
        """Until the server reports something, or for a few minutes. Raises NoIdle."""
        with _translated(self.mailbox):
            if not self._idle:
                raise NoIdle
            # Mail that came during the last commands was reported with their answers, and will
            # not be reported a second time.
            if self._reported_size() not in (None, self._known_size):
                return
            self._client.idle()
            self._client.idle_check(timeout=IDLE_SECONDS)
            self._client.idle_done()

    def _reported_size(self) -> bytes | None:
        """Number of messages as the server said it last; None when it did not since."""
        size: bytes | None = self._client._imap.response("EXISTS")[1][-1]
        return size

    def interrupt(self) -> None:
        """End whatever another thread waits for here."""
        with contextlib.suppress(OSError, AttributeError):
            self._client._imap.sock.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Sign out if the server still listens."""
        with contextlib.suppress(Exception):
            self._client.logout()
        with contextlib.suppress(Exception):
            self._client.shutdown()


class NoIdle(Exception):
    """The server tells nothing by itself: look again after a pause."""


def _connect(mailbox: Mailbox) -> imapclient.IMAPClient:
    context = ssl.create_default_context()
    client = imapclient.IMAPClient(
        mailbox.server,
        port=mailbox.port,
        ssl=mailbox.tls == "tls",
        ssl_context=context if mailbox.tls == "tls" else None,
        timeout=imapclient.SocketTimeout(connect=_CONNECT_SECONDS, read=_READ_SECONDS),
    )
    try:
        if mailbox.tls == "starttls":
            client.starttls(context)
        _keep_alive(client)
    except BaseException:
        with contextlib.suppress(OSError):  # the reason is the first error
            client.shutdown()
        raise
    return client


def _keep_alive(client: imapclient.IMAPClient) -> None:
    """Notice within two minutes that the way to a silent server is cut."""
    plain = client._imap.sock
    for level, option, value in (
        (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1),
        (socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60),
        (socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 15),
        (socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 4),
    ):
        plain.setsockopt(level, option, value)


@contextlib.contextmanager
def _translated(mailbox: Mailbox) -> Iterator[None]:
    """Every way a connection can fail, as a sentence."""
    name = f"{mailbox.server}:{mailbox.port}"
    try:
        yield
    except exceptions.LoginError:
        raise Trouble("Der Server nimmt Benutzername oder Passwort nicht an.", 120) from None
    except exceptions.CapabilityError:
        raise Trouble(f"Der Server {name} bietet keine Verschlüsselung (STARTTLS).", 60) from None
    except ssl.SSLCertVerificationError as error:
        reason = error.verify_message or "ungültig"
        raise Trouble(f"Das Zertifikat von {name} ist nicht gültig: {reason}", 60) from None
    except ssl.SSLError:
        raise Trouble(f"Mit {name} kam keine verschlüsselte Verbindung zustande.") from None
    except socket.gaierror:
        raise Trouble(f"Der Server {mailbox.server} ist nicht zu finden.") from None
    except OSError as error:
        reason = error.strerror or "keine Antwort"
        raise Trouble(f"Der Server {name} ist nicht erreichbar: {reason}") from None
    except exceptions.IMAPClientAbortError:
        raise Trouble(f"Die Verbindung mit {name} brach ab.") from None
    except (exceptions.IMAPClientError, ValueError, KeyError, AttributeError):
        raise Trouble(f"Der Server {name} antwortet anders, als IMAP es vorsieht.") from None
