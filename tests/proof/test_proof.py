"""The isolation proof as far as a minute of one core goes; the whole, also over HTTP: `make proof`."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from tests.conftest import Database
from tests.proof import report, run, unproven
from tests.proof.built import Built, build
from tests.proof.catalogue import functions, relations
from tests.proof.fittings import FITTINGS
from tests.proof.ledger import Ledger
from tests.proof.mistakes import MISTAKES, Mistake
from tests.proof.people import everybody
from tests.support.server import Server

#: Each sees what others of its kind see; the rest of the identities belong to `make proof`.
QUICK = {"mieter", "hausmeister", "anonym", "pruefer"}


@pytest.fixture(scope="module")
def built(server: Server, worker_name: str) -> Iterator[Built]:
    name = server.clone(f"beweis_{worker_name}")
    yield build(Database(server, name))
    server.drop(name)


def test_every_table_has_rows_to_find(built: Built) -> None:
    assert built.world.empty == []


def test_nobody_meets_a_foreign_row(built: Built) -> None:
    ledger = run.Attack(built).everything(Ledger(built.world), lambda p: p.name in QUICK)
    assert ledger.leaks == {}
    for who, place in (
        ("mieter", "verwaltung.anfragen.betreff"),
        ("hausmeister", "verwaltung.anfragen.betreff"),
        ("pruefer", "audit.eintraege.nachher"),
    ):
        assert (who, place) in ledger.seen, "a world in which nothing is seen proves nothing"


def test_every_function_of_the_api_goes_through_with_own_ids(built: Built) -> None:
    ledger = run.Attack(built).with_own_ids(Ledger(built.world))
    assert ledger.leaks == {}
    with psycopg.connect(built.database.dsn) as db:
        known, people = functions(db), everybody(db, built.world)
    assert unproven.problems(unproven.never(known, people, ledger)) == []
    assert set(FITTINGS) <= {f.name for f in known if f.schema == "api"}


def test_the_list_of_unproven_functions_binds_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unproven, "UNPROVEN", {"listed": "why"})
    assert unproven.problems(["listed"]) == []
    assert unproven.problems(["listed", "other"]) == ["never goes through with own ids: api.other"]
    assert unproven.problems([]) == ["does go through with own ids: api.listed"]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: m.name)
def test_a_planted_mistake_is_caught(
    built: Built, server: Server, worker_name: str, mistake: Mistake
) -> None:
    by = run.caught(built, server, mistake, f"fehler_{worker_name}_{MISTAKES.index(mistake)}")
    assert len(by) == len([c for c in (mistake.lint, mistake.attack) if c is not None]), by


def test_the_page_knows_every_object_and_identity(built: Built) -> None:
    """Not the numbers: they are those of the last `make proof`."""
    rows, people = report.committed()
    with psycopg.connect(built.database.dsn) as db:
        wanted = report.objects(relations(db), functions(db))
        names = [p.name for p in everybody(db, built.world)]
    assert people == names
    missing = [label for label in wanted if label not in rows]
    gone = [row for row in rows if row not in wanted and "." in row and "(" in row]
    assert (missing, gone) == ([], []), "run `make proof`"
