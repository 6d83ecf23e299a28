"""The door: what nginx lets through, adds and answers itself, with echoing services behind it."""

from __future__ import annotations

import concurrent.futures
import contextlib
import dataclasses
import http.client
import http.server
import json
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bridge import config as configuration
from bridge.config import ROOT
from bridge.operations import layout, render


class _Echo(http.server.BaseHTTPRequestHandler):
    """Answers with the request as JSON; `/gemeinsam` waits until all expected ones are there."""

    protocol_version = "HTTP/1.1"
    barrier = threading.Event()

    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.headers.get("X-Warten"):
            self.barrier.wait(20)
        answer = {"path": self.path, "size": len(body)}
        answer |= {name.lower(): value for name, value in self.headers.items()}
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        pass


class _UnixServer(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    request_queue_size = 128

    def get_request(self) -> tuple[socket.socket, Any]:
        request, _ = super().get_request()
        return request, ("unix", 0)


@dataclasses.dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.body)


@dataclasses.dataclass(frozen=True)
class Door:
    port: int

    def ask(
        self, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            method = "GET" if body is None else "POST"
            # refused before the whole body was sent: the answer is there all the same
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.request(method, path, body, headers or {})
            found = connection.getresponse()
            lower = {name.lower(): value for name, value in found.getheaders()}
            return Answer(found.status, lower, found.read())
        finally:
            connection.close()


def _start(state: Path, **settings: str) -> Iterator[Door]:
    config = configuration.load(
        {
            "HAUSDRAHT_STATE_DIR": str(state),
            "HAUSDRAHT_PORT": str(layout.free_port()),
            "HAUSDRAHT_DATABASE_URL": "postgresql://unused.example/x",
            **settings,
        }
    )
    state.mkdir()
    layout.prepare(config)
    layout.choose_ports(config)
    render.write(config)
    servers = [
        _UnixServer(str(config.run_dir / f"{name}.sock"), _Echo)
        for name in ("postgrest", "web", "ws")
    ]
    for server in servers:
        threading.Thread(target=server.serve_forever, daemon=True).start()
    conf = str(config.run_dir / "nginx.conf")
    nginx = subprocess.Popen(
        [render.nginx_binary(), "-e", "stderr", "-p", str(config.run_dir), "-c", conf],
        stderr=subprocess.PIPE,
    )
    try:
        while layout.is_free("127.0.0.1", config.port):
            assert nginx.poll() is None, nginx.communicate()[1].decode()
        yield Door(config.port)
    finally:
        nginx.terminate()
        nginx.communicate(timeout=20)
        for server in servers:
            server.shutdown()
            server.server_close()


@pytest.fixture(scope="module")
def short() -> Iterator[Path]:
    """A directory short enough for socket paths."""
    directory = Path(tempfile.mkdtemp(prefix="hd-nginx-"))
    yield directory
    shutil.rmtree(directory)


@pytest.fixture(scope="module")
def door(short: Path) -> Iterator[Door]:
    yield from _start(short / "a")


def test_the_prefix_is_stripped_and_the_query_kept(door: Door) -> None:
    assert door.ask("/api/anfragen?select=id&limit=2").json["path"] == "/anfragen?select=id&limit=2"
    assert door.ask("/api/rpc/anmelden", b"{}").json["path"] == "/rpc/anmelden"


@pytest.mark.parametrize(
    "harmful",
    ["count=planned", "COUNT=Estimated", "timezone=Asia/Tokyo", "return=minimal, tx=rollback"],
)
def test_preferences_that_leak_or_lie_are_dropped(door: Door, harmful: str) -> None:
    assert "prefer" not in door.ask("/api/anfragen", headers={"Prefer": harmful}).json


def test_harmless_preferences_pass(door: Door) -> None:
    answer = door.ask("/api/anfragen", headers={"Prefer": "return=representation, count=exact"})
    assert answer.json["prefer"] == "return=representation, count=exact"


def test_a_second_prefer_header_does_not_get_past(door: Door) -> None:
    with socket.create_connection(("127.0.0.1", door.port)) as connection:
        connection.sendall(
            b"GET /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            b"Prefer: return=minimal\r\nPrefer: count=planned\r\n\r\n"
        )
        answer = connection.makefile("rb").read()
    assert b"200 OK" in answer
    assert b"planned" not in answer


@pytest.mark.parametrize("path", ["/api/anfragen", "/api/rpc/anmelden", "/eingang/mail/roh", "/ws"])
def test_the_client_cannot_choose_its_address(door: Door, path: str) -> None:
    forged = {"X-Forwarded-For": "203.0.113.9", "X-Real-IP": "203.0.113.9", "Forwarded": "for=x"}
    answer = door.ask(path, headers=forged).json
    assert answer["x-real-ip"] == "127.0.0.1"
    assert answer["x-forwarded-for"] == "127.0.0.1"


def test_a_trusted_proxy_names_the_client(short: Path) -> None:
    for door in _start(short / "b", HAUSDRAHT_TRUSTED_PROXY="127.0.0.1"):
        answer = door.ask("/api/anfragen", headers={"X-Forwarded-For": "203.0.113.9"}).json
        assert answer["x-real-ip"] == "203.0.113.9"


def test_sockets_are_upgraded_without_compression(door: Door) -> None:
    answer = door.ask(
        "/ws",
        headers={
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Extensions": "permessage-deflate",
        },
    ).json
    assert answer["upgrade"] == "websocket"
    assert answer["connection"] == "upgrade"
    assert "sec-websocket-extensions" not in answer


@pytest.mark.parametrize(
    ("path", "size", "code"),
    [
        ("/api/anfragen", 1024 * 1024 + 1, "HD092"),
        ("/api/rpc/schaden_melden", 1024 * 1024 + 1, "HD092"),
        ("/api/rpc/anmelden", 9000, "HD092"),
        ("/api/rpc/datei_hochladen", 12 * 1024 * 1024 + 1, "HD033"),
        ("/eingang/mail/roh", 36 * 1024 * 1024 + 1, "HD011"),
    ],
)
def test_too_large_a_body_is_a_german_json_error(
    door: Door, path: str, size: int, code: str
) -> None:
    answer = door.ask(path, b"x" * size)
    assert answer.status == 413
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json) == {"code", "message", "details", "hint"}
    assert answer.json["code"] == code


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("/api/rpc/datei_hochladen", 12 * 1024 * 1024),
        ("/eingang/mail/roh", 30 * 1024 * 1024),
        ("/eingang/mail/mailgun", 75 * 1024 * 1024),
    ],
)
def test_photos_and_mails_of_the_allowed_size_pass(door: Door, path: str, size: int) -> None:
    assert door.ask(path, b"x" * size).json["size"] == size


