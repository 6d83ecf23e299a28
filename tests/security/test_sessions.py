"""The refresh cookie over HTTP: rotation, a lost answer, theft, guessing of passwords."""

from __future__ import annotations

import secrets

import httpx

from tests.support.demo import Demo

NAME = "hausdraht_erneuerung"


def _cookie(answer: httpx.Response) -> str:
    """The refresh token an answer sets; its attributes are part of the promise."""
    header = answer.headers["set-cookie"]
    assert header.startswith(f"{NAME}=")
    attributes = {part.strip().lower() for part in header.split(";")[1:]}
    assert {"httponly", "secure", "samesite=strict"} <= attributes
    return str(header.split(";", 1)[0].removeprefix(f"{NAME}="))


def _sign_in(demo: Demo) -> str:
    login = demo.logins("mieter")[1]
    answer = demo.http.post(
        f"{demo.url}/api/rpc/anmelden",
        json={"email": login["email"], "passwort": login["passwort"]},
    )
    assert answer.status_code == 200, answer.text
    return _cookie(answer)


def _refresh(demo: Demo, token: str) -> httpx.Response:
    return demo.http.post(
        f"{demo.url}/api/rpc/sitzung_erneuern", json={}, headers={"Cookie": f"{NAME}={token}"}
    )


def test_lost_answer_signs_nobody_out(demo: Demo) -> None:
    first = _sign_in(demo)
    assert _refresh(demo, first).status_code == 200  # this answer never reached the browser
    again = _refresh(demo, first)
    assert again.status_code == 200, again.text
    assert _refresh(demo, _cookie(again)).status_code == 200


def test_stolen_token_ends_the_session(demo: Demo) -> None:
    first = _sign_in(demo)
    second = _cookie(_refresh(demo, first))
    answer = _refresh(demo, second)
    assert answer.status_code == 200
    third, token = _cookie(answer), answer.json()["zugriffstoken"]
    theft = _refresh(demo, first)
    assert theft.status_code == 401
    assert theft.json()["code"] == "HD003"
    assert _refresh(demo, third).status_code == 401
    stopped = demo.http.get(
        f"{demo.url}/api/anfragen", headers={"Authorization": f"Bearer {token}"}
    )
    assert stopped.status_code == 401


def test_nonsense_cookies(demo: Demo) -> None:
    for token in ("", "x", "a" * 3000, "%00", "' or 1=1 --", secrets.token_urlsafe(32)):
        answer = _refresh(demo, token)
        assert answer.status_code == 401, (token, answer.text)
        assert answer.json()["message"]


def test_unknown_and_wrong_look_the_same(demo: Demo) -> None:
    """Neither code nor message tells whether an address has an account."""
    answers = [
        demo.http.post(
            f"{demo.url}/api/rpc/anmelden", json={"email": email, "passwort": "falsch-falsch"}
        )
        for email in (
            demo.logins("mieter")[0]["email"],
            f"{secrets.token_hex(4)}@nirgends.example",
        )
    ]
    assert [a.status_code for a in answers] == [401, 401]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["code"] == "HD001"


def test_hostile_sign_in(demo: Demo) -> None:
    for body in (
        {"email": "x", "passwort": "y"},
        {"email": "a@b.example' or '1'='1", "passwort": "x"},
        {"email": "a@b.example", "passwort": "x" * 100},
        {"email": "a@b.example", "passwort": "\u0000"},
        {"email": None, "passwort": None},
        {"email": ["a"], "passwort": {"b": 1}},
        {"email": "a" * 5000, "passwort": "x"},
    ):
        answer = demo.http.post(f"{demo.url}/api/rpc/anmelden", json=body)
        assert 400 <= answer.status_code < 500, (body, answer.text)
        assert answer.json()["message"]
