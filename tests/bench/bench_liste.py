"""The cockpit at a large office: list and search, of a tenth of 1,000,000 Anfragen.

Each list and search is asked as a clerk of the largest and of a middle Mandant, in the database and
through PostgREST. The hand-written side has the same rights, bypasses row security and
names the Mandant itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import LiteralString

import httpx

from tests.bench import bench_http
from tests.bench.identity import Identity, become
from tests.bench.table import Row, median, percentile
from tests.bench.world import World
from tests.support import stack as stacks

LARGEST, MIDDLE = 1, 500
ROUNDS = 9
EMAIL = "verwalter901@m{mandant}.example"

#: Every filter the cockpit offers, as PostgREST is asked for it: column, operator and value.
#: The ids of jahre.sql are those of the Mandant, see _ids.
FILTERS: dict[str, list[tuple[str, str]]] = {
    "none": [],
    "open": [("status", "in.(offen,akzeptiert)")],
    "new": [("status", "eq.offen")],
    "in work": [("status", "eq.akzeptiert")],
    "ended": [("status", "in.(abgeschlossen,abgelehnt,zurueckgezogen)")],
    "complaints": [("kategorie", "eq.beschwerde")],
    "damage by water": [("schadensart", "eq.wasser")],
    "urgent": [("prioritaet_rang", "in.(1)")],
    "of little weight": [("prioritaet_rang", "in.(4)")],
    "with the office": [("zustaendigkeit", "eq.mietverwaltung")],
    "by phone bot": [("quelle", "eq.voicebot")],
    "by mail": [("quelle", "eq.email")],
    "of a house": [("objekt_id", "eq.{house}")],
    "of a flat": [("einheit_id", "eq.{flat}")],
    "of a Bereich": [("hausmeister_bereich_id", "eq.{house}")],
    "done by me": [("zugewiesen_konto_id", "eq.{me}")],
    "mine, open": [("sachbearbeiter_konto_id", "eq.{me}"), ("status", "in.(offen,akzeptiert)")],
    "to look at again": [("wiedervorlage_am", "lte.2026-11-22")],
    "waiting": [("wartet_auf", "not.is.null")],
    "overdue": [("faellig_am", "lt.2026-11-22T12:00:00Z")],
    "urgent damage, open": [
        ("status", "in.(offen,akzeptiert)"),
        ("kategorie", "eq.schaden"),
        ("prioritaet_rang", "in.(1,2)"),
    ],
}
ORDERS = {
    "newest": "erstellt_am.desc,id",
    "oldest": "erstellt_am,id",
    "last activity": "letzte_aktivitaet_am.desc,id",
    "due": "faellig_am,id",
    "priority": "prioritaet_rang,erstellt_am.desc,id",
}
COLUMNS: LiteralString = (
    "id,nummer,status,kategorie,schadensart,prioritaet,zustaendigkeit,quelle,betreff,ort,"
    "objekt_id,einheit_id,melder_name,zugewiesen_konto_id,sachbearbeiter_konto_id,"
    "wiedervorlage_am,wartet_auf,faellig_am,erstellt_am,letzte_aktivitaet_am,letzte_nachricht"
)
#: What people search for: common and rare, compounds, slips, names, several words, nothing there.
SEARCHES = (
    "Wasser",
    "Heizung",
    "Heizungsausfall",
    "Ausfall",
    "Schimmelfleck",
    "Wiedehopf",
    "Lochkorrosion",
    "Schaden1234",
    "Wasser Keller",
    "Heizung Wohnzimmer Handwerker",
    "Nachname77",
    "Schluessel",
    "Schlüssel klemmt",
    "Hezung",
    "Schimelfleck",
    "Rauchmelder Batterie",
    "Nebenkostenabrechnung",
    "Tür",
    "xyzabc",
    "Fenster Kinderzimmer",
    "Vorname12 Aufzug",
)


def _ids(mandant: int) -> dict[str, int]:
    return {"house": 1000 * mandant + 2, "flat": 10000 * mandant + 7, "me": 1000 * mandant + 901}


def _filters(mandant: int) -> list[list[tuple[str, str]]]:
    ids = _ids(mandant)
    return [[(column, asked.format(**ids)) for column, asked in one] for one in FILTERS.values()]


def clerk(mandant: int) -> Identity:
    """A clerk of the Mandant."""
    return Identity("verwalter", _ids(mandant)["me"], None, 0)


def _condition(column: str, asked: str) -> str:
    operator, _, value = asked.partition(".")
    match operator:
        case "in":
            values = ", ".join(f"'{x}'" for x in value.strip("()").split(","))
            return f"{column} in ({values})"
        case "not":
            return f"{column} is not null"
        case _:
            return f"{column} { {'eq': '=', 'lte': '<=', 'lt': '<'}[operator] } '{value}'"


def _order(asked: str) -> str:
    return ", ".join(part.replace(".", " ") for part in asked.split(","))


def _lists(mandant: int) -> Iterator[tuple[str, str]]:
    """WHERE and ORDER BY of every filter in every order."""
    for asked in _filters(mandant):
        where = " and ".join(_condition(*one) for one in asked) or "true"
        for order in ORDERS.values():
            yield where, _order(order)


def _timed(ask: Callable[[], object]) -> float:
    started = time.perf_counter()
    ask()
    return (time.perf_counter() - started) * 1000


def _in_database(world: World, mandant: int, name: str) -> Iterator[Row]:
    ours: list[float] = []
    theirs: list[float] = []
    with world.superuser() as rls, world.superuser() as plain:
        become(rls, clerk(mandant), mandant)
        become(plain, clerk(mandant), mandant, bypass=True)
        for where, order in _lists(mandant):
            tail = f"where {where} order by {order} limit 50"
            by_policy = f"select {COLUMNS} from api.anfragen_bearbeitung {tail}"
            by_hand = (
                f"select {COLUMNS} from api.anfragen_bearbeitung "
                f"where mandant_id = {mandant} and {where} order by {order} limit 50"
            )
            for turn in range(ROUNDS + 1):
                times = (
                    _timed(lambda q=by_policy: rls.execute(q, prepare=True).fetchall()),
                    _timed(lambda q=by_hand: plain.execute(q, prepare=True).fetchall()),
                )
                if turn:
                    ours.append(times[0])
                    theirs.append(times[1])
    worst = percentile(ours, 0.95)
    count = len(FILTERS) * len(ORDERS)
    yield Row(
        f"list of 50, {name} Mandant, any filter and order, p95",
        worst,
        "ms",
        "≤ 20 ms",
        worst <= 20,
        note=f"{count} lists, median {median(ours):.2g} ms",
    )
    ratio = median(ours) / median(theirs)
    yield Row(
        f"list of 50, {name} Mandant, RLS ÷ hand-written, median",
        median(ours),
        "ms",
        "≤ 1.2",
        ratio <= 1.2,
        median(theirs),
    )


def _search(world: World, mandant: int, name: str) -> Iterator[Row]:
    times: list[float] = []
    with world.superuser() as connection:
        become(connection, clerk(mandant), mandant)
        for text in SEARCHES:
            for turn in range(ROUNDS + 1):
                spent = _timed(
                    lambda t=text: connection.execute(
                        "select * from api.anfragen_suchen(%s)", (t,)
                    ).fetchall()
                )
                if turn:
                    times.append(spent)
    worst = percentile(times, 0.95)
    yield Row(
        f"full-text search, {name} Mandant, p95",
        worst,
        "ms",
        "≤ 80 ms",
        worst <= 80,
        note=f"{len(SEARCHES)} searches, median {median(times):.2g} ms",
    )


def _through_postgrest(world: World, url: str, mandant: int, name: str) -> Iterator[Row]:
    token = bench_http.sign_in(world, url, EMAIL.format(mandant=mandant))
    times: list[float] = []
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {token}"}) as client:
        for asked in _filters(mandant):
            for order in ORDERS.values():
                query = [("select", COLUMNS), ("order", order), ("limit", "50"), *asked]
                for turn in range(ROUNDS + 1):
                    spent = _timed(
                        lambda q=query: client.get(
                            "/anfragen_bearbeitung", params=q
                        ).raise_for_status()
                    )
                    if turn:
                        times.append(spent)
    worst = percentile(times, 0.95)
    yield Row(
        f"list of 50, {name} Mandant, through PostgREST, p95",
        worst,
        "ms",
        "≤ 40 ms",
        worst <= 40,
        note=f"median {median(times):.2g} ms",
    )


def run(world: World, stack: stacks.Stack) -> Iterator[Row]:
    """Rows for the largest and a middle Mandant."""
    for mandant, name in ((LARGEST, "largest"), (MIDDLE, "middle")):
        yield from _in_database(world, mandant, name)
        yield from _search(world, mandant, name)
    with bench_http.postgrest(stack) as url:
        for mandant, name in ((LARGEST, "largest"), (MIDDLE, "middle")):
            yield from _through_postgrest(world, url, mandant, name)
