"""Sealing beside open transactions, by two at once, killed in between, by a wrong clock, after a restore."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

from tests.conftest import Database
from tests.integration.audit.conftest import WORLD, findings, seal

INSERT = (
    "insert into verwaltung.hausmeister_bereiche (mandant_id, id, bezeichnung) "
    "values (1, %s, gen_random_uuid()::text)"
)


@pytest.fixture
def connection(fresh_database: Database) -> Iterator[psycopg.Connection]:
    """A log of its own, sealed once."""
    with fresh_database.connect(autocommit=True) as found:
        found.execute(WORLD.format(rows=10))  # type: ignore[call-overload]
        seal(found)
        yield found


def _unsealed(connection: psycopg.Connection) -> int:
    row = connection.execute(
        "select count(*) from audit.eintraege as e where not exists "
        "(select from audit.siegel as s where e.id = any(s.kennungen))"
    ).fetchone()
    assert row is not None
    return int(row[0])


def test_nothing_new_makes_no_seal(connection: psycopg.Connection) -> None:
    """An idle house writes no seals."""
    assert seal(connection) == 0
    assert findings(connection) == set()


def test_a_long_transaction_is_sealed_when_it_ends(
    connection: psycopg.Connection, fresh_database: Database
) -> None:
    """It delays nobody, and is neither forgotten nor taken for backdated."""
    with fresh_database.connect() as slow:
        slow.execute(INSERT, (501,))
        assert seal(connection) == 0
        connection.execute(INSERT, (502,))
        assert seal(connection) == 1
        connection.execute(INSERT, (503,))
        assert seal(connection) == 1
        assert findings(connection) == set()
        slow.commit()
    assert seal(connection) == 1
    assert _unsealed(connection) == 0
    assert findings(connection) == set()


def test_what_follows_in_the_same_transaction_is_not_forgotten(
    connection: psycopg.Connection, fresh_database: Database
) -> None:
    """Though a later transaction has ended meanwhile, and the own one counts as over in its snapshot."""
    with fresh_database.connect() as own:
        own.execute(INSERT, (511,))
        connection.execute(INSERT, (512,))
        assert seal(own) == 1
        own.execute(INSERT, (513,))
        own.commit()
    assert seal(connection) == 2
    assert _unsealed(connection) == 0
    assert findings(connection) == set()


def test_two_sealers_wait_for_each_other(
    connection: psycopg.Connection, fresh_database: Database
) -> None:
    """Every entry stands in exactly one seal."""

    def work(_: int) -> int:
        with fresh_database.connect(autocommit=True) as own:
            return sum(seal(own) for _ in range(5))

    with ThreadPoolExecutor(3) as pool:
        sealed = [pool.submit(work, number) for number in range(3)]
        for number in range(600, 630):
            connection.execute(INSERT, (number,))
        total = sum(one.result() for one in sealed) + seal(connection)
    assert total == 30
    assert _unsealed(connection) == 0
    assert findings(connection) == set()


def test_a_sealer_that_is_killed_leaves_nothing_half(
    connection: psycopg.Connection, fresh_database: Database
) -> None:
    """Its transaction ends with it; the next one begins where the last seal ended."""
    connection.execute(INSERT, (701,))
    with fresh_database.connect() as doomed:
        pid = doomed.info.backend_pid
        assert seal(doomed) == 1
        connection.execute("select pg_terminate_backend(%s, 10000)", (pid,))
        with pytest.raises(psycopg.OperationalError):
            doomed.commit()
    assert _unsealed(connection) == 1
    assert seal(connection) == 1
    assert findings(connection) == set()


def test_the_clock_was_set_back(connection: psycopg.Connection) -> None:
    """A hint of its own, and the entries are sealed in the order they came."""
    connection.execute("set session_replication_role = replica")
    connection.execute(
        "update audit.siegel set am = am + interval '1 hour' where nr = (select max(nr) from audit.siegel)"
    )
    connection.execute(
        "update audit.siegel as s set siegel_hash = audit.siegel_hash(s) "
        "where nr = (select max(nr) from audit.siegel)"
    )
    connection.execute("set session_replication_role = origin")
    connection.execute(INSERT, (801,))
    assert seal(connection) == 1
    kinds = connection.execute("select schwere, art from audit.pruefen()").fetchall()
    assert kinds == [("hinweis", "uhr_zurueck"), ("hinweis", "rueckdatiert")]


def test_a_missing_partition_is_a_hint(connection: psycopg.Connection) -> None:
    """Entries go into the rest and are sealed there like others."""
    connection.execute(
        """
        do $$
        declare v_name text := 'audit.eintraege_' || to_char(now(), 'YYYY_MM');
        begin
            execute format('alter table audit.eintraege detach partition %s', v_name);
            execute format('insert into audit.eintraege select * from %s', v_name);
            execute format('drop table %s', v_name);
        end
        $$
        """
    )
    connection.execute(INSERT, (901,))
    assert seal(connection) == 3  # the two changes of the schema, too
    found = connection.execute("select schwere, art from audit.pruefen()").fetchall()
    assert found == [("hinweis", "partition_fehlt")]


def test_a_new_era_begins_after_a_restore(connection: psycopg.Connection) -> None:
    """Transaction numbers begin anew; what was not sealed before is sealed first."""
    connection.execute(INSERT, (951,))
    connection.execute("select audit.neue_aera()")
    connection.execute(INSERT, (952,))
    assert seal(connection) == 3  # the era's function, too
    assert _unsealed(connection) == 0
    rows = connection.execute("select aera, anzahl from audit.siegel order by nr desc limit 2")
    assert rows.fetchall() == [(2, 2), (1, 1)]
    assert findings(connection) == set()
    connection.execute(INSERT, (953,))
    assert seal(connection) == 1
    assert findings(connection) == set()


def test_who_backdates_while_a_run_passes_is_found(connection: psycopg.Connection) -> None:
    """A transaction that began before a run ends after it: its entries are no older than it."""
    with psycopg.connect(connection.info.dsn, password=connection.info.password) as other:
        other.execute(INSERT, (961,))
        connection.execute(INSERT, (962,))
        seal(connection)
        other.execute("set session_replication_role = replica")
        for number, am in ((1961, "'2020-01-01'"), (2961, "now()")):
            other.execute(
                f"insert into audit.eintraege select (jsonb_populate_record(e, jsonb_build_object("
                f"'id', {number}, 'am', {am}, 'tabelle', 'x'))).* "
                "from audit.eintraege as e where e.objekt = '961' and e.tabelle <> 'x'".encode()
            )
        other.execute("set timezone = 'UTC'")
        other.execute(
            "update audit.eintraege as e set blatt_hash = audit.blatt_hash(e) where e.tabelle = 'x'"
        )
    for _ in range(2):  # not sealed yet, and sealed
        rows = connection.execute(
            "select art, id from audit.pruefen() where schwere = 'verletzung'"
        )
        assert rows.fetchall() == [("rueckdatiert", 1961)]
        seal(connection)


def test_what_nobody_seals_is_named(connection: psycopg.Connection) -> None:
    """A worker that does not run would otherwise look like a log in order."""
    connection.execute(INSERT, (971,))
    seal(connection)
    connection.execute(INSERT, (972,))
    connection.execute("set session_replication_role = replica")
    connection.execute(
        "update audit.eintraege set am = am - interval '2 minutes' where objekt = '972'"
    )
    kinds = {row[0] for row in connection.execute("select art from audit.pruefen()")}
    assert "rueckstand" not in kinds, "a run within the last minute: it ended just now"
    connection.execute("update audit.siegel set am = am - interval '3 minutes'")
    kinds = {row[0] for row in connection.execute("select art from audit.pruefen()")}
    assert "rueckstand" in kinds
