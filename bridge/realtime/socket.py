"""The bridge's ws process: live updates over WebSocket.

    gunicorn --worker-class=gevent "bridge.realtime.socket:create_app()"

The client's first message is `{"token": …, "seit": cursor?, "bestaetigen": true?}`; then the
server sends frames `{"cursor", "entitaet", "id", "art"}`.  `docs/realtime.md` has the protocol.
"""

from __future__ import annotations

import contextlib
from urllib.parse import urlsplit

import gevent
from flask import Flask, Response, jsonify, request
from flask_sock import Sock
from gevent.event import Event as Bell
from simple_websocket import ConnectionClosed
from werkzeug.exceptions import HTTPException

from bridge import config as settings
from bridge import db, log
from bridge.realtime.client import TRY_LATER, Client, WebSocket
from bridge.realtime.hub import Hub, Subscriber
from bridge.realtime.messages import MAX_BYTES
from bridge.realtime.outbox import Outbox
from bridge.responses import Refusal, from_http

PING_SECONDS = 25
"""Interval of pings; who does not answer one until the next is closed."""

_POOL_SIZE = 4

_log = log.get_logger(__name__)


class Postman:
    """Flushes the clients that have mail: once after every batch, all in one go."""

    def __init__(self) -> None:
        self._waiting: dict[Client, None] = {}
        self._bell = Bell()

    def ring(self, client: Client) -> None:
        """This client has mail."""
        self._waiting[client] = None
        self._bell.set()

    def run(self) -> None:
        """Deliver until the process ends."""
        while True:
            self._bell.wait()
            self._bell.clear()
            clients, self._waiting = self._waiting, {}
            for client in clients:
                client.flush()


class Sockets:
    """All sockets of this process and what feeds them."""

    def __init__(self, config: settings.Config) -> None:
        self._limit = config.max_sockets
        self._pool = db.open_pool(config.bridge_dsn, _POOL_SIZE, "ws")
        self._hub = Hub()
        self.outbox = Outbox(config.bridge_dsn, self._hub, self._access_changed)
        self._postman = Postman()
        self._clients: set[Client] = set()

    def start(self) -> None:
        """Begin to listen and to watch over the sockets."""
        gevent.spawn(self.outbox.run)
        gevent.spawn(self._postman.run)
        gevent.spawn(self._watch)

    def __len__(self) -> int:
        return len(self._clients)

    def serve(self, ws: WebSocket) -> None:
        """One socket, until it closes."""
        if len(self._clients) >= self._limit:
            with contextlib.suppress(ConnectionClosed, OSError):
                ws.close(TRY_LATER, "too many sockets")
            return
        client = Client(ws, self._hub, self.outbox, self._pool, self._postman.ring)
        self._clients.add(client)
        try:
            client.run()
        finally:
            self._clients.discard(client)

    def _access_changed(self, subscribers: set[Subscriber]) -> None:
        for client in self._clients:
            if client.subscriber in subscribers:
                client.hold()
                gevent.spawn(client.recheck)

    def _watch(self) -> None:
        while True:
            gevent.sleep(1)
            for client in list(self._clients):
                client.check()


def create_app(config: settings.Config | None = None) -> Flask:
    """The WSGI application. Raises ConfigError when the installation is incomplete."""
    if config is None:
        config = settings.load()
        log.configure(config.log_level)
    app = Flask("hausdraht-ws", static_folder=None)
    app.config["SOCK_SERVER_OPTIONS"] = {
        "ping_interval": PING_SECONDS,
        "max_message_size": MAX_BYTES,
    }
    sockets = Sockets(config)
    own = config.url

    @app.before_request
    def same_origin() -> None:
        """Refuse sockets that another site's page opens."""
        origin = request.headers.get("Origin")
        if origin is not None and not allowed_origin(origin, own, request.host):
            raise Refusal(403, "HD093", "Diese Verbindung kommt von einer fremden Seite.")

    @app.get("/gesund")
    def gesund() -> tuple[Response, int]:
        """Ready when changes arrive from the database."""
        healthy = sockets.outbox.healthy
        body = {"status": "ok" if healthy else "getrennt", "sockets": len(sockets)}
        return jsonify(body), 200 if healthy else 503

    app.register_error_handler(Refusal, Refusal.response)
    app.register_error_handler(HTTPException, lambda error: from_http(error).response())
    Sock(app).route("/ws")(sockets.serve)
    sockets.start()
    return app


def allowed_origin(origin: str, own: str, host: str) -> bool:
    """Whether a page of `origin` may open a socket: our public address, or the host asked."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    if parts.scheme not in {"http", "https"}:
        return False
    return parts.netloc == host or origin == own
