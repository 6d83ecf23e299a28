"""SendGrid posts: signature over the bytes, age, envelope, and answers that lose no mail."""

import base64
import json
import time
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.exceptions import HTTPException

from bridge import config
from bridge.mail import sendgrid, webhooks
from bridge.mail.storing import Storage
from bridge.responses import Refusal, from_http
from tests.unit.mail.test_mailgun import multipart
from tests.unit.mail.test_webhooks import INTAKE, LIMIT, RAW, Memory, memory

__all__ = ["memory"]

PRIVATE = ec.generate_private_key(ec.SECP256R1())
NOW = 1_780_000_000


def spki(key: Any) -> str:
    """The public key as SendGrid shows it."""
    public = key.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return base64.b64encode(public).decode()


def signature(stamp: str, body: bytes, key: Any = PRIVATE) -> str:
    """As SendGrid makes it."""
    signed = key.sign(stamp.encode() + body, ec.ECDSA(hashes.SHA256()))
    return base64.b64encode(signed).decode()


def fields(**changes: bytes | None) -> dict[str, bytes]:
    """A raw-mode form with changes; None removes a field."""
    found: dict[str, bytes | None] = {
        "dkim": b"{@x.example : pass}",
        "email": RAW,
        "to": b"Hausverwaltung <anderes@x.example>",
        "from": b"Fremder <fremd@attack.example>",
        "sender_ip": b"192.0.2.7",
        "envelope": json.dumps({"to": [INTAKE], "from": "e@x.example"}).encode(),
        "charsets": b'{"to":"UTF-8"}',
        "SPF": b"pass",
    }
    found.update(changes)
    return {name: value for name, value in found.items() if value is not None}


@pytest.fixture
def client(memory: Memory) -> FlaskClient:
    app = Flask("test")
    intake = webhooks.Intake(
        storage=Storage(None, LIMIT),  # type: ignore[arg-type]
        mailgun_keys=[],
        mailgun_window=1,
        raw_tokens=["geheim", "vorher"],
        sendgrid_key=PRIVATE.public_key(),
        sendgrid_window=3600,
    )
    app.register_blueprint(webhooks.blueprint(intake))
    app.register_error_handler(Refusal, Refusal.response)
    app.register_error_handler(HTTPException, lambda error: from_http(error).response())
    app.config["PROPAGATE_EXCEPTIONS"] = True
    return app.test_client()


def post(client: FlaskClient, *, age: int = 0, key: Any = PRIVATE, **changes: Any) -> Any:
    """A post signed `age` seconds ago."""
    kind, body = multipart(fields(**changes))
    stamp = str(int(time.time()) - age)
    headers = {
        "X-Twilio-Email-Event-Webhook-Signature": signature(stamp, body, key),
        "X-Twilio-Email-Event-Webhook-Timestamp": stamp,
    }
    return client.post("/eingang/mail/sendgrid", data=body, content_type=kind, headers=headers)


def test_stores_the_bytes_with_the_envelope(client: FlaskClient, memory: Memory) -> None:
    raw = b"From: e@x.example\r\n\r\n\xe4\xff\x00 --\r\n"
    answer = post(client, email=raw)
    assert answer.status_code == 200
    assert answer.json == {"angenommen": [{"email_id": 1, "neu": True}], "unbekannt": []}
    (stored,) = memory.mails.values()
    assert (stored["roh"], stored["weg"]) == (raw, "sendgrid")
    assert (stored["umschlag_von"], stored["absender_ip"]) == ("e@x.example", "192.0.2.7")
    assert stored["helo"] is None


def test_ten_repetitions_are_one_mail(client: FlaskClient, memory: Memory) -> None:
    answers = [post(client, age=n).json["angenommen"][0]["neu"] for n in range(10)]
    assert answers == [True] + 9 * [False]
    assert len(memory.mails) == 1