def _at_once(door: Door, path: str, count: int, passing: int) -> list[Answer]:
    """The answers refused at once while `passing` of `count` requests wait behind the door."""
    _Echo.barrier.clear()
    try:
        with concurrent.futures.ThreadPoolExecutor(count) as pool:
            waiting = {"X-Warten": "1"}
            asked = [pool.submit(door.ask, path, b"{}", waiting) for _ in range(count)]
            refused = []
            for done in concurrent.futures.as_completed(asked):
                refused.append(done.result())
                if len(refused) == count - passing:
                    break
            _Echo.barrier.set()
            passed = [d.result() for d in asked if d.result() not in refused]
    finally:
        _Echo.barrier.set()
    assert [answer.status for answer in passed] == [200] * passing
    return refused


def _until_refused(door: Door, path: str, most: int) -> tuple[int, Answer]:
    """How many passed before the first that did not, and that one."""
    for passed in range(most):
        answer = door.ask(path, b"{}")
        if answer.status != 200:
            return passed, answer
    raise AssertionError(f"{most} requests passed")


def test_uploads_of_one_address_are_bounded(short: Path) -> None:
    for door in _start(short / "d"):
        refused = _at_once(door, "/api/rpc/datei_hochladen", 20, 16)
        assert {(answer.status, answer.json["code"]) for answer in refused} == {(429, "HD091")}
        passed, answer = _until_refused(door, "/api/rpc/auftrag_datei_hochladen", 1000)
        assert passed >= 80
        assert (answer.status, answer.json["code"]) == (429, "HD091")
        # everything else of that address goes on
        assert door.ask("/api/anfragen").status == 200


def test_too_much_mail_of_one_address_is_to_be_sent_again(short: Path) -> None:
    """503, never 4xx: at those SendGrid drops a mail for good."""
    for door in _start(short / "e"):
        refused = _at_once(door, "/eingang/mail/sendgrid", 70, 64)
        assert {(answer.status, answer.json["code"]) for answer in refused} == {(503, "HD090")}
        assert {answer.headers["retry-after"] for answer in refused} == {"2"}


def test_at_most_four_sign_ins_of_one_address_run_at_once(door: Door) -> None:
    refused = _at_once(door, "/api/rpc/anmelden", 12, 4)
    assert [answer.status for answer in refused] == [429] * 8
    assert {answer.json["code"] for answer in refused} == {"HD091"}


def _unfinished(door: Door, source: str) -> socket.socket:
    """A sign-in of which everything but the last byte has been sent."""
    connection = socket.create_connection(("127.0.0.1", door.port), source_address=(source, 0))
    connection.sendall(
        b"POST /api/rpc/anmelden HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n" + b"x" * 99
    )
    return connection


def test_slow_senders_keep_nobody_from_signing_in(short: Path) -> None:
    for door in _start(short / "g"):
        with contextlib.ExitStack() as held:
            for nr in range(40):
                held.enter_context(_unfinished(door, f"127.0.0.{2 + nr % 2}"))
            assert door.ask("/api/rpc/anmelden", b"{}").status == 200


