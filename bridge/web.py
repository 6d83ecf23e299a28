"""The bridge's web process: mail intake, liveness and readiness.

`gunicorn "bridge.web:create_app()"`
"""

from __future__ import annotations

import atexit

from flask import Flask, Response, jsonify
from werkzeug.exceptions import HTTPException

from bridge import config as settings
from bridge import db, log
from bridge.mail.webhooks import Intake, blueprint
from bridge.operations import readiness
from bridge.responses import Refusal, from_http, unavailable

_log = log.get_logger(__name__)


def create_app(config: settings.Config | None = None, pool: db.Pool | None = None) -> Flask:
    """The WSGI application. Raises ConfigError when the installation is incomplete."""
    if config is None:
        config = settings.load()
        log.configure(config.log_level)
    if pool is None:
        pool = db.open_pool(config.bridge_dsn, config.web_threads, "web", config.max_mail_bytes)
        atexit.register(pool.close)
    app = Flask("hausdraht", static_folder=None)
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.register_blueprint(blueprint(Intake.create(config, pool)))
    app.register_error_handler(Refusal, Refusal.response)
    app.register_error_handler(HTTPException, lambda error: from_http(error).response())
    app.register_error_handler(Exception, _unexpected)

    @app.get("/gesund")
    def gesund() -> Response:
        """Alive: this process answers."""
        return jsonify(status="ok")

    @app.get("/bereit")
    def bereit() -> tuple[Response, int]:
        """Ready: every part answers; 503 and the parts that do not, otherwise."""
        return readiness_response(config)

    return app


def readiness_response(config: settings.Config) -> tuple[Response, int]:
    """The state of all parts as JSON."""
    state = readiness.check(config)
    return jsonify(state), 200 if state["bereit"] else 503


def _unexpected(error: Exception) -> Response:
    """A fault of ours: the sender repeats, nothing is lost; the log has the traceback."""
    _log.error("request failed", exc_info=error)
    return unavailable().response()
