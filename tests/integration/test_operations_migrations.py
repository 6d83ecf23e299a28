"""Migrations: there and back and there again, complete, and equal to the committed picture."""

from __future__ import annotations

import re

import pytest

from bridge.config import ROOT
from bridge.operations import database as operations
from tests.conftest import Database

OWN_FOLDERS = ("schema", "functions", "triggers", "policies")


def _changes() -> list[str]:
    plan = (ROOT / "sqitch.plan").read_text()
    return re.findall(r"^([a-z_]+/[a-z0-9_]+)(?= )", plan, re.M)


def _files(folder: str) -> set[str]:
    base = ROOT / "db" / folder
    return {
        str(path.relative_to(base).with_suffix(""))
        for own in OWN_FOLDERS
        for path in (base / own).glob("*.sql")
    }


@pytest.mark.parametrize("folder", [".", "revert", "verify"])
def test_every_change_has_its_script_and_every_script_its_change(folder: str) -> None:
    assert _files(folder) == set(_changes())


def test_the_deployed_schema_verifies_and_equals_the_snapshot(
    database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    operations.check(database.dsn)
    assert "The deployed schema equals the snapshot." in capsys.readouterr().out


def test_a_changed_schema_is_noticed(fresh_database: Database) -> None:
    with fresh_database.connect() as connection:
        connection.execute("create table verwaltung.vergessen (id bigint)")
    difference = operations.snapshot_difference(fresh_database.dsn)
    assert "+CREATE TABLE verwaltung.vergessen" in difference


def test_there_and_back_and_there_again(fresh_database: Database) -> None:
    dsn = fresh_database.dsn
    before = operations.dump(dsn)
    operations.revert(dsn)
    left = operations.dump(dsn)
    assert re.findall(r"^CREATE (?!EXTENSION|SCHEMA).*", left, re.M) == []
    # unverified: it has to equal what the test above verifies
    operations.deploy(dsn, verify=False)
    assert operations.dump(dsn) == before


def test_an_edited_script_is_noticed(fresh_database: Database) -> None:
    # as if the last script had been edited after it was deployed
    with fresh_database.connect() as connection:
        connection.execute(
            "update sqitch.changes set script_hash = repeat('0', 40)"
            " where committed_at = (select max(committed_at) from sqitch.changes)"
        )
    with pytest.raises(operations.Refused, match=r"(?s)sqitch check failed.*Script signature"):
        operations.sqitch(fresh_database.dsn, "check")


def test_deploying_twice_does_nothing(fresh_database: Database) -> None:
    operations.deploy(fresh_database.dsn)
    assert "Nothing to deploy" in operations.sqitch(fresh_database.dsn, "deploy")
