"""The intake's answers, with a database that keeps rows in memory."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass, field
from typing import Any

import psycopg
import psycopg_pool
import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.exceptions import HTTPException

from bridge.mail import webhooks
from bridge.mail.storing import Storage
from bridge.responses import Refusal, from_http
from tests.unit.mail.test_mailgun import KEY, multipart, signature, urlencoded

INTAKE = "anfragen@muster-hausverwaltung.example"
RAW = b"From: e@x.example\r\n\r\nHallo\r\n"
LIMIT = 70_000
TOKEN = {"Authorization": "Bearer geheim"}


class NotReceived(psycopg.errors.RaiseException):
    """HD010."""

    sqlstate = "HD010"


@dataclass
class Memory:
    """Stands in for `db.fetch`."""

    mails: dict[tuple[str, bytes], dict[str, Any]] = field(default_factory=dict)
    tokens: dict[str, bytes] = field(default_factory=dict)
    trouble: Exception | None = None

    def fetch(self, _pool: object, name: str, **values: Any) -> list[dict[str, Any]]:
        if self.trouble:
            raise self.trouble
        if name == "webhook_token_merken":
            known = self.tokens.setdefault(values["token"], values["sha256"])
            return [{"neu_oder_gleich": known == values["sha256"]}]
        assert name == "email_einliefern"
        if values["umschlag_an"].lower() != INTAKE:
            raise NotReceived
        key = (values["umschlag_an"].lower(), hashlib.sha256(values["roh"]).digest())
        new = key not in self.mails
        self.mails.setdefault(key, values)
        return [{"mandant_id": 1, "email_id": list(self.mails).index(key) + 1, "neu": new}]


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    found = Memory()
    monkeypatch.setattr("bridge.db.fetch", found.fetch)
    return found


@pytest.fixture
def client(memory: Memory) -> FlaskClient:
    app = Flask("test")
    intake = webhooks.Intake(
        storage=Storage(None, LIMIT),  # type: ignore[arg-type]
        mailgun_keys=[KEY],
        mailgun_window=9 * 3600,
        raw_tokens=["geheim", "vorher"],
        sendgrid_key=None,
        sendgrid_window=9 * 3600,
    )
    app.register_blueprint(webhooks.blueprint(intake))
    app.register_error_handler(Refusal, Refusal.response)
    app.register_error_handler(HTTPException, lambda error: from_http(error).response())
    app.config["PROPAGATE_EXCEPTIONS"] = True
    return app.test_client()


def post(client: FlaskClient, encode: Any = multipart, **changes: Any) -> Any:
    """A Mailgun post, signed now."""
    stamp = str(int(time.time())).encode()
    token = changes.pop("token", b"t" * 50)
    fields = {
        "recipient": INTAKE.encode(),
        "sender": b"e@x.example",
        "timestamp": stamp,
        "token": token,
        "signature": signature(stamp, token),
        "body-mime": RAW,
    }
    fields.update({name.replace("_", "-"): value for name, value in changes.items()})
    kind, body = encode(fields)
    return client.post("/eingang/mail/mailgun/mime", data=body, content_type=kind)


@pytest.mark.parametrize("encode", [multipart, urlencoded])
def test_mailgun_stores_the_bytes(client: FlaskClient, memory: Memory, encode: Any) -> None:
    answer = post(client, encode)
    assert (answer.status_code, answer.json) == (
        200,
        {"angenommen": [{"email_id": 1, "neu": True}]},
    )
    (stored,) = memory.mails.values()
    assert (stored["roh"], stored["weg"], stored["umschlag_von"]) == (RAW, "mailgun", "e@x.example")
    assert stored["absender_ip"] is None


def test_mailgun_repetition_is_harmless_and_replay_is_refused(
    client: FlaskClient, memory: Memory
) -> None:
    post(client)
    again = post(client)
    assert (again.status_code, again.json["angenommen"][0]["neu"]) == (200, False)
    replay = post(client, body_mime=RAW + b"forged")
    assert (replay.status_code, replay.json["code"]) == (406, "HD014")
    assert len(memory.mails) == 1


def test_mailgun_repetition_after_a_failed_attempt_is_stored(
    client: FlaskClient, memory: Memory
) -> None:
    memory.trouble = psycopg.OperationalError()
    assert post(client).status_code == 503
    memory.trouble = None
    assert post(client).json == {"angenommen": [{"email_id": 1, "neu": True}]}


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"signature": b"0" * 64}, 401, "HD013"),
        ({"timestamp": b"1000000000"}, 401, "HD013"),
        ({"recipient": b"nobody@x.example"}, 406, "HD010"),
        ({"recipient": b"a\0b@x.example"}, 406, "HD010"),
        ({"recipient": b""}, 406, "HD015"),
        ({"body_mime": b""}, 406, "HD015"),
        ({"body_mime": b"x" * (LIMIT + 1)}, 406, "HD011"),
    ],
)
def test_mailgun_refusals(
    client: FlaskClient, memory: Memory, changes: dict[str, bytes], status: int, code: str
) -> None:
    answer = post(client, **changes)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert set(answer.json) == {"code", "message", "details", "hint"}
    assert not memory.mails


def test_mailgun_odd_sender_costs_spf_not_the_mail(client: FlaskClient, memory: Memory) -> None:
    assert post(client, sender=b"a\0b\xff" * 400).status_code == 200
    (stored,) = memory.mails.values()
    assert stored["umschlag_von"] is None


def test_parsed_route_is_told_about_mime(client: FlaskClient) -> None:
    stamp = str(int(time.time())).encode()
    fields = {"timestamp": stamp, "token": b"t" * 50, "signature": signature(stamp, b"t" * 50),
              "recipient": INTAKE.encode(), "body-plain": b"x"}  # fmt: skip
    kind, body = multipart(fields)
    answer = client.post("/eingang/mail/mailgun", data=body, content_type=kind)
    assert (answer.status_code, answer.json["code"]) == (406, "HD015")
    assert "/mime" in answer.json["hint"]


def raw_post(client: FlaskClient, body: bytes = RAW, **headers: str) -> Any:
    """A raw post; header names with underscores."""
    given_headers = {**TOKEN, "X-Umschlag-An": INTAKE}
    given_headers.update({name.replace("_", "-"): value for name, value in headers.items()})
    return client.post("/eingang/mail/roh", data=body, headers=given_headers)


def test_raw_with_envelope(client: FlaskClient, memory: Memory) -> None:
    answer = raw_post(
        client, X_Umschlag_Von="<e@x.example>", X_Absender_IP="2001:DB8::1", X_Helo="mx"
    )
    assert answer.status_code == 200
    (stored,) = memory.mails.values()
    envelope = (stored["umschlag_von"], stored["absender_ip"], stored["helo"], stored["weg"])
    assert envelope == ("e@x.example", "2001:db8::1", "mx", "roh")


def test_raw_null_sender_is_not_an_unknown_one(client: FlaskClient, memory: Memory) -> None:
    raw_post(client, X_Umschlag_Von="<>")
    raw_post(client, RAW + b"2")
    assert [stored["umschlag_von"] for stored in memory.mails.values()] == ["", None]


def test_raw_several_recipients(client: FlaskClient, memory: Memory) -> None:
    answer = raw_post(client, X_Umschlag_An=f"{INTAKE}, nobody@x.example,,<{INTAKE}>")
    assert answer.json == {
        "angenommen": [{"email_id": 1, "neu": True}],
        "unbekannt": ["nobody@x.example"],
    }


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Authorization": ""}, 401, "HD013"),
        ({"Authorization": "Bearer falsch"}, 401, "HD013"),
        ({"Authorization": "Bearer geheim2"}, 401, "HD013"),
        ({"Authorization": "Basic geheim"}, 401, "HD013"),
        ({"Authorization": "Bearer \xfc"}, 401, "HD013"),
        ({"X_Umschlag_An": ""}, 400, "HD012"),
        ({"X_Umschlag_An": "a" * 400}, 400, "HD012"),
        ({"X_Umschlag_An": "a b@x.example"}, 400, "HD012"),
        ({"X_Umschlag_An": "\xfc@x.example"}, 400, "HD012"),
        ({"X_Umschlag_An": ",".join(f"a{n}@x.example" for n in range(60))}, 400, "HD012"),
        ({"X_Umschlag_An": "nobody@x.example"}, 406, "HD010"),
        ({"X_Umschlag_Von": "a" * 321}, 400, "HD012"),
        ({"X_Absender_IP": "localhost"}, 400, "HD012"),
        ({"X_Absender_IP": "1.2.3.4.5"}, 400, "HD012"),
        ({"X_Helo": "a" * 256}, 400, "HD012"),
        ({"X_Helo": "a b"}, 400, "HD012"),
    ],
)
def test_raw_refusals(
    client: FlaskClient, memory: Memory, headers: dict[str, str], status: int, code: str
) -> None:
    answer = raw_post(client, **headers)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert not memory.mails


def test_raw_sizes(client: FlaskClient) -> None:
    assert raw_post(client, b"").json["code"] == "HD015"
    assert raw_post(client, b"x" * LIMIT).status_code == 200
    answer = raw_post(client, b"x" * (LIMIT + 1))
    assert (answer.status_code, answer.json["code"]) == (413, "HD011")


@pytest.mark.parametrize(
    "trouble",
    [psycopg.OperationalError(), psycopg_pool.PoolTimeout(), psycopg.errors.DiskFull(),
     psycopg.errors.DataException()],
)  # fmt: skip
def test_database_trouble_asks_to_repeat(
    client: FlaskClient, memory: Memory, trouble: Exception
) -> None:
    memory.trouble = trouble
    for answer in (raw_post(client), post(client)):
        assert (answer.status_code, answer.json["code"]) == (503, "HD090")
        assert answer.headers["Retry-After"]


def test_other_paths_and_methods(client: FlaskClient) -> None:
    assert client.get("/eingang/mail/roh").json["code"] == "HD093"
    assert client.post("/eingang/mail/anders").json["code"] == "HD030"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200),
    st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=40),
)
def test_any_input_gets_a_documented_answer(client: FlaskClient, body: bytes, text: str) -> None:
    answers = [
        client.post("/eingang/mail/mailgun", data=body, content_type=text),
        raw_post(client, body, X_Umschlag_An=text, X_Umschlag_Von=text, X_Helo=text),
        raw_post(client, body, Authorization=text),
    ]
    for answer in answers:
        assert answer.status_code < 500
        assert answer.status_code == 200 or answer.json["code"].startswith("HD")