def test_several_recipients(client: FlaskClient, memory: Memory) -> None:
    to = [INTAKE, "nobody@x.example", f"<{INTAKE.upper()}>", "a\0b@x.example"]
    envelope = json.dumps({"to": to, "from": ""}).encode()
    answer = post(client, envelope=envelope)
    assert [a["neu"] for a in answer.json["angenommen"]] == [True, False]
    assert answer.json["unbekannt"] == ["nobody@x.example"]
    assert [stored["umschlag_von"] for stored in memory.mails.values()] == [""]


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"key": ec.generate_private_key(ec.SECP256R1())}, 503, "HD013"),
        ({"age": 3601}, 503, "HD013"),
        ({"age": -700}, 503, "HD013"),
        # The parsed mode, whose fields are not the mail.
        ({"email": None, "text": b"Hallo", "headers": b"From: e@x.example"}, 503, "HD015"),
        ({"email": b""}, 503, "HD015"),
        ({"envelope": None}, 503, "HD015"),
        ({"envelope": b"[]"}, 503, "HD015"),
        ({"envelope": b"[" * 50_000}, 503, "HD015"),
        ({"envelope": b'{"to": []}'}, 503, "HD015"),
        ({"envelope": b'{"to": [7]}'}, 503, "HD015"),
        ({"envelope": json.dumps({"to": [f"a{n}@x.example" for n in range(60)]}).encode()}, 503, "HD015"),
        ({"envelope": b'{"to": ["nobody@x.example"]}'}, 406, "HD010"),
        ({"email": b"x" * (LIMIT + 1)}, 413, "HD011"),
        ({"email": b"x" * (LIMIT + 1024 * 1024)}, 413, "HD011"),
    ],
)  # fmt: skip
def test_refusals(
    client: FlaskClient, memory: Memory, changes: dict[str, Any], status: int, code: str
) -> None:
    answer = post(client, **changes)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert not memory.mails


def test_the_parsed_mode_is_told_what_to_switch_on(client: FlaskClient) -> None:
    answer = post(client, email=None, text=b"Hallo")
    assert "Feld email" in answer.json["message"]
    assert "raw, full MIME" in answer.json["hint"]


@pytest.mark.parametrize("missing", ["Signature", "Timestamp"])
def test_unsigned_posts_are_not_read(client: FlaskClient, memory: Memory, missing: str) -> None:
    kind, body = multipart(fields())
    stamp = str(int(time.time()))
    headers = {"Signature": signature(stamp, body), "Timestamp": stamp}
    del headers[missing]
    prefix = "X-Twilio-Email-Event-Webhook-"
    answer = client.post(
        "/eingang/mail/sendgrid",
        data=body,
        content_type=kind,
        headers={prefix + name: value for name, value in headers.items()},
    )
    assert (answer.status_code, answer.json["code"]) == (503, "HD013")
    assert not memory.mails


def test_without_a_key_the_route_says_so(memory: Memory, client: FlaskClient) -> None:
    app = Flask("test")
    intake = webhooks.Intake(Storage(None, LIMIT), [], 1, [], None, 1)  # type: ignore[arg-type]
    app.register_blueprint(webhooks.blueprint(intake))
    app.register_error_handler(Refusal, Refusal.response)
    answer = post(app.test_client())
    assert (answer.status_code, answer.json["code"]) == (503, "HD016")
    assert "secrets/sendgrid_schluessel" in answer.json["hint"]


def test_database_trouble_asks_to_repeat(client: FlaskClient, memory: Memory) -> None:
    memory.trouble = psycopg.OperationalError()
    assert post(client).status_code == 503
    memory.trouble = None
    assert post(client).json["angenommen"] == [{"email_id": 1, "neu": True}]


@pytest.mark.parametrize("change", ["body", "stamp", "border"])
def test_what_is_signed_cannot_be_moved(change: str) -> None:
    body, stamp = b"1--b\r\n", str(NOW)
    signed = signature(stamp, body)
    if change == "body":
        body += b"x"
    elif change == "stamp":
        stamp = str(NOW + 1)
    else:
        stamp, body = stamp + "1", body[1:]
    with pytest.raises(sendgrid.BadSignature):
        sendgrid.verify(PRIVATE.public_key(), signed, stamp, body, NOW, 60)


