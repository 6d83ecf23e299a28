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
from tests.proof import definers, report, run, unproven, web
from tests.proof.built import build
from tests.proof.catalogue import functions, relations
from tests.proof.exceptions import DELIBERATE
from tests.proof.ledger import Ledger
from tests.proof.mistakes import MISTAKES
from tests.proof.people import everybody
from tests.support import server as servers

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
    built = build(Database(server, server.clone("beweis")))
    problems = [f"no row could be planted in {table}" for table in built.world.empty]
    attack = run.Attack(built, _progress)
    ledger = Ledger(built.world)
    if web_too:
        web.attack(server, built, ledger, _progress)
    attack.everything(ledger)
    with psycopg.connect(built.database.dsn) as db:
        named, bare = definers.named_tests(db, definers.uncovered(db, ledger))
        people = everybody(db, built.world)
        found, known = relations(db), functions(db)
    problems += [f"no attack and no test runs the definer {name}" for name in bare]
    problems += unproven.problems(unproven.never(known, people, ledger))
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


if __name__ == "__main__":
    sys.exit(main())
