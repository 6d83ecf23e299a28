"""`make bench`: every bar of the project measured in one run, printed as one table.

`python -m tests.bench.run [part ...]`; the parts are those of PARTS.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator

from tests.bench import (
    bench_audit,
    bench_http,
    bench_liste,
    bench_mail,
    bench_opening,
    bench_persons,
    bench_queue,
    bench_realtime,
    bench_rls,
    bench_siegel,
    bench_sockets,
)
from tests.bench.table import Row, render
from tests.bench.world import bare, load, load_persons, load_years, make_durable
from tests.support import server as servers
from tests.support import stack as stacks

PARTS = (
    "rls",
    "audit",
    "siegel",
    "liste",
    "persons",
    "mail",
    "million",
    "queue",
    "realtime",
    "sockets",
    "http",
)


def _on_world(server: servers.Server, parts: list[str]) -> Iterator[Row]:
    """What needs the 400,000 Anfragen."""
    world = load(server)
    if "rls" in parts:
        yield from bench_rls.run(world)
    if "http" in parts:
        stack = stacks.start(server, "bench-http", HAUSDRAHT_DATABASE_URL=server.url(world.name))
        try:
            yield from bench_http.run(world, stack)
        finally:
            stack.hausdraht("down")
    if "audit" in parts:
        yield from bench_audit.run(world)
    server.drop(world.name)


def _on_years(server: servers.Server) -> Iterator[Row]:
    """What needs the 1,000,000 Anfragen."""
    world = load_years(server)
    stack = stacks.start(server, "bench-liste", HAUSDRAHT_DATABASE_URL=server.url(world.name))
    try:
        yield from bench_liste.run(world, stack)
        yield from bench_opening.run(world, stack)
    finally:
        stack.hausdraht("down")
        server.drop(world.name)


def _on_stack(
    server: servers.Server,
    name: str,
    run: Callable[[stacks.Stack], Iterator[Row]],
    **settings: str,
) -> Iterator[Row]:
    """What needs a running installation of its own."""
    stack = stacks.start(server, f"bench-{name}", **settings)
    try:
        yield from run(stack)
    finally:
        stacks.stop(stack, server)


def _measure(parts: list[str]) -> Iterator[Row]:
    directory = servers.new_run()
    try:
        server = servers.shared(directory)
        make_durable(server)
        if {"rls", "http", "audit"} & set(parts):
            yield from _on_world(server, parts)
        if "siegel" in parts:
            large, small = bare(server, "bench_siegel"), bare(server, "bench_siegel_klein")
            yield from bench_siegel.run(large, small)
            server.drop(large.name)
            server.drop(small.name)
        if "liste" in parts:
            yield from _on_years(server)
        if "persons" in parts:
            world = load_persons(server, bench_persons.PERSONS)
            yield from bench_persons.run(world)
            server.drop(world.name)
        # As many jobs at once as the one process of a default installation runs.
        workers = {
            "HAUSDRAHT_WORKERS": str(bench_mail.WORKERS),
            "HAUSDRAHT_WORKER_CONCURRENCY": "2",
        }
        if "mail" in parts:
            yield from _on_stack(server, "mail", bench_mail.run, **workers)
        if "million" in parts:
            yield from _on_stack(server, "million", bench_mail.run_million, **workers)
        if "queue" in parts:
            yield from _on_stack(server, "queue", bench_queue.run)
        if "realtime" in parts:
            yield from _on_stack(server, "realtime", bench_realtime.run)
        if "sockets" in parts:
            yield from _on_stack(server, "sockets", bench_sockets.run)
    finally:
        servers.end_run(directory)


def main() -> int:
    """Print each row as it is measured, then the table; 0 when every bar is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "parts", nargs="*", metavar="part", help=f"any of {', '.join(PARTS)}; default all"
    )
    parts = parser.parse_args().parts or list(PARTS)
    if unknown := set(parts) - set(PARTS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    for row in _measure(parts):
        rows.append(row)
        ratio = "" if row.ratio is None else f", ratio {row.ratio:.2f}"
        print(f"  {row.name}: {row.value:,.3g} {row.unit}{ratio}", file=sys.stderr, flush=True)
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(f"{time.strftime('%Y-%m-%d')}, {machine}, PostgreSQL 15\n\n{render(rows)}")
    return 0 if all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
