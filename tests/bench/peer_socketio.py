"""The peer of bench_sockets: python-socketio under the same server, gunicorn with gevent.

    gunicorn --worker-class=gevent "tests.bench.peer_socketio:create_app()"

Whoever connects hears what is posted to `/melden`, as an event named `aenderung`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

import socketio

Answer = Callable[[str, list[tuple[str, str]]], object]


def create_app() -> Callable[[dict[str, Any], Answer], Iterable[bytes]]:
    """Socket.IO for listeners, `/melden` for the one who speaks."""
    server = socketio.Server(async_mode="gevent", cors_allowed_origins=[])

    @server.event
    def connect(listener: str, _environ: dict[str, Any]) -> None:
        server.enter_room(listener, "personal")

    def speak(environ: dict[str, Any], answer: Answer) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        server.emit("aenderung", json.loads(body), room="personal")
        answer("204 No Content", [])
        return []

    return socketio.WSGIApp(server, speak)
