"""(a) Row security against the WHERE a careful programmer would have written by hand.

400,000 Anfragen of 200 Mandanten. Both sides run in this process on one connection each, taken in
turn, prepared as PostgREST prepares them; the hand-written side bypasses row security.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import LiteralString

import psycopg

from tests.bench.identity import Identity, become
from tests.bench.table import Row, median
from tests.bench.world import World

ROUNDS = 600
BAR = 1.2
COLUMNS: LiteralString = (
    "id, nummer, status, kategorie, schadensart, prioritaet, zustaendigkeit, betreff, beschreibung, "
    "objekt_id, einheit_id, mietverhaeltnis_id, melder_name, erstellt_am, letzte_aktivitaet_am"
)
# What each role may see, as a programmer without row security would write it.
VISIBLE: dict[str, LiteralString] = {
    "verwalter": "mandant_id = %(mandant)s",
    "hausmeister": (
        "mandant_id = %(mandant)s and hausmeister_bereich_id in ("
        "select z.hausmeister_bereich_id from verwaltung.hausmeister_zuordnungen as z "
        "where z.mandant_id = %(mandant)s and z.benutzerkonto_id = %(konto)s)"
    ),
    "mieter": (
        "mandant_id = %(mandant)s and mietverhaeltnis_id in ("
        "select v.id from verwaltung.mieter as m join verwaltung.mietverhaeltnisse as v "
        "on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id "
        "where m.mandant_id = %(mandant)s and m.person_id = %(person)s and (v.ende is null or "
        "(now() at time zone 'Europe/Berlin')::date <= coalesce(v.lesbar_bis, "
        "make_date(extract(year from v.ende)::integer + 3, 12, 31)))) "
        "and (kategorie in ('schaden', 'wartung') or melder_person_id = %(person)s)"
    ),
}
SHAPES: dict[str, tuple[LiteralString, LiteralString]] = {
    "by key": ("id = %(id)s", ""),
    "list of 25": ("true", "order by erstellt_am desc, id limit 25"),
    "status filter": ("status = 'offen'", "order by erstellt_am desc, id limit 25"),
}


IDENTITIES = (
    Identity("verwalter", 901, None, 1000),
    Identity("hausmeister", 911, None, 1202),
    Identity("mieter", 921, 1, 400),
)
MANDANT = 77


def _time(
    connection: psycopg.Connection, query: LiteralString, values: dict[str, object]
) -> tuple[float, int]:
    started = time.perf_counter()
    rows = connection.execute(query, values, prepare=True).fetchall()
    return (time.perf_counter() - started) * 1000, len(rows)


def _compare(world: World, who: Identity, shape: str) -> Row:
    condition, tail = SHAPES[shape]
    by_policy: LiteralString = (
        "select " + COLUMNS + " from api.anfragen where " + condition + " " + tail
    )
    by_hand: LiteralString = (
        "select "
        + COLUMNS
        + " from verwaltung.anfragen where "
        + VISIBLE[who.role]
        + " and "
        + condition
        + " "
        + tail
    )
    values = {"mandant": MANDANT, "konto": who.account, "person": who.person, "id": who.anfrage}
    policy_ms: list[float] = []
    hand_ms: list[float] = []
    with world.superuser() as rls, world.superuser() as plain:
        become(rls, who, MANDANT)
        for turn in range(ROUNDS):
            (ours, seen), (theirs, expected) = (
                _time(rls, by_policy, values),
                _time(plain, by_hand, values),
            )
            if seen != expected or not seen:
                raise AssertionError(
                    f"{who.role}, {shape}: {seen} rows under row security, {expected} by hand"
                )
            if turn >= ROUNDS // 10:
                policy_ms.append(ours)
                hand_ms.append(theirs)
    ours, theirs = median(policy_ms), median(hand_ms)
    return Row(
        f"RLS ÷ hand-written WHERE, {who.role}, {shape}",
        ours,
        "ms",
        f"≤ {BAR}",
        ours / theirs <= BAR,
        theirs,
    )


def run(world: World) -> Iterator[Row]:
    """One row for each role and query shape; the medians (p50) are compared."""
    for who in IDENTITIES:
        for shape in SHAPES:
            yield _compare(world, who, shape)