@pytest.mark.parametrize("signed", ["", "%%%", "AAAA", "ü", "A" * 4000])
def test_odd_signatures(signed: str) -> None:
    with pytest.raises(sendgrid.BadSignature):
        sendgrid.verify(PRIVATE.public_key(), signed, str(NOW), b"x", NOW, 60)


def test_key_as_shown_and_as_pem() -> None:
    text = spki(PRIVATE)
    pem = f"-----BEGIN PUBLIC KEY-----\n{text[:64]}\n{text[64:]}\n-----END PUBLIC KEY-----\n"
    numbers = PRIVATE.public_key().public_numbers()
    assert sendgrid.public_key(text).public_numbers() == numbers
    assert sendgrid.public_key(pem).public_numbers() == numbers


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "AAAA", spki(ed25519.Ed25519PrivateKey.generate()),
     spki(ec.generate_private_key(ec.SECP384R1()))],
    ids=["empty", "text", "short", "ed25519", "p384"],
)  # fmt: skip
def test_other_keys_are_refused(text: str) -> None:
    with pytest.raises(sendgrid.BadKey):
        sendgrid.public_key(text)


@pytest.mark.parametrize(
    ("text", "usable"),
    [(None, False), ("", False), ("x", False), (spki(PRIVATE), True)],
    ids=["missing", "empty", "text", "key"],
)
def test_key_file(tmp_path: Path, text: str | None, usable: bool) -> None:
    """A broken key closes this route, not the others."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    for name in ("mailgun_schluessel", "roh_token"):
        (secrets / name).write_text("geheim\n")
    if text is not None:
        (secrets / "sendgrid_schluessel").write_text(text)
    intake = webhooks.Intake.create(
        config.load({"HAUSDRAHT_STATE_DIR": str(tmp_path)}),
        None,  # type: ignore[arg-type]
    )
    assert (intake.sendgrid_key is not None) is usable


BY = b"by mx0047p1mdw1.sendgrid.net"
FROM = b"from mx.x.example (mx.x.example [192.0.2.7]) "


@pytest.mark.parametrize(
    ("received", "helo"),
    [
        ([FROM + BY + b" (Postfix) with ESMTP"], "mx.x.example"),
        ([BY + b" with SMTP id 6WCV", FROM + BY + b"; Wed"], "mx.x.example"),
        # Another server's line is the sender's word, and so is a third one.
        ([FROM + b"by mx.y.example"], None),
        ([FROM + b"by mx.sendgrid.net.evil.example"], None),
        ([BY, BY, FROM + BY], None),
        # About another address than the one SendGrid saw.
        ([b"from mx.x.example (mx.x.example [192.0.2.8]) " + BY], None),
        ([], None),
    ],
)  # fmt: skip
def test_helo_from_sendgrids_own_line(received: list[bytes], helo: str | None) -> None:
    lines = b"".join(b"Received: " + line + b"\r\n" for line in received)
    assert sendgrid.post(fields(email=lines + RAW)).helo == helo


@pytest.mark.parametrize("ip", [b"", b"localhost", b"1.2.3.4.5", b"\xff"])
def test_an_odd_address_costs_spf_only(ip: bytes) -> None:
    found = sendgrid.post(fields(sender_ip=ip))
    assert (found.ip, found.raw) == (None, RAW)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=200),
    st.text(st.characters(max_codepoint=126, min_codepoint=32), max_size=60),
)
def test_any_input_gets_a_documented_answer(client: FlaskClient, body: bytes, text: str) -> None:
    stamp = str(int(time.time()))
    kind, form = multipart(fields(envelope=body, email=body or b"x", sender_ip=body))
    for given_body, given_kind in (
        (body, text),
        (body, "multipart/form-data; boundary=b"),
        (form, kind),
    ):
        headers = {
            "X-Twilio-Email-Event-Webhook-Signature": signature(stamp, given_body),
            "X-Twilio-Email-Event-Webhook-Timestamp": stamp,
        }
        answer = client.post(
            "/eingang/mail/sendgrid", data=given_body, content_type=given_kind, headers=headers
        )
        assert answer.status_code in (200, 406, 503)
        assert answer.status_code == 200 or answer.json["code"].startswith("HD")
