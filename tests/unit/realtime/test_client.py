"""A socket's side of the process: what a client that does not read, or whose token ends, is told."""

import socket
import time
from typing import Any

import gevent
import pytest

from bridge.realtime import access, client
from bridge.realtime.hub import Hub


class Answering:
    """A thread that ended."""

    def join(self, timeout: float) -> None:
        pass


class FakeSocket:
    """Stands in for simple_websocket.Server; the raw socket is a real one."""

    def __init__(self) -> None:
        self.sock, self.peer = socket.socketpair()
        self.thread = Answering()
        self.closed_with: int | None = None

    def close(self, reason: int, message: str) -> None:
        self.closed_with = reason

    @property
    def cut(self) -> bool:
        """Whether the peer sees the end."""
        self.peer.setblocking(False)
        try:
            return self.peer.recv(1) == b""
        except BlockingIOError:
            return False


@pytest.fixture
def ws() -> Any:
    fake = FakeSocket()
    yield fake
    fake.sock.close()
    fake.peer.close()


def make(ws: FakeSocket) -> client.Client:
    return client.Client(ws, Hub(), None, None, lambda _: None)  # type: ignore[arg-type]


def test_a_client_that_reads_is_left_alone(ws: FakeSocket) -> None:
    found = make(ws)
    found._sending_since = time.monotonic()
    found._access = access.Access(frozenset(), "m1:konto:1", time.time() + 60)
    found.check()
    assert not ws.cut


def test_a_client_that_does_not_read_is_cut_off_without_a_word(ws: FakeSocket) -> None:
    found = make(ws)
    found._sending_since = time.monotonic() - client.STALL_SECONDS - 1
    found.check()
    assert ws.cut
    assert ws.closed_with is None, "a closing frame could not be sent either"


def test_closing_says_why_and_ends(ws: FakeSocket) -> None:
    make(ws).close(client.UNAUTHORIZED, "token expired")
    assert ws.closed_with == 4401
    assert ws.cut


def test_a_closing_frame_that_cannot_be_sent_ends_the_socket_all_the_same(
    ws: FakeSocket, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(reason: int, message: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(ws, "close", fail)
    make(ws).close(client.UNAUTHORIZED, "token expired")
    assert ws.cut


def test_a_slow_client_gets_everything_in_order_and_holds_up_nobody(ws: FakeSocket) -> None:
    ws.sock.setblocking(False)
    found = make(ws)
    found._hub.cursor = "c"
    sent, number = bytearray(), 0
    while found._sending_since is None:  # until the buffer is full
        number += 1
        found._postbox.put("anfragen", number, "neu")
        found.flush()
    found._postbox.put("anfragen", number + 1, "neu")
    found.flush()  # returns at once
    ws.sock.setblocking(
        True
    )  # in the process gevent's sendall waits; here it has its own greenlet, too
    while b'"id":%d,' % (number + 1) not in sent:
        sent += ws.peer.recv(65536)
        gevent.sleep(0)
    ids = [int(part.split(b",")[0]) for part in bytes(sent).split(b'"id":')[1:]]
    assert ids == list(range(1, number + 2))
    assert found._sending_since is None
