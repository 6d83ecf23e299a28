"""The web process: liveness, readiness, and that no fault of ours is a 500."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from bridge import config as settings
from bridge import web
from bridge.mail.webhooks import Intake
from bridge.operations import readiness


@pytest.fixture
def config(tmp_path: Path) -> settings.Config:
    """Settings of an installation that has its secrets."""
    (tmp_path / "secrets").mkdir()
    for name in ("mailgun_schluessel", "roh_token"):
        (tmp_path / "secrets" / name).write_text("geheim\n")
    return settings.load({"HAUSDRAHT_STATE_DIR": str(tmp_path)})


@pytest.fixture
def client(config: settings.Config) -> FlaskClient:
    """A client of the whole application, without a database."""
    return web.create_app(config).test_client()


@pytest.fixture(autouse=True)
def no_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bridge.db.open_pool", lambda *_: NoPool())


class NoPool:
    """A pool nobody uses."""

    def close(self) -> None:
        """Nothing to close."""


def test_alive(client: FlaskClient) -> None:
    assert client.get("/gesund").json == {"status": "ok"}


@pytest.mark.parametrize(("ready", "status"), [(True, 200), (False, 503)])
def test_ready(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, ready: bool, status: int
) -> None:
    parts: dict[str, Any] = {"bereit": ready, "teile": {"worker": ready}}
    monkeypatch.setattr(readiness, "check", lambda config: parts)
    answer = client.get("/bereit")
    assert (answer.status_code, answer.json) == (status, parts)


def test_our_own_fault_asks_to_repeat(
    config: settings.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Intake) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Intake, "raw", broken)
    answer = web.create_app(config).test_client().post("/eingang/mail/roh")
    assert answer.status_code == 503
    assert answer.json is not None
    assert answer.json["code"] == "HD090"


def test_unknown_paths_answer_in_our_form(client: FlaskClient) -> None:
    answer = client.get("/wp-login.php")
    assert answer.json is not None
    assert (answer.status_code, answer.json["code"]) == (404, "HD030")


def test_a_missing_secret_stops_the_start(tmp_path: Path) -> None:
    config = settings.load({"HAUSDRAHT_STATE_DIR": str(tmp_path)})
    with pytest.raises(settings.ConfigError, match="mailgun_schluessel"):
        web.create_app(config)