def test_a_network_of_ipv6_is_one_client(short: Path) -> None:
    for door in _start(short / "h", HAUSDRAHT_TRUSTED_PROXY="127.0.0.1"):
        networks = {"2001:db8:1:2::": 4, "2001:db8:1:3::": 3}
        _Echo.barrier.clear()
        try:
            with concurrent.futures.ThreadPoolExecutor(12) as pool:
                asked = {
                    pool.submit(
                        door.ask,
                        "/api/rpc/anmelden",
                        b"{}",
                        {"X-Warten": "1", "X-Forwarded-For": f"{network}{nr:x}"},
                    ): network
                    for network, most in networks.items()
                    for nr in range(1, most + 3)
                }
                done = concurrent.futures.as_completed(asked)
                refused = [next(done) for _ in range(3)]
                _Echo.barrier.set()
        finally:
            _Echo.barrier.set()
        found = sorted((asked[one], one.result().status) for one in refused)
        assert found == [("2001:db8:1:2::", 429)] * 2 + [("2001:db8:1:3::", 429)]


@pytest.mark.parametrize("path", ["/api/rpc/%00", "/%zz", "/api/rpc/datei_hochladen%00"])
def test_a_path_that_cannot_be_read_is_a_german_json_error(door: Door, path: str) -> None:
    answer = door.ask(path)
    assert answer.status == 400
    assert answer.headers["content-type"] == "application/json"
    assert answer.json["code"] == "HD093"


def test_a_silent_service_is_a_german_json_error(short: Path) -> None:
    for door in _start(short / "c"):
        (short / "c" / "run" / "postgrest.sock").unlink()
        answer = door.ask("/api/anfragen")
        assert (answer.status, answer.json["code"]) == (503, "HD090")
        assert answer.headers["retry-after"] == "2"


def test_api_answers_belong_to_this_origin_and_are_not_kept(door: Door) -> None:
    headers = door.ask("/api/anfragen", headers={"Origin": "https://evil.example"}).headers
    assert "access-control-allow-origin" not in headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


def _kinds(door: Door) -> Iterator[tuple[str, Answer]]:
    """One answer of every kind the door gives."""
    for path in ("/", "/assets/gibtsnicht.js", "/api/anfragen", "/api/rpc/datei?id=1", "/ws"):
        yield path, door.ask(path)
    for path in ("/eingang/mail/roh", "/gesund", "/bereit"):
        yield path, door.ask(path)
    yield "too long", door.ask("/api/" + "a" * 20_000)
    yield "too large", door.ask("/api/rpc/anmelden", b"x" * 9000)
    yield "too large a photo", door.ask("/api/rpc/datei_hochladen", b"x" * (12 * 1024 * 1024 + 1))
    yield "too many", _until_refused(door, "/api/rpc/datei_hochladen", 1000)[1]


def test_every_kind_of_answer_carries_the_headers(short: Path) -> None:
    for door in _start(short / "f"):
        found = dict(_kinds(door))
        for name in ("postgrest", "web", "ws"):
            (short / "f" / "run" / f"{name}.sock").unlink()
        found |= {f"silent {path}": door.ask(path) for path in ("/api/x", "/eingang/x", "/ws")}
    for kind, answer in found.items():
        policy = answer.headers.get("content-security-policy", "")
        assert policy.startswith("default-src 'none';"), kind
        assert "frame-ancestors 'none'" in policy, kind
        assert answer.headers.get("x-content-type-options") == "nosniff", kind
        assert answer.headers.get("referrer-policy") == "no-referrer", kind
        assert answer.headers.get("cross-origin-resource-policy") == "same-origin", kind
        assert answer.headers["server"] == "nginx", kind
    # refused, not merely answered by what stands behind
    assert found["too many"].status == 429
    assert found["silent /eingang/x"].status == 503


@pytest.mark.skipif(
    not (ROOT / "portal_ui/dist/index.html").exists(), reason="the interface is not built"
)
def test_pages_carry_a_strict_policy_and_fall_back_to_the_application(door: Door) -> None:
    answer = door.ask("/anfragen/4711")
    assert answer.status == 200
    assert answer.body.startswith(b'<!doctype html>\n<html lang="de"')
    assert answer.headers["cache-control"] == "no-cache"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "nginx/" not in answer.headers["server"]


@pytest.mark.skipif(
    not (ROOT / "portal_ui/dist/index.html").exists(), reason="the interface is not built"
)
def test_assets_are_kept_for_ever_and_sent_compressed(door: Door) -> None:
    script = next((ROOT / "portal_ui/dist/assets").glob("*.js"))
    answer = door.ask(f"/assets/{script.name}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert door.ask("/assets/missing.js").status == 404


def test_what_people_search_for_is_not_logged(door: Door, short: Path) -> None:
    door.ask("/api/personen?nachname=eq.Mustermann")
    log = short / "a" / "log" / "nginx-access.log"
    # nginx writes the line when the answer is already on its way.
    deadline = time.monotonic() + 30
    while '"GET /api/personen" 200' not in log.read_text():
        assert time.monotonic() < deadline, log.read_text()
    assert "Mustermann" not in log.read_text()
