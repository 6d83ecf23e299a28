"""Whether every part of the installation answers: what `/bereit` tells.

`check` is called by the web process and by operators' commands; it needs nothing but the
bridge's own login.  A part that does not answer within two seconds counts as not ready.
"""

from __future__ import annotations

import http.client
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg

from bridge.config import Config

TIMEOUT_SECONDS = 2
HEARTBEAT_SECONDS = 15
"""A worker that gave no sign of life for this long counts as gone (it gives one every 2 s)."""


class UnixConnection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path: Path, timeout: float = TIMEOUT_SECONDS) -> None:
        super().__init__("localhost", timeout=timeout)
        self._path = path

    def connect(self) -> None:
        """Open the socket; OSError when nobody listens."""
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))


def check(config: Config) -> dict[str, Any]:
    """Ask database, PostgREST, ws and worker.

    Returns `{"bereit": bool, "teile": {name: bool}}`.  Never raises.
    """
    parts = {
        "datenbank": _quietly(lambda: _database(config)),
        "postgrest": _quietly(lambda: _postgrest(config)),
        "ws": _quietly(lambda: _ok(UnixConnection(config.run_dir / "ws.sock"), "/gesund")),
        "worker": _quietly(lambda: _worker(config)),
    }
    return {"bereit": all(parts.values()), "teile": parts}


def _quietly(probe: Callable[[], bool]) -> bool:
    try:
        return probe()
    except (OSError, http.client.HTTPException, psycopg.Error, KeyError):
        return False


def _ok(connection: http.client.HTTPConnection, path: str) -> bool:
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    finally:
        connection.close()


def _database(config: Config) -> bool:
    with psycopg.connect(config.bridge_dsn, connect_timeout=TIMEOUT_SECONDS):
        return True


def _postgrest(config: Config) -> bool:
    port = config.ports["postgrest_admin"]
    return _ok(http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS), "/ready")


def _worker(config: Config) -> bool:
    query = """
        select max(last_heartbeat) > now() - make_interval(secs => %s)
        from hintergrund.procrastinate_workers
    """
    with psycopg.connect(config.bridge_dsn, connect_timeout=TIMEOUT_SECONDS) as connection:
        row = connection.execute(query, [HEARTBEAT_SECONDS]).fetchone()
    return row is not None and row[0] is True
