"""Live updates in tests: signed tokens, the ws process, and a client that counts frames."""

from __future__ import annotations

import base64
import contextlib
import dataclasses
import hashlib
import hmac
import http.client
import json
import os
import secrets
import signal
import socket
import struct
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import Any

import psycopg
import websocket

from bridge.config import ROOT
from bridge.operations.readiness import UnixConnection

TIMEOUT = 20


@dataclasses.dataclass(frozen=True)
class Key:
    """A signing key of access tokens."""

    kid: str = "test"
    secret: bytes = dataclasses.field(default_factory=lambda: secrets.token_bytes(32))

    def load(self, connection: psycopg.Connection[Any]) -> None:
        """Make it the active key of a database."""
        connection.execute("update anmeldung.signaturschluessel set aktiv = false")
        connection.execute(
            "insert into anmeldung.signaturschluessel (kid, geheimnis, aktiv) values (%s, %s, true)",
            [self.kid, self.secret],
        )

    def sign(self, claims: dict[str, Any], **header: Any) -> str:
        """A JWT (HS256, RFC 7515)."""
        parts = [{"alg": "HS256", "typ": "JWT", "kid": self.kid, **header}, claims]
        text = b".".join(_base64url(json.dumps(part).encode()) for part in parts)
        return (text + b"." + _base64url(hmac.digest(self.secret, text, hashlib.sha256))).decode()


def _base64url(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def open_session(
    connection: psycopg.Connection[Any], konto: int, seconds: float = 900
) -> dict[str, Any]:
    """Sign an account in, as the database would; the claims of its token, which lives `seconds`."""
    session = uuid.uuid4()
    account = connection.execute(
        "select mandant_id, rolle, person_id from anmeldung.benutzerkonten where id = %s", [konto]
    ).fetchone()
    assert account is not None
    mandant, role, person = account
    connection.execute(
        "insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am) "
        "values (%s, %s, %s, now() + interval '1 day')",
        [mandant, session, konto],
    )
    claims = {
        "role": role,
        "mandant_id": mandant,
        "benutzerkonto_id": konto,
        "sitzung_id": str(session),
        "iat": int(time.time()),
        "exp": int(time.time() + seconds),
    }
    return claims | ({"mieter_id": person} if role == "mieter" else {})


class Closed(Exception):
    """The server closed the socket with this code."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


class Socket:
    """A client's socket; `connect` says where: a Unix socket's path, or a port of localhost."""

    def __init__(self, connect: Path | int, **options: Any) -> None:
        if isinstance(connect, Path):
            raw = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            raw.connect(str(connect))
            options["socket"] = raw
        host = f"localhost:{connect}" if isinstance(connect, int) else "localhost"
        try:
            self._ws = websocket.create_connection(f"ws://{host}/ws", timeout=TIMEOUT, **options)
        except websocket.WebSocketException:
            if "socket" in options:
                options["socket"].close()
            raise
        self.cursor: str | None = None

    def send(self, message: Any) -> None:
        """Send JSON, or a text as it is."""
        self._ws.send(message if isinstance(message, str) else json.dumps(message))

    def greet(self, token: str, since: str | None = None) -> Socket:
        """Send the token and wait until the server is ready to deliver."""
        self.send({"token": token, "bestaetigen": True} | ({"seit": since} if since else {}))
        if since is None:
            assert self.frame()["art"] == "bereit"
        return self

    @property
    def connection(self) -> websocket.WebSocket:
        """The WebSocket itself, for whoever reads frames on their own."""
        return self._ws

    @property
    def raw(self) -> socket.socket:
        """The socket itself, to select on."""
        found: socket.socket = self._ws.sock
        return found

    def frame(self) -> dict[str, Any]:
        """The next frame. Raises Closed."""
        while (frame := self._ws.recv_frame()).opcode == websocket.ABNF.OPCODE_PING:
            self._ws.pong(frame.data)
        if frame.opcode == websocket.ABNF.OPCODE_CLOSE:
            raise Closed(struct.unpack("!H", frame.data[:2])[0] if len(frame.data) >= 2 else None)
        found: dict[str, Any] = json.loads(frame.data)
        self.cursor = found["cursor"]
        return found

    def until(self, art: str = "bereit", number: int | None = None) -> list[tuple[Any, ...]]:
        """All frames before the one named, as (entitaet, id, art)."""
        before: list[tuple[Any, ...]] = []
        while True:
            frame = self.frame()
            if frame["art"] == art and (number is None or frame.get("id") == number):
                return before
            before.append((frame.get("entitaet"), frame.get("id"), frame["art"]))

    def closed(self) -> int | None:
        """Wait for the end; its code. Raises AssertionError when a frame comes instead."""
        try:
            frame = self.frame()
        except Closed as closed:
            return closed.code
        except (websocket.WebSocketConnectionClosedException, ConnectionResetError):
            return None
        raise AssertionError(f"not closed, but {frame}")

    def close(self) -> None:
        """Leave, without a word."""
        self._ws.shutdown()


class Process:
    """A ws process of its own, as the supervisor would run it."""

    def __init__(self, directory: Path, database_url: str, password: str, **settings: str) -> None:
        state = directory / "state"
        (state / "secrets").mkdir(parents=True, exist_ok=True)
        passfile = state / "secrets" / "bruecke.pass"
        passfile.touch(mode=0o600)
        passfile.write_text(f"*:*:*:bruecke:{password}\n")
        self.path = directory / "ws.sock"
        self._log = directory / "ws.log"
        self._environment = {
            k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_"))
        }
        self._environment |= {
            "HAUSDRAHT_STATE_DIR": str(state),
            "HAUSDRAHT_DATABASE_URL": database_url,
            "PYTHONUNBUFFERED": "1",
            **settings,
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._sockets: list[Socket] = []
        self.start()

    def start(self) -> None:
        """Start and wait until changes arrive from the database."""
        command = [sys.executable, "-m", "gunicorn", "--workers=1", "--worker-class=gevent"]
        command += ["--no-control-socket", "--log-level=warning", "--graceful-timeout=1"]
        command += [f"--bind=unix:{self.path}", "bridge.realtime.socket:create_app()"]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.wait_healthy()

    def wait_healthy(self) -> None:
        """Until /gesund answers 200."""
        deadline = time.monotonic() + TIMEOUT
        while self.health()[0] != 200:
            if time.monotonic() > deadline or (self._process and self._process.poll() is not None):
                raise AssertionError(self._log.read_text())
            time.sleep(0.02)

    def health(self) -> tuple[int, dict[str, Any]]:
        """Status and body of /gesund; 0 while nobody answers."""
        try:
            with contextlib.closing(UnixConnection(self.path)) as connection:
                connection.request("GET", "/gesund")
                answer = connection.getresponse()
                return answer.status, json.loads(answer.read())
        except (OSError, http.client.HTTPException):
            return 0, {}

    def kill(self) -> None:
        """kill -9, all at once."""
        self.stop(signal.SIGKILL)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the process and its worker, and leave its sockets."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, how)
            self._process.wait(TIMEOUT)
            self._process = None
        if how is signal.SIGTERM:
            for client in self._sockets:
                client.close()

    def socket(self, **options: Any) -> Socket:
        """A new client."""
        found = Socket(self.path, **options)
        self._sockets.append(found)
        return found

    @property
    def log(self) -> str:
        """What the process wrote."""
        return self._log.read_text()
