"""A log that was written by several logins, in several runs of the sealer."""

from __future__ import annotations

import psycopg
import pytest

from tests.conftest import Database

WORLD = """
insert into verwaltung.mandanten (id, name, bundesland) values (1, 'Muster', 'BE'), (2, 'Anders', 'BY');
insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung)
select 1 + g % 2, g, 'Bereich ' || g from generate_series(1, {rows}) as g;
"""


def seal(connection: psycopg.Connection) -> int:
    """Seal as the worker does; how many entries."""
    row = connection.execute("select audit.versiegeln()").fetchone()
    assert row is not None
    return int(row[0])


def findings(connection: psycopg.Connection, *known: object) -> set[str]:
    """Kinds of violations that the check finds; `known` is number and hash of a seal."""
    query = "select art from audit.pruefen() where schwere = 'verletzung'"
    if known:
        query = (
            "select art from audit.pruefen(bekannt_nr => %s, bekannt_hash => %s) "
            "where schwere = 'verletzung'"
        )
    return {row[0] for row in connection.execute(query, known or None)}  # type: ignore[call-overload]


def write_and_seal(database: Database, rows: int = 600) -> None:
    """So many entries and a few changes, sealed in three runs."""
    with database.connect(autocommit=True) as connection:
        connection.execute(WORLD.format(rows=rows))  # type: ignore[call-overload]
        seal(connection)
        for number in (1, 2, 3):
            connection.execute(
                "update verwaltung.hausmeister_bereiche set bezeichnung = 'Süd ' || id where id = %s",
                (number,),
            )
            if number < 3:
                seal(connection)
        seal(connection)


@pytest.fixture(scope="module")
def sealed(database: Database) -> Database:
    """The module's database with a sealed log that nobody touches for good."""
    write_and_seal(database)
    return database
