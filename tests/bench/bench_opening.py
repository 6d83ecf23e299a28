"""Opening an Anfrage at a large office: what the cockpit asks for, recorded from a real browser.

The requests of one click are recorded and then made for other Anfragen, one after the other, straight
to PostgREST. In the database each view behind them is read under row security and by a hand-written
query that bypasses it and names the Mandant itself.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import LiteralString
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import Page, Request, sync_playwright

from tests.bench import bench_http
from tests.bench.bench_liste import EMAIL, LARGEST, MIDDLE, clerk
from tests.bench.identity import become
from tests.bench.table import Row, median, percentile
from tests.bench.world import World
from tests.support import browser
from tests.support import stack as stacks

OPENED = 40
ROUNDS = 5
BAR_MS = 60.0
BAR_REQUESTS = 3

#: Views behind the page, and the column that names the Anfrage.
VIEWS: dict[LiteralString, LiteralString] = {
    "anfragen_bearbeitung": "id",
    "anfrage_nachrichten": "anfrage_id",
    "anhaenge": "anfrage_id",
    "anfrage_verknuepfungen": "anfrage_id",
    "anfrage_schlagworte": "anfrage_id",
    "aufgaben": "anfrage_id",
    "auftraege": "anfrage_id",
}


def _sign_in(page: Page, email: str) -> None:
    page.goto("/anmelden")
    page.get_by_label("E-Mail-Adresse").fill(email)
    page.get_by_label("Passwort", exact=True).fill(bench_http.PASSWORD)
    page.get_by_role("button", name="Anmelden").click()
    page.get_by_role("navigation", name="Hauptbereiche").wait_for()


def _recorded(stack: stacks.Stack, email: str) -> tuple[str, list[Request]]:
    """The id of an Anfrage, and what the cockpit asks for when it is clicked in the list."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=browser.EXECUTABLE, args=browser.ARGUMENTS
        )
        page = chromium.new_page(base_url=stack.url)
        _sign_in(page, email)
        page.goto("/anfragen?ansicht=alle")
        rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
        # The first one loads what every further one needs, too.
        rows.first.click()
        page.wait_for_load_state("networkidle")
        made: list[Request] = []
        page.on("request", lambda request: made.append(request))  # noqa: PLW0108  Playwright wraps functions only
        number = rows.nth(3).get_attribute("data-zeile")
        assert number is not None
        rows.nth(3).click()
        page.wait_for_url(f"**/{number}*")
        page.wait_for_load_state("networkidle")
        # Counters and list may be asked for once more meanwhile: what names the Anfrage opens it.
        asked = [
            r
            for r in made
            if "/api/" in r.url
            and "/rpc/datei?" not in r.url
            and number in r.url + (r.post_data or "")
        ]
        for request in asked:
            request.all_headers()  # while the browser is there to tell them
        chromium.close()
    return number, asked


def _replay(client: httpx.Client, number: str, asked: list[Request], other: int) -> float:
    """Milliseconds for the same requests about another Anfrage."""
    calls = []
    for request in asked:
        parts = urlsplit(request.url.replace(number, str(other)))
        path = parts.path.removeprefix("/api") + (f"?{parts.query}" if parts.query else "")
        content = (request.post_data or "").replace(number, str(other))
        headers = {
            k: v
            for k, v in request.headers.items()
            if k in {"accept", "accept-profile", "content-profile", "content-type", "prefer"}
        }
        calls.append(client.build_request(request.method, path, content=content, headers=headers))
    started = time.perf_counter()
    for call in calls:
        client.send(call).raise_for_status()
    return (time.perf_counter() - started) * 1000


def _some(world: World, mandant: int) -> list[int]:
    with world.superuser() as connection:
        rows = connection.execute(
            "select id from verwaltung.anfragen where mandant_id = %s order by hashint8(id) limit %s",
            (mandant, OPENED),
        )
        return [row[0] for row in rows]


def _through_postgrest(
    world: World, stack: stacks.Stack, url: str, mandant: int, name: str
) -> Iterator[Row]:
    email = EMAIL.format(mandant=mandant)
    token = bench_http.sign_in(world, url, email)
    number, asked = _recorded(stack, email)
    times: list[float] = []
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        for turn in range(ROUNDS + 1):
            spent = [_replay(client, number, asked, other) for other in _some(world, mandant)]
            times += spent if turn else []
    worst = percentile(times, 0.95)
    yield Row(
        f"opening an Anfrage, {name} Mandant, {len(asked)} requests through PostgREST, p95",
        worst,
        "ms",
        f"≤ {BAR_MS:.0f} ms, ≤ {BAR_REQUESTS} requests",
        worst <= BAR_MS and len(asked) <= BAR_REQUESTS,
        note=f"median {median(times):.2g} ms",
    )


def _in_database(world: World, mandant: int, name: str) -> Iterator[Row]:
    ours: list[float] = []
    theirs: list[float] = []
    with world.superuser() as rls, world.superuser() as plain:
        become(rls, clerk(mandant), mandant)
        become(plain, clerk(mandant), mandant, bypass=True)
        for turn in range(ROUNDS + 1):
            for other in _some(world, mandant):
                times = [0.0, 0.0]
                for view, column in VIEWS.items():
                    query: LiteralString = f"select * from api.{view} where {column} = %s"
                    sides = (
                        (rls, query, (other,)),
                        (plain, query + " and mandant_id = %s", (other, mandant)),
                    )
                    for side, (connection, text, values) in enumerate(sides):
                        started = time.perf_counter()
                        connection.execute(text, values, prepare=True).fetchall()
                        times[side] += (time.perf_counter() - started) * 1000
                if turn:
                    ours.append(times[0])
                    theirs.append(times[1])
    ratio = median(ours) / median(theirs)
    yield Row(
        f"what an opened Anfrage shows, {name} Mandant, RLS ÷ hand-written, median",
        median(ours),
        "ms",
        "≤ 1.2",
        ratio <= 1.2,
        median(theirs),
        note=f"{len(VIEWS)} views",
    )


def run(world: World, stack: stacks.Stack) -> Iterator[Row]:
    """Rows for the largest and a middle Mandant."""
    with bench_http.postgrest(stack) as url:
        for mandant, name in ((LARGEST, "largest"), (MIDDLE, "middle")):
            yield from _in_database(world, mandant, name)
            yield from _through_postgrest(world, stack, url, mandant, name)
