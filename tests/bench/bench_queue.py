"""(f) Opening the manual queue: what the cockpit asks for, through nginx and PostgREST as a clerk.

10,000 mails wait among 30,000 that are decided; the cockpit counts them and fetches the first page.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg

from tests.bench.table import Row, median
from tests.bench.world import fill
from tests.support.stack import Stack

WAITING = 10_000
DECIDED = 30_000
ROUNDS = 30
BAR = 300.0
EMAIL, PASSWORD = "verwalter901@m1.example", "Bench-Passwort-77"
_LOAD = Path(__file__).with_name("queue.sql")
_COUNT = "/email_triage?select=id&status=eq.manuell"
# As portal_ui/src/cockpit/posteingang/abfragen.ts asks.
_PAGE = (
    "/email_triage?select=id,status,eingegangen_am,absender,umschlag_von,betreff,grund,grund_text,"
    "von:absender_anzeige&status=eq.manuell&order=eingegangen_am.asc,id.asc&limit=50"
)
_ALL = _PAGE.replace("&status=eq.manuell", "").replace(".asc", ".desc")
_SEARCH = (
    _ALL
    + "&or=("
    + ",".join(
        f"{column}.ilike.*Frage%2039999*"
        for column in ("betreff", "absender", "umschlag_von", "absender_anzeige")
    )
    + ")"
)


def _prepare(stack: Stack) -> None:
    fill(stack.config.superuser_dsn, mandanten=1, anfragen=2000)
    with psycopg.connect(stack.config.superuser_dsn, autocommit=True) as connection:
        connection.execute(
            _LOAD.read_text()
            .replace(":wartend", str(WAITING))
            .replace(":entschieden", str(DECIDED))
        )
        connection.execute("vacuum analyze verwaltung.email_triage")
        connection.execute(
            "update anmeldung.benutzerkonten set passwort_hash = "
            "erweiterungen.crypt(%s, erweiterungen.gen_salt('bf', 12)), "
            "passwort_gesetzt_am = now() where email = %s",
            (PASSWORD, EMAIL),
        )


def _open(client: httpx.Client) -> float:
    """Milliseconds until both answers are there."""
    started = time.perf_counter()
    count = client.head(_COUNT, headers={"Prefer": "count=exact"}).raise_for_status()
    page = client.get(_PAGE).raise_for_status()
    took = (time.perf_counter() - started) * 1000
    if count.headers["Content-Range"].split("/")[1] != str(WAITING) or len(page.json()) != 50:
        raise AssertionError(f"the queue is not complete: {count.headers['Content-Range']}")
    return took


def run(stack: Stack) -> Iterator[Row]:
    """The queue, then what else the same page can be asked; medians of some rounds."""
    _prepare(stack)
    with httpx.Client(base_url=f"http://localhost:{stack.config.port}/api", timeout=30) as client:
        answer = client.post("/rpc/anmelden", json={"email": EMAIL, "passwort": PASSWORD})
        token = answer.raise_for_status().json()["zugriffstoken"]
        client.headers["Authorization"] = f"Bearer {token}"
        yield _row("manual queue, 10,000 entries, opens", [_open(client) for _ in range(ROUNDS)])
        for name, address, expected in (
            ("all 40,000 mails, first page", _ALL, 50),
            ("search in 40,000 mails", _SEARCH, 1),
        ):
            yield _row(name, [_page(client, address, expected) for _ in range(ROUNDS)])


def _row(name: str, times: list[float]) -> Row:
    value = median(times)
    note = f"slowest {max(times):.0f} ms"
    return Row(name, value, "ms", f"≤ {BAR:.0f}", value <= BAR, note=note)


def _page(client: httpx.Client, address: str, expected: int) -> float:
    started = time.perf_counter()
    found = client.get(address).raise_for_status().json()
    took = (time.perf_counter() - started) * 1000
    if len(found) != expected:
        raise AssertionError(f"{len(found)} mails instead of {expected}")
    return took
