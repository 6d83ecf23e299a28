"""Sign-in under concurrency: guessing in parallel gains nothing, tabs do not sign each other out."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.conftest import Database

PASSWORD = "Kupferkessel 7"
KEYS = {"keys": [{"kty": "oct", "kid": "a", "k": "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE"}]}


@pytest.fixture(scope="module")
def accounts(database: Database) -> Database:
    """Two heads of one Mandant who have redeemed their invitations."""
    with database.connect() as connection:
        connection.execute("select anmeldung.signaturschluessel_laden(%s)", [json.dumps(KEYS)])
        connection.execute("insert into verwaltung.mandanten (id, name) values (1, 'Eins')")
        connection.execute(
            "insert into anmeldung.benutzerkonten"
            " (mandant_id, id, email, name, rolle, passwort_hash, passwort_gesetzt_am)"
            " select 1, n, 'kopf' || n || '@eins.example', 'Kopf', 'leitung',"
            " intern.passwort_hash(%s), now() from generate_series(1, 4) as n",
            [PASSWORD],
        )
    return database


def _call(
    database: Database, function: str, *arguments: object, cookie: str | None = None
) -> tuple[dict[str, Any], str | None]:
    """Answer of an api function called as PostgREST does by an anonymous client, and its cookie."""
    with psycopg.connect(database.authenticator_dsn) as connection:
        connection.execute("select set_config('role', 'anonym', true)")
        cookies = json.dumps({"hausdraht_erneuerung": cookie})
        connection.execute("select set_config('request.cookies', %s, true)", [cookies])
        marks = ", ".join(["%s"] * len(arguments))
        query = f"select api.{function}({marks})"
        answer = connection.execute(query.encode(), arguments).fetchone()
        headers = connection.execute("select current_setting('response.headers', true)").fetchone()
    assert answer is not None
    assert headers is not None
    for entry in json.loads(headers[0] or "[]"):
        if "Set-Cookie" in entry:
            return answer[0], entry["Set-Cookie"].split("=")[1].split(";")[0]
    return answer[0], None


def _as_head(database: Database, account: int, query: str) -> str:
    """'ok' or the code of the error of a statement run by a signed-in head."""
    with psycopg.connect(database.authenticator_dsn) as connection:
        connection.execute(
            "select set_config('role', 'leitung', true), set_config('app.current_mandant_id', '1', true),"
            " set_config('app.current_benutzerkonto_id', %s, true)",
            [str(account)],
        )
        try:
            connection.execute(query.encode())
        except psycopg.errors.RaiseException as error:
            return str(json.loads(error.diag.message_primary or "{}")["code"])
        except psycopg.Error as error:
            return str(json.loads(str(error.diag.message_primary))["code"])
    return "ok"


def test_guessing_in_parallel_gives_no_more_tries_than_in_turn(accounts: Database) -> None:
    # Only wrong ones: a right one among them would rightly begin the count anew.
    guesses = [f"Fehlgriff Nr. {n}" for n in range(12)]
    with ThreadPoolExecutor(len(guesses)) as pool:
        answers = list(
            pool.map(lambda g: _call(accounts, "anmelden", "kopf1@eins.example", g)[0], guesses)
        )
    codes = [answer.get("code") for answer in answers]
    assert (codes.count("HD001"), codes.count("HD002")) == (5, 7)
    assert _call(accounts, "anmelden", "kopf1@eins.example", PASSWORD)[0]["code"] == "HD002"


def test_two_tabs_renewing_at_once_both_go_on(accounts: Database) -> None:
    _, first = _call(accounts, "anmelden", "kopf2@eins.example", PASSWORD)
    with ThreadPoolExecutor(4) as pool:
        renewed = list(
            pool.map(lambda _: _call(accounts, "sitzung_erneuern", cookie=first), range(4))
        )
    assert [answer["benutzerkonto_id"] for answer, _ in renewed] == [2, 2, 2, 2]
    assert len({cookie for _, cookie in renewed}) == 4
    # The browser kept one of them.
    assert _call(accounts, "sitzung_erneuern", cookie=renewed[0][1])[0]["rolle"] == "leitung"
    # From here on the first cookie is a stolen one.
    assert _call(accounts, "sitzung_erneuern", cookie=first)[0]["code"] == "HD003"
    assert _call(accounts, "sitzung_erneuern", cookie=renewed[0][1])[0]["code"] == "HD003"


def test_an_invitation_is_redeemed_once(accounts: Database) -> None:
    with accounts.connect() as connection:
        row = connection.execute(
            "select intern.konto_einladen_dba(1, 'neu@eins.example', 'Nina', 'verwalter')"
        ).fetchone()
    assert row is not None
    with ThreadPoolExecutor(3) as pool:
        answers = list(
            pool.map(
                lambda n: _call(accounts, "einladung_einloesen", row[0], f"Silberkessel {n}")[0],
                range(3),
            )
        )
    assert sorted(answer.get("code", "ok") for answer in answers) == ["HD004", "HD004", "ok"]


def test_heads_suspending_each_other_leave_one(accounts: Database) -> None:
    with ThreadPoolExecutor(2) as pool:
        results = list(
            pool.map(
                lambda pair: _as_head(
                    accounts, pair[0], f"select api.konto_sperren({pair[1]}, 'Streit')"
                ),
                [(3, 4), (4, 3)],
            )
        )
    assert sorted(results) == ["HD003", "ok"]
