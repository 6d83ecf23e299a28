"""(b) What the audit trigger costs: updates per second with it ÷ without it, all other triggers on.

Eight pgbench clients change the priority of Anfragen, spread over all Mandanten or all in one. The
variants take turns in short rounds so that a drifting machine meets each of them alike; the bare
table (no trigger at all) is shown for information.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.bench.table import Row, median
from tests.bench.world import MANDANTEN, World

CLIENTS = 8
SECONDS = 4
ROUNDS = 5
BAR = 0.5
SCRIPT = """\\set m random({low}, {high})
\\set n random(1, {anfragen})
update {table} set prioritaet = case prioritaet when 'hoch' then 'normal' else 'hoch' end
where mandant_id = :m and id = :n;
"""
VARIANTS = {
    "with": ("verwaltung.anfragen", "enable"),
    "without": ("verwaltung.anfragen", "disable"),
    "bare": ("bench.anfragen", "enable"),
}


def _prepare(world: World) -> None:
    with world.superuser() as connection:
        connection.execute("create schema if not exists bench")
        connection.execute("create table bench.anfragen (like verwaltung.anfragen including all)")
        columns = connection.execute(
            "select string_agg(quote_ident(attname), ', ') from pg_attribute "
            "where attrelid = 'verwaltung.anfragen'::regclass "
            "and attnum > 0 and attgenerated = '' and not attisdropped"
        ).fetchone()
        assert columns is not None
        connection.execute(
            f"insert into bench.anfragen ({columns[0]}) select {columns[0]} from verwaltung.anfragen"
        )
        connection.execute("vacuum analyze bench.anfragen")


def _updates_per_second(world: World, script: Path) -> float:
    done = subprocess.run(
        [
            world.bin_dir / "pgbench",
            "-n",
            "-f",
            script,
            "-c",
            str(CLIENTS),
            "-j",
            "2",
            "-T",
            str(SECONDS),
            world.dsn,
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    if found is None or "number of failed transactions: 0 " not in done.stdout:
        raise AssertionError(done.stdout + done.stderr)
    return float(found[1])


def _measure(world: World, low: int, high: int) -> dict[str, float]:
    speeds: dict[str, list[float]] = {name: [] for name in VARIANTS}
    for turn in range(ROUNDS):
        order = list(VARIANTS) if turn % 2 else list(reversed(VARIANTS))
        for name in order:
            table, switch = VARIANTS[name]
            script = world.scratch / f"{name}.sql"
            script.write_text(
                SCRIPT.format(low=low, high=high, anfragen=world.anfragen_each, table=table)
            )
            with world.superuser() as connection:
                connection.execute(f"alter table verwaltung.anfragen {switch} trigger _900_audit")
                connection.execute("truncate verwaltung.ereignisse")
                connection.execute("checkpoint")
            speeds[name].append(_updates_per_second(world, script))
    with world.superuser() as connection:
        connection.execute("alter table verwaltung.anfragen enable trigger _900_audit")
    return {name: median(values) for name, values in speeds.items()}


def run(world: World) -> Iterator[Row]:
    """Two rows: spread over all Mandanten, and one hot Mandant."""
    _prepare(world)
    for title, low, high in (("spread", 1, MANDANTEN), ("one Mandant", 77, 77)):
        speed = _measure(world, low, high)
        ratio = speed["with"] / speed["without"]
        yield Row(
            f"updates/s with audit ÷ without, {CLIENTS} clients, {title}",
            speed["with"],
            "/s",
            f"≥ {BAR}",
            ratio >= BAR,
            speed["without"],
            f"÷ bare table {speed['with'] / speed['bare']:.2f}",
        )
