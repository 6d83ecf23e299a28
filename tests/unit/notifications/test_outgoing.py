"""Calls to addresses that people typed in: never into our own network, never for long."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from bridge.notifications import outgoing
from tests.support.hook_service import service
from tests.support.push_service import certificate, push_service


def post(url: str, *, internal: bool = True, seconds: float = 5.0) -> int:
    return outgoing.post(url, b"x", {}, internal=internal, seconds=seconds)


@contextmanager
def peer(talk: Callable[[socket.socket, threading.Event], None]) -> Iterator[str]:
    """A peer on loopback that talks so to whoever calls, until the test is over."""
    listener, over = socket.create_server(("127.0.0.1", 0)), threading.Event()

    def serve() -> None:
        with suppress(OSError):
            caller, _ = listener.accept()
            with caller:
                talk(caller, over)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield f"127.0.0.1:{listener.getsockname()[1]}"
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()


def drip(text: bytes) -> Callable[[socket.socket, threading.Event], None]:
    """A byte now and then: each comes in time, all of them would take half a minute."""

    def talk(caller: socket.socket, over: threading.Event) -> None:
        for byte in text:
            if over.wait(0.1):
                return
            caller.sendall(bytes([byte]))

    return talk


def chatter(caller: socket.socket, over: threading.Event) -> None:
    """An answer that never comes to its point."""
    while not over.is_set():
        caller.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")


def silence(caller: socket.socket, over: threading.Event) -> None:
    over.wait()


@pytest.mark.parametrize(
    ("scheme", "talk"),
    [
        ("http", drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300 + b"\r\n\r\n")),
        ("http", chatter),
        ("http", silence),
        ("https", silence),
    ],
    ids=["drip", "chatter", "silence", "handshake"],
)
def test_nobody_gets_longer(
    scheme: str, talk: Callable[[socket.socket, threading.Event], None]
) -> None:
    with (
        peer(talk) as place,
        pytest.raises(outgoing.Failed, match=r"keine Antwort in 0.4 Sekunden"),
    ):
        post(f"{scheme}://{place}/", seconds=0.4)


def test_a_name_that_nobody_answers_for(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait() and [])
    try:
        with pytest.raises(outgoing.Failed, match="keine Antwort"):
            post("https://name.example/", seconds=0.2)
    finally:
        over.set()


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.0.0.1",
            "localhost",
            "10.1.2.3",
            "192.168.0.1",
            "172.16.0.1",
            "100.64.0.1",
            "0.0.0.0",
        ),
        *("169.254.169.254", "2130706433", "[::1]", "[::]", "[fd00::1]", "[fe80::1]"),
        "[::ffff:127.0.0.1]",
    ],
)
def test_our_own_network_is_not_even_connected_to(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(outgoing.Failed, match="privaten Netz"):
        post(f"https://{host}/", internal=False)


def test_a_name_means_what_was_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is looked up once: a second answer could be another one."""
    answers = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.0.2.1", 443))]])
    asked: list[object] = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: next(answers))
    monkeypatch.setattr(outgoing.ipaddress.IPv4Address, "is_global", True)

    def connect(address: object, timeout: float) -> socket.socket:
        asked.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(outgoing.Failed, match="ConnectionRefusedError"):
        post("https://name.example/", internal=False)
    assert asked == [("192.0.2.1", 443)]


def test_without_tls_only_in_our_own_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outgoing.ipaddress.IPv4Address, "is_global", True)
    with service(200) as (url, seen), pytest.raises(outgoing.Failed, match="nur https"):
        post(url, internal=False)
    assert seen == []


def test_a_certificate_has_to_be_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = certificate(tmp_path)
    with push_service(identity) as office:
        with pytest.raises(outgoing.Failed, match="SSLCertVerificationError"):
            post(office.url)
        assert office.seen == []
        monkeypatch.setenv("SSL_CERT_FILE", str(identity))
        office.status, office.location = 307, office.url
        assert post(f"{office.url}/a?b=c") == 307
    ((path, headers, body),) = office.seen
    assert (path, body) == ("/a?b=c", b"x")
    assert headers["Host"] == office.url.removeprefix("https://")


def test_what_is_no_answer() -> None:
    def nonsense(caller: socket.socket, over: threading.Event) -> None:
        caller.recv(65536)
        caller.sendall(b"SSH-2.0-x\r\n")

    with peer(nonsense) as place, pytest.raises(outgoing.Failed, match="BadStatusLine"):
        post(f"http://{place}/")


@pytest.mark.parametrize("url", ["https://[x/", "https://x:99999/", "https:///", "https://a..b/"])
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(outgoing.Failed):
        post(url)
