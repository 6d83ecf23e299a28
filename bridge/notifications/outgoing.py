"""POST to an address that somebody typed in: never into our own network, never for long."""

from __future__ import annotations

import http.client
import io
import ipaddress
import queue
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

#: Seconds from looking the name up to the status line, all together.
TIMEOUT = 10.0


class Failed(Exception):
    """The call did not get through; the message is German and holds nothing of what was sent."""


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    internal: bool,
    seconds: float = TIMEOUT,
) -> int:
    """POST `body` and return the status; redirects are not followed, the answer is not read.

    `internal` allows services on this machine and in private networks, also without TLS. The name
    is looked up once, and what it means is judged before anybody is connected to. A peer that answers
    byte by byte does not get longer than `seconds`. Raises Failed.
    """
    end = time.monotonic() + seconds
    try:
        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        host, secure = parts.hostname or "", parts.scheme == "https"
        addresses = _addresses(host, parts.port or (443 if secure else 80), end)
        if not internal:
            addresses = [found for found in addresses if ipaddress.ip_address(found[0]).is_global]
            if not addresses:
                raise Failed("Adresse in einem privaten Netz")
            if not secure:
                raise Failed("nur https ist erlaubt")
        with _connected(addresses, end) as plain:
            peer = _secured(plain, host, end) if secure else plain
            with peer:
                connection = _Connection(peer, host, end)
                # Given, or the port 443 would be named like one that needs naming.
                connection.request("POST", target, body, {**headers, "Host": parts.netloc})
                response = http.client.HTTPResponse(_Answer(peer, end), method="POST")  # type: ignore[arg-type]
                with response:
                    response.begin()
                    return response.status
    except TimeoutError:
        raise Failed(f"keine Antwort in {seconds:g} Sekunden") from None
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Failed(f"nicht erreichbar: {type(error).__name__}") from None


def _left(end: float) -> float:
    """Seconds until `end`; raises TimeoutError when there are none."""
    left = end - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _addresses(host: str, port: int, end: float) -> list[tuple[str, int]]:
    """What the name means; the system's resolver cannot be interrupted, so a thread waits for it."""
    answer: queue.SimpleQueue[list[Any] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answer.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            answer.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        found = answer.get(timeout=_left(end))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, Exception):
        raise found
    return [(str(entry[4][0]), port) for entry in found]


def _connected(addresses: list[tuple[str, int]], end: float) -> socket.socket:
    trouble: OSError = ConnectionError()
    for address in addresses:
        try:
            return socket.create_connection(address, timeout=_left(end))
        except TimeoutError:
            raise
        except OSError as error:
            trouble = error
    raise trouble


def _secured(plain: socket.socket, host: str, end: float) -> ssl.SSLSocket:
    plain.settimeout(_left(end))
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


class _Connection(http.client.HTTPConnection):
    """Speaks over a socket that is connected already."""

    def __init__(self, peer: socket.socket, host: str, end: float) -> None:
        super().__init__(host)
        self.sock = peer
        self._end = end

    def send(self, data: Any) -> None:
        """See http.client; the time of a socket holds for one call of sendall as a whole."""
        self.sock.settimeout(_left(self._end))
        self.sock.sendall(data)


class _Answer(io.RawIOBase):
    """The answer as http.client reads it; each look at the line gets the time that is left."""

    def __init__(self, peer: socket.socket, end: float) -> None:
        self._peer = peer
        self._end = end

    def makefile(self, mode: str) -> io.BufferedReader:
        """What http.client asks a socket for; `mode` is always rb."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        """See io."""
        return True

    def readinto(self, buffer: Any) -> int:
        """See io."""
        self._peer.settimeout(_left(self._end))
        return self._peer.recv_into(buffer)
