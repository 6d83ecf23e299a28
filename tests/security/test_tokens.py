"""Tokens that are expired, forged, tampered with or incomplete open nothing."""

from __future__ import annotations

import base64
import json
import time
from typing import Any

import httpx
import pytest

from tests.support.demo import Demo
from tests.support.tokens import b64, keys, sign


def _claims(token: str) -> dict[str, Any]:
    payload = token.split(".")[1]
    found: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=="))
    return found


def _header(token: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        base64.urlsafe_b64decode(token.split(".", maxsplit=1)[0] + "==")
    )
    return found


def _ask(demo: Demo, token: str, path: str = "anfragen") -> httpx.Response:
    return demo.http.get(f"{demo.url}/api/{path}", headers={"Authorization": f"Bearer {token}"})


def _resigned(demo: Demo, **changes: Any) -> str:
    """A genuine token of a tenant with other claims, signed with the real key; None drops one."""
    token = demo.person("mieter").token
    claims = {k: v for k, v in (_claims(token) | changes).items() if v is not None}
    header = _header(token)
    return sign(header, claims, keys(demo.stack.config)[header["kid"]])


def _assert_refused(answer: httpx.Response) -> None:
    assert answer.status_code in (401, 403), answer.text
    body = answer.json()
    assert set(body) == {"code", "message", "details", "hint"}
    assert body["message"]


def test_the_genuine_token_is_accepted(demo: Demo) -> None:
    assert _ask(demo, _resigned(demo)).status_code == 200


def test_token_without_exp(demo: Demo) -> None:
    answer = _ask(demo, _resigned(demo, exp=None))
    _assert_refused(answer)
    assert answer.json()["code"] == "HD006"


def test_expired_token(demo: Demo) -> None:
    _assert_refused(_ask(demo, _resigned(demo, exp=int(time.time()) - 60)))


@pytest.mark.parametrize("missing", ["role", "mandant_id", "benutzerkonto_id", "sitzung_id"])
def test_token_without_a_claim(demo: Demo, missing: str) -> None:
    answer = _ask(demo, _resigned(demo, **{missing: None}))
    _assert_refused(answer)


@pytest.mark.parametrize(
    "changes",
    [
        {"role": "leitung"},
        {"role": "verwalter"},
        {"role": "hausdraht_eigner"},
        {"role": "postgres"},
        {"role": "bruecke"},
        {"role": "gibtsnicht"},
        {"mandant_id": 2},
        {"mandant_id": "1 or 1=1"},
        {"mandant_id": {"a": 1}},
        {"benutzerkonto_id": 1},
        {"mieter_id": 1},
        {"mieter_id": "eins"},
        {"sitzung_id": "00000000-0000-0000-0000-000000000000"},
        {"sitzung_id": "keine uuid"},
    ],
    ids=str,
)
def test_session_belongs_to_its_account(demo: Demo, changes: dict[str, Any]) -> None:
    """Even with a leaked key a token must fit the session it names."""
    answer = _ask(demo, _resigned(demo, **changes))
    assert answer.status_code < 500, answer.text
    if answer.status_code == 200:
        own = {row["id"] for row in demo.person("mieter").rows("anfragen")}
        assert {row["id"] for row in answer.json()} <= own
    else:
        assert answer.json()["message"]


def test_tampered_payload(demo: Demo) -> None:
    head, _, signature = demo.person("mieter").token.split(".")
    claims = _claims(demo.person("mieter").token) | {"role": "leitung"}
    payload = b64(json.dumps(claims).encode())
    _assert_refused(_ask(demo, f"{head}.{payload}.{signature}"))


def test_foreign_key(demo: Demo) -> None:
    token = demo.person("leitung").token
    _assert_refused(_ask(demo, sign(_header(token), _claims(token), b"x" * 32)))


@pytest.mark.parametrize("algorithm", ["none", "None", "HS512", "RS256"])
def test_other_algorithm(demo: Demo, algorithm: str) -> None:
    token = demo.person("leitung").token
    header = _header(token) | {"alg": algorithm}
    forged = sign(header, _claims(token), b"")
    _assert_refused(_ask(demo, forged))
    _assert_refused(_ask(demo, forged.rsplit(".", 1)[0] + "."))


@pytest.mark.parametrize("token", ["x", "a.b.c", "....", "null", "é" * 4, "A" * 6000])
def test_nonsense(demo: Demo, token: str) -> None:
    answer = demo.http.get(
        f"{demo.url}/api/anfragen",
        headers={"Authorization": f"Bearer {token}".encode("latin-1", "replace")},
    )
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.json()["message"]


def test_signed_out_token(demo: Demo) -> None:
    person = demo.sign_in(demo.logins("mieter")[1])
    assert person.get("anfragen").status_code == 200
    person.rpc("abmelden")
    answer = person.get("anfragen")
    assert answer.status_code == 401
    assert answer.json()["code"] == "HD003"


def test_locked_account(demo: Demo) -> None:
    login = demo.logins("hausmeister")[-1]
    person = demo.sign_in(login)
    account = person.get("rpc/ich").json()["benutzerkonto_id"]
    head = demo.person("leitung")
    head.rpc("konto_sperren", benutzerkonto_id=account, grund="Schlüssel verloren")
    try:
        assert person.get("anfragen").status_code == 401
    finally:
        head.rpc("konto_entsperren", benutzerkonto_id=account)
