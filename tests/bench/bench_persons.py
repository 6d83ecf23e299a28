"""Finding who calls, while the name is typed: 100,000 persons in one Mandant."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.bench.identity import Identity, become
from tests.bench.table import Row, median, percentile
from tests.bench.world import World

PERSONS = 100_000
ROUNDS = 9
BAR_MS = 50.0

#: What is typed: beginnings, names, streets, flats, numbers, several words, and slips in one or more of them.
SEARCHES = (
    "st",
    "Zi",
    "Acker",
    "Sabine",
    "Schmidt",
    "Bergmüller",
    "Anna Steinhofer",
    "Wolfgang Rosenkamp Leipzig",
    "0311000037",
    "030 1 000 037",
    "Haupt 12",
    "Gartenstr. 5 EG links",
    "Mozartallee 30",
    "Yusuf Hamburg",
    "Dachgeschoss Schulweg",
    "Lindenstr 7 3. OG",
    "Müler",
    "Schmit",
    "Kristine Wasermeister",
    "Katarina Heidehover",
    "Wolfgank Birkenschmit",
    "Jürgen Ekenbauer Leipzich",
    "Stefan Kleinwirht Goethestrasse",
    "Xaver Qwertz",
)


def run(world: World) -> Iterator[Row]:
    """One row: all searches, each several times."""
    times: list[float] = []
    with world.superuser() as connection:
        become(connection, Identity("verwalter", 1901, None, 0), 1)
        for text in SEARCHES:
            for turn in range(ROUNDS + 1):
                started = time.perf_counter()
                connection.execute("select api.personen_suchen(%s)", (text,)).fetchone()
                if turn:
                    times.append((time.perf_counter() - started) * 1000)
    worst = percentile(times, 0.95)
    yield Row(
        f"person found while typing, {PERSONS:,} persons in the Mandant, p95",
        worst,
        "ms",
        f"≤ {BAR_MS:.0f} ms",
        worst <= BAR_MS,
        note=f"{len(SEARCHES)} searches, median {median(times):.2g} ms, slowest {max(times):.0f} ms",
    )
