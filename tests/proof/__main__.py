"""`make proof`: every attack, every negative control, docs/isolation.md; exit code 1 on any leak.

python -m tests.proof [--without-web] [--keep-page]
"""

from __future__ import annotations

import argparse
import sys
import time

import psycopg

from bridge.config import ROOT
from tests.conftest import Database
from tests.proof import report, run, web
from tests.proof.arguments import Shapes
from tests.proof.catalogue import functions, relations
from tests.proof.exceptions import DELIBERATE
from tests.proof.ledger import Ledger
from tests.proof.mistakes import MISTAKES
from tests.proof.people import everybody
from tests.support import server as servers
from tests.support import stack as stacks

#: Over HTTP some; within the database, where the same policies answer, everybody.
VIEWS_BY_WEB = {"mieter", "leitung-2", "anonym"}
CALLS_BY_WEB = VIEWS_BY_WEB | {"link", "voicebot"}
#: What jobs write for everybody while the requests come in.
BACKGROUND = {
    "verwaltung.anfrage_suche",
    "verwaltung.anfrage_wortschatz",
    "verwaltung.ereignisse",
    "verwaltung.push_mitteilungen",
    "verwaltung.versand",
}
_start = time.monotonic()


def _progress(what: str, done: int, of: int) -> None:
    bar = "█" * (20 * done // of)
    end = "\r" if sys.stderr.isatty() else "\n"
    print(
        f"{time.monotonic() - _start:5.0f} s  {bar:<20}  {what:<40}",
        end=end,
        file=sys.stderr,
        flush=True,
    )


def main() -> int:
    """The run; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.proof", description=__doc__)
    parser.add_argument("--without-web", action="store_true", help="only within the database")
    parser.add_argument("--keep-page", action="store_true", help="leave docs/isolation.md as it is")
    options = parser.parse_args()
    directory = servers.new_run()
    try:
        return _prove(
            servers.shared(directory), web_too=not options.without_web, page=not options.keep_page
        )
    finally:
        servers.end_run(directory)


def _prove(server: servers.Server, *, web_too: bool, page: bool) -> int:
    built = run.build(Database(server, server.clone("beweis")))
    problems = [f"no row could be planted in {table}" for table in built.world.empty]
    attack = run.Attack(built, _progress)
    ledger = Ledger(built.world)
    if web_too:
        _web(server, built, ledger)
    attack.everything(ledger)
    with psycopg.connect(built.database.dsn) as db:
        named, bare = run.named_tests(db, run.uncovered(db, ledger))
    problems += [f"no attack and no test runs the definer {name}" for name in bare]
    used = ledger.used
    problems += [
        f"needless exception: {rule.why}" for rule in DELIBERATE if web_too and rule.why not in used
    ]
    caught = {}
    for nr, mistake in enumerate(MISTAKES):
        _progress(f"mistake: {mistake.name}", nr, len(MISTAKES))
        caught[mistake.name] = run.caught(built, server, mistake, f"fehler_{nr}")
        missed = [c for c in (mistake.lint, mistake.attack) if c is not None][
            len(caught[mistake.name]) :
        ]
        if missed:
            problems.append(f"not caught: {mistake.name}")
    problems += [f"LEAK {leak}\n       {how[:400]}" for leak, how in ledger.leaks.items()]
    total = sum(ledger.attempts.values())
    seconds = time.monotonic() - _start
    with psycopg.connect(built.database.dsn) as db:
        people = everybody(db, built.world)
        found, known = relations(db), functions(db)
    if page and not problems:
        figures = {
            "seconds": f"{seconds:.0f}",
            "worked": str(len(ledger.succeeded)),
            "definers": str(sum(f.definer for f in known)),
            "identity_count": str(len(people)),
        }
        report.write(
            ledger,
            people=people,
            labels=report.objects(found, known),
            caught=caught,
            named=named,
            figures=figures,
        )
    print(f"\n{total:,} attempts by {len(people)} identities on {len(found)} tables and views and "
          f"{len(known)} functions, {len(MISTAKES)} planted mistakes, in {seconds:.0f} s")  # fmt: skip
    for problem in problems:
        print(f"FAILED: {problem}")
    print("FAILED" if problems else f"No leak. Written: {report.PATH.relative_to(ROOT)}")
    return 1 if problems else 0


def _web(server: servers.Server, built: run.Built, ledger: Ledger) -> None:
    """Through nginx and PostgREST, on a copy: what is written here stays."""
    stack = stacks.start(server, "beweis-web", demo=False, template=built.database.name)
    try:
        dsn = stack.config.superuser_dsn
        with psycopg.connect(dsn, autocommit=True) as db:
            found, known = relations(db), functions(db)
            people = [p for p in everybody(db, built.world) if p.web]
        views = [r for r in found if r.schema == "api" and r.kind == "v"]
        browsers = [web.Browser(stack, p, f"127.0.0.{10 + nr}") for nr, p in enumerate(people)]
        for nr, browser in enumerate(browsers):
            _progress(f"over HTTP: {browser.identity.name}", nr, len(browsers))
            with psycopg.connect(dsn, autocommit=True) as db:
                before = run.digests(db)
                if browser.identity.name in VIEWS_BY_WEB:
                    web.attack(browser, ledger, views, found)
                if browser.identity.name in CALLS_BY_WEB:
                    web.call(browser, ledger, known, Shapes(found))
                for number, table in run.digests(db) - before:
                    if table in BACKGROUND:
                        continue
                    ledger.touched(
                        browser.identity,
                        "api over HTTP",
                        "any of its requests",
                        [f"{number} {table}"],
                        web.NUMBERS,
                    )
        web.sockets(stack, ledger, browsers, dsn)
    finally:
        stacks.stop(stack, server)


if __name__ == "__main__":
    sys.exit(main())
