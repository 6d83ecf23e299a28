"""One open socket: greeting, sending, renewal, and being cut off.

The greenlet of the request reads what the client says.  Frames are written without waiting, for
all sockets in turn by the postman; what a slow client does not take at once is left to a greenlet
of its own, so that it holds up nobody else.
"""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import Callable
from typing import Any, Protocol

import gevent
import psycopg
import psycopg_pool
from simple_websocket import ConnectionClosed

from bridge import db, log
from bridge.realtime import access
from bridge.realtime.frames import RELOAD
from bridge.realtime.hub import Hub, Postbox, Subscriber
from bridge.realtime.messages import BadMessage, Message, parse
from bridge.realtime.outbox import Outbox

GREETING_SECONDS = 10.0
"""The token must come within this time."""

STALL_SECONDS = 20.0
"""A client that lets a frame wait this long is cut off."""

BAD_MESSAGE = 4400
UNAUTHORIZED = 4401
TOO_OFTEN = 1008
TRY_LATER = 1013

_RENEWALS_PER_MINUTE = 30
_CLOSE_SECONDS = 2.0
_ASK_PAUSES = (0.2, 1.0, 5.0)

_log = log.get_logger(__name__)


class WebSocket(Protocol):
    """What is used of simple_websocket.Server."""

    sock: socket.socket
    thread: Any

    def receive(self, timeout: float | None = None) -> str | bytes | None:
        """The next message; None after `timeout` seconds."""

    def close(self, reason: int, message: str) -> None:
        """Send a closing frame."""


