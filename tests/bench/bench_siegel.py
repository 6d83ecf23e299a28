"""Sealing and checking a million entries, the proof of one, and 200 tamperings by a superuser."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import psycopg

from tests.bench.table import Row, median, percentile
from tests.bench.world import World
from tests.support import tampering
from tests.support.old_log import WRITE_HASHED

ENTRIES = 1_000_000
PROOFS = 300
TAMPERINGS = 200
#: Entries of the log that is tampered with: each act is checked as a whole.
SMALL = 5_000

#: Entries as the trigger writes them, of one old transaction; the content differs.
_FILL = """
    with roh as (
        select
            g, 1 + g %% 1000 as mandant, uuid_send(gen_random_uuid()) as salz,
            jsonb_build_object('prioritaet', 'normal', 'letzte_aktivitaet_am', now()) as vorher,
            jsonb_build_object('prioritaet', 'hoch', 'letzte_aktivitaet_am', now(), 'wert', g) as nachher
        from generate_series(1, %s) as g
    ), eintrag as (
        select row(
            date_trunc('month', now()) + g * interval '1 millisecond', g, audit.aera(), '3', mandant,
            'verwaltung.anfragen', jsonb_build_object('mandant_id', mandant, 'id', g), g::text,
            g, null, 'geaendert', 'verwalter', 901, 'authenticator', null, null, '192.0.2.0/24', null,
            vorher, nachher, salz, '', ''
        )::audit.eintraege as e
        from roh
        offset 0
    ), inhalt as (
        select e, audit.inhalt_hash(e) as inhalt_hash from eintrag
        offset 0
    )
"""


def _fill(connection: psycopg.Connection, entries: int) -> None:
    connection.execute("set timezone = 'UTC'")
    connection.execute(_FILL + WRITE_HASHED, (entries,))
    connection.execute("analyze audit.eintraege")


def _timed(connection: psycopg.Connection, query: str) -> tuple[float, list[tuple[object, ...]]]:
    started = time.perf_counter()
    rows = connection.execute(query).fetchall()  # type: ignore[call-overload]
    return time.perf_counter() - started, rows


def _million(world: World) -> Iterator[Row]:
    with world.superuser() as connection:
        _fill(connection, ENTRIES)
        seconds, rows = _timed(connection, "select audit.versiegeln()")
        if rows[0][0] < ENTRIES:  # type: ignore[operator]
            raise AssertionError(f"only {rows[0][0]} entries were sealed")
        yield Row("sealing 1,000,000 entries", seconds, "s", "≤ 60 s", seconds <= 60)
        seconds, rows = _timed(connection, "select * from audit.pruefen()")
        if rows:
            raise AssertionError(f"the check found {rows[:3]}")
        yield Row("checking 1,000,000 entries", seconds, "s", "≤ 60 s", seconds <= 60)
        # As an auditor would ask for one: the whole call.
        some = connection.execute(
            "select am, id from audit.eintraege where id <= %s order by md5(id::text) limit %s",
            (ENTRIES, PROOFS),
        ).fetchall()
        times = []
        for am, number in some:
            started = time.perf_counter()
            connection.execute(
                "select audit.nachweis(%s, %s)", (am, number), prepare=True
            ).fetchone()
            times.append((time.perf_counter() - started) * 1000)
        worst = percentile(times, 0.95)
        yield Row(
            "proof of one of 1,000,000 entries, p95",
            worst,
            "ms",
            "≤ 5 ms",
            worst <= 5,
            note=f"median {median(times):.2g} ms",
        )


def _tampered(world: World) -> Iterator[Row]:
    chance = random.Random(2026)
    found = 0
    with world.superuser() as connection:
        _fill(connection, SMALL)
        connection.execute("select audit.versiegeln()")
        known = connection.execute(
            "select nr, siegel_hash from audit.siegel order by nr desc limit 1"
        ).fetchone()
        assert known is not None
        connection.execute(tampering.DISARM)
        for _ in range(TAMPERINGS):
            with connection.transaction(force_rollback=True):
                chance.choice(list(tampering.ACTS.values()))(connection, chance)
                row = connection.execute(
                    "select from audit.pruefen(bekannt_nr => %s, bekannt_hash => %s) "
                    "where schwere = 'verletzung' limit 1",
                    known,
                ).fetchone()
                found += row is not None
    yield Row(
        f"of {TAMPERINGS} random tamperings by a superuser, found",
        found,
        "",
        f"{TAMPERINGS}",
        found == TAMPERINGS,
    )


def run(large: World, small: World) -> Iterator[Row]:
    """Rows of the million, then of the tamperings in a log of its own."""
    yield from _million(large)
    yield from _tampered(small)
