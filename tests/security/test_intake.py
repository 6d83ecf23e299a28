"""Hostile posts and hostile mail at the public intake: a documented error or the manual queue."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from typing import Any

import httpx
import pytest

from bridge.sandbox import monday
from tests.support.demo import Demo

FROM = "From: Katrin Bergmann <katrin.bergmann@postfach-nord.example>\r\n"
HEAD = "To: anfragen@muster-hausverwaltung.example\r\nSubject: Test\r\n"


def _form(demo: Demo, mail: bytes, **changes: bytes) -> httpx.Response:
    key = demo.data["eingang"]["mailgun_schluessel"].encode()
    token, now = secrets.token_hex(25).encode(), str(int(time.time())).encode()
    token = changes.get("token", token)
    fields = {
        "recipient": b"anfragen@muster-hausverwaltung.example",
        "sender": b"katrin.bergmann@postfach-nord.example",
        "timestamp": now,
        "token": token,
        "signature": hmac.new(key, now + token, hashlib.sha256).hexdigest().encode(),
        "body-mime": mail,
    } | changes
    body, content_type = monday.mailgun_form(fields)
    return demo.http.post(
        f"{demo.url}/eingang/mail/mailgun/mime",
        content=body,
        headers={"Content-Type": content_type},
    )


def _raw(demo: Demo, mail: bytes, **headers: str) -> httpx.Response:
    return demo.http.post(
        f"{demo.url}/eingang/mail/roh",
        content=mail,
        headers={
            "Authorization": f"Bearer {demo.data['eingang']['roh_token']}",
            "X-Umschlag-An": "anfragen@muster-hausverwaltung.example",
        }
        | headers,
    )


def _mail(text: str = "Hallo") -> bytes:
    return (FROM + HEAD + f"\r\n{text} {secrets.token_hex(8)}\r\n").encode()


def _assert_error(answer: httpx.Response, status: int, code: str) -> None:
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert set(body) == {"code", "message", "details", "hint"}
    assert body["code"] == code
    assert body["message"]


def test_wrong_signature(demo: Demo) -> None:
    _assert_error(_form(demo, _mail(), signature=b"0" * 64), 401, "HD013")


def test_old_timestamp(demo: Demo) -> None:
    _assert_error(_form(demo, _mail(), timestamp=b"1000000000"), 401, "HD013")


def test_replayed_token_with_another_mail(demo: Demo) -> None:
    token = secrets.token_hex(25).encode()
    mail = _mail()
    assert _form(demo, mail, token=token).status_code == 200
    assert _form(demo, mail, token=token).status_code == 200  # the provider's repetition
    _assert_error(_form(demo, _mail(), token=token), 406, "HD014")


def test_unknown_recipient(demo: Demo) -> None:
    _assert_error(_form(demo, _mail(), recipient=b"niemand@x.example"), 406, "HD010")
    _assert_error(_raw(demo, _mail(), **{"X-Umschlag-An": "niemand@x.example"}), 406, "HD010")


def test_wrong_token(demo: Demo) -> None:
    _assert_error(_raw(demo, _mail(), Authorization="Bearer falsch"), 401, "HD013")


def test_thirty_megabytes(demo: Demo) -> None:
    huge = (FROM + HEAD + "\r\n").encode() + b"x" * 76 + b"\r\n" * (15 * 1024 * 1024)
    before = demo.value("select count(*) from verwaltung.email_triage")
    _assert_error(_raw(demo, huge), 413, "HD011")
    refused = _form(demo, huge)
    assert refused.status_code in (406, 413), refused.text
    assert refused.json()["code"] == "HD011"
    assert demo.value("select count(*) from verwaltung.email_triage") == before


HOSTILE: dict[str, bytes] = {
    "nul": (FROM + HEAD + "\r\nHallo\x00Welt\r\n").encode(),
    "nul im kopf": (b"From: Katrin\x00 <katrin.bergmann@postfach-nord.example>\r\n\r\n"),
    "nacktes CR": ("X-A: b\r" + FROM + "From: x@webpost.example\r\n\r\nText\r\n").encode(),
    "mehrere From": (FROM + "From: chef@webpost.example\r\n" + HEAD + "\r\nText\r\n").encode(),
    "mehrere Adressen": (
        b"From: a@webpost.example, katrin.bergmann@postfach-nord.example\r\n\r\nText\r\n"
    ),
    "kein From": (HEAD + "\r\nText\r\n").encode(),
    "kein Kopf": b"\r\nnur Text\r\n",
    "nur Muell": bytes(range(1, 256)) * 4,
    "kaputtes MIME": (
        FROM + HEAD + 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--y\r\nabc\r\n--x\r\n'
    ).encode(),
    "tiefes MIME": (
        FROM
        + HEAD
        + "".join(
            f'Content-Type: multipart/mixed; boundary="b{i}"\r\n\r\n--b{i}\r\n' for i in range(400)
        )
    ).encode(),
    "unbekannter Zeichensatz": (
        FROM + HEAD + "Content-Type: text/plain; charset=klingonisch-7\r\n\r\n"
    ).encode()
    + b"\xff\xfe Wasser\r\n",
    "kaputtes base64": (
        FROM
        + HEAD
        + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!=\r\n"
    ).encode(),
    "kopf als SQL": (
        FROM + "Subject: '; drop table verwaltung.anfragen; --\r\n\r\n<script>alert(1)</script>\r\n"
    ).encode(),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_is_kept_for_a_person(demo: Demo, name: str) -> None:
    mail = HOSTILE[name] + f"{secrets.token_hex(8)}\r\n".encode()
    digest = hashlib.sha256(mail).digest()
    assert _raw(demo, mail).status_code == 200
    with demo.connect() as connection:
        assert monday.wait(connection, [digest]) == {digest: "manuell"}
        row: Any = connection.execute(
            "select e.grund, e.grund_text, e.anfrage_id, r.roh from verwaltung.email_triage as e"
            " join verwaltung.email_rohdaten as r on r.mandant_id = e.mandant_id"
            " and r.email_id = e.id where e.sha256 = %s",
            (digest,),
        ).fetchone()
    reason, sentence, filed, stored = row
    assert reason
    assert sentence
    assert filed is None
    assert bytes(stored) == mail
    clerk = demo.person("verwalter")
    (shown,) = clerk.rows(
        "email_triage", grund=f"eq.{reason}", order="eingegangen_am.desc", limit=1
    )
    assert shown["status"] == "manuell"


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Umschlag-Von", "a b c"),
        ("X-Absender-IP", "999.1.1.1"),
        ("X-Helo", "x" * 2000),
        ("X-Umschlag-An", ",,,"),
    ],
)
def test_nonsense_envelope(demo: Demo, header: str, value: str) -> None:
    answer = _raw(demo, _mail(), **{header: value})
    assert answer.status_code in (400, 406), answer.text
    assert answer.json()["code"] in ("HD010", "HD012")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_other_methods(demo: Demo, method: str) -> None:
    answer = demo.http.request(method, f"{demo.url}/eingang/mail/roh")
    assert answer.status_code == 405
    assert answer.json()["message"]