class Refused(Exception):
    """The socket is closed with this code; codes from 4400 on are ours."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Client:
    """A socket from its acceptance to its end."""

    def __init__(
        self,
        ws: WebSocket,
        hub: Hub,
        outbox: Outbox,
        pool: db.Pool,
        ring: Callable[[Client], None],
    ) -> None:
        self._ws = ws
        self._hub = hub
        self._outbox = outbox
        self._pool = pool
        self._postbox = Postbox(lambda: ring(self))
        self._sending_since: float | None = None
        self._renewals: list[float] = []
        self._token = ""
        self._access: access.Access | None = None
        self.subscriber: Subscriber | None = None

    def run(self) -> None:
        """Serve the socket until it closes."""
        try:
            self._greet(self._receive(GREETING_SECONDS))
            while True:
                self._renew(self._receive(None))
        except Refused as refusal:
            self.close(refusal.code, refusal.reason)
        except ConnectionClosed:
            pass
        finally:
            if self.subscriber is not None:
                self._hub.unregister(self.subscriber)
            self._postbox.hold()
            self._access = None

    def _receive(self, timeout: float | None) -> Message:
        text = self._ws.receive(timeout)
        if text is None:
            raise Refused(UNAUTHORIZED, "no token")
        try:
            return parse(text)
        except BadMessage as error:
            raise Refused(BAD_MESSAGE, str(error)) from None

    def _greet(self, message: Message) -> None:
        self._token, self._access = message.token, self._ask(message.token)
        try:
            # Nothing the client can have seen before may come again: read up to this moment.
            if message.since is not None or self._hub.cursor is None:
                self._outbox.catch_up(self._pool)
            self._postbox.hold()
            self.subscriber = Subscriber(self._postbox, self._access.channels, self._access.control)
            self._hub.register(self.subscriber)
            # What comes from here on waits in the postbox; before it lies what was missed.
            cursor = self._hub.cursor or ""
            self._postbox.put_before((), cursor)
            # Access may have changed since it was asked; from now on a change is announced.
            self._grant(self._ask(message.token))
            if message.since is not None:
                self._resume(message.since, cursor)
        except (psycopg.Error, psycopg_pool.PoolTimeout, gevent.Timeout):
            raise Refused(TRY_LATER, "database unavailable") from None
        if message.confirm:
            self._postbox.confirm()
        self._postbox.release()

    def _resume(self, since: str, until: str) -> None:
        missed = db.fetch(
            self._pool,
            "ereignisse_nachlesen",
            seit=since,
            bis=until,
            empfaenger=sorted(self.subscriber.channels) if self.subscriber else [],
        )
        if any(row["art"] == RELOAD for row in missed):
            self._postbox.reload()
            return
        changes = [(row["entitaet"], row["entitaet_id"], row["art"]) for row in missed]
        self._postbox.put_before(changes, since)

    def _renew(self, message: Message) -> None:
        now = time.monotonic()
        self._renewals = [t for t in self._renewals if t > now - 60] + [now]
        if len(self._renewals) > _RENEWALS_PER_MINUTE:
            raise Refused(TOO_OFTEN, "too many messages")
        granted = self._ask(message.token)
        if self.subscriber is None or granted.control != self.subscriber.control:
            raise Refused(UNAUTHORIZED, "token of another account")
        self._token = message.token
        self._grant(granted)

    def recheck(self) -> None:
        """Ask again what the token may hear; the caller holds the postbox, here it is released."""
        pauses = iter(_ASK_PAUSES)
        granted, asked = None, None
        while asked != self._token:  # it may be renewed meanwhile
            asked = self._token
            try:
                granted = access.ask(self._pool, asked)
            except (psycopg.Error, psycopg_pool.PoolTimeout):
                pause, asked = next(pauses, None), None
                if pause is None:
                    self.close(TRY_LATER, "database unavailable")
                    return
                gevent.sleep(pause)
        if granted is None:
            self.close(UNAUTHORIZED, "access ended")
            return
        self._grant(granted)
        self._postbox.release()

    def hold(self) -> None:
        """Send nothing until `recheck` is through."""
        self._postbox.hold()

    def _grant(self, granted: access.Access) -> None:
        self._access = granted
        if self.subscriber is not None:
            self._hub.readdress(self.subscriber, granted.channels)

    def _ask(self, token: str) -> access.Access:
        try:
            granted = access.ask(self._pool, token)
        except (psycopg.Error, psycopg_pool.PoolTimeout):
            raise Refused(TRY_LATER, "database unavailable") from None
        if granted is None:
            raise Refused(UNAUTHORIZED, "token refused")
        return granted

    def flush(self) -> None:
        """Send what is pending, without waiting; the postman calls it."""
        if self._sending_since is not None:
            return
        data = b"".join(self._postbox.take(self._hub.cursor or ""))
        if not data:
            return
        try:
            # The descriptor is non-blocking; gevent's own send would wait.
            sent = os.write(self._ws.sock.fileno(), data)
        except BlockingIOError:
            sent = 0
        except OSError:
            self.cut()
            return
        if sent < len(data):
            self._sending_since = time.monotonic()
            gevent.spawn(self._send, data[sent:])

    def _send(self, rest: bytes) -> None:
        """Send what a slow client did not take, then look for more."""
        try:
            self._ws.sock.sendall(rest)
        except OSError:
            self.cut()
            return
        self._sending_since = None
        self.flush()

    def check(self) -> None:
        """Called every second: end the socket when its token ended or it does not read."""
        since = self._sending_since
        if since is not None and time.monotonic() - since > STALL_SECONDS:
            _log.info("socket cut off: it does not read")
            self.cut()
        elif self._access is not None and self._access.expired:
            self._access = None
            gevent.spawn(self.close, UNAUTHORIZED, "token expired")

    def close(self, code: int, reason: str) -> None:
        """Say why, and end. Never waits long, whatever the client does."""
        self._postbox.hold()
        ends = contextlib.suppress(ConnectionClosed, OSError, gevent.Timeout)
        with ends, gevent.Timeout(_CLOSE_SECONDS):
            self._ws.close(code, reason)
            self._ws.thread.join(_CLOSE_SECONDS)  # until the client answers the closing frame
        self.cut()

    def cut(self) -> None:
        """End the socket at once; `close()` could wait for a client that does not read."""
        with contextlib.suppress(OSError):
            self._ws.sock.shutdown(socket.SHUT_RDWR)
