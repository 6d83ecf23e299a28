"""Whatever a superuser does to what was sealed, the check finds it when the last seal is known."""

from __future__ import annotations

import random

import pytest

from tests.conftest import Database
from tests.integration.audit.conftest import findings
from tests.support import tampering

EACH = 12


@pytest.mark.parametrize("name", tampering.ACTS)
def test_every_act_is_found(sealed: Database, name: str) -> None:
    """Each time another entry; rolled back afterwards."""
    chance = random.Random(name)
    with sealed.connect() as connection:
        known = connection.execute(
            "select nr, siegel_hash from audit.siegel order by nr desc limit 1"
        ).fetchone()
        assert known is not None
        connection.execute(tampering.DISARM)
        connection.commit()
        assert findings(connection, *known) == set()
        for _ in range(EACH):
            tampering.ACTS[name](connection, chance)
            assert findings(connection, *known), name
            connection.rollback()
        assert findings(connection, *known) == set()


def test_the_finding_says_what_and_where(sealed: Database) -> None:
    """The entry, its table and Mandant, the seal that covers it."""
    with sealed.connect() as connection:
        connection.execute(tampering.DISARM)
        row = connection.execute(
            "update audit.eintraege set rolle = 'anders' where id = (select min(id) from audit.eintraege "
            "where tabelle = 'verwaltung.hausmeister_bereiche') returning id, mandant_id, tabelle"
        ).fetchone()
        found = connection.execute(
            "select id, mandant_id, tabelle, art, siegel_nr from audit.pruefen()"
        ).fetchall()
        assert row is not None
        assert [f[:4] for f in found] == [(*row, "geaendert")]
        seal = connection.execute(
            "select %s = any(kennungen) from audit.siegel where nr = %s", (row[0], found[0][4])
        ).fetchone()
        assert seal == (True,)
        connection.rollback()


@pytest.mark.parametrize("table", ["audit.siegel", "audit.eintraege"])
def test_an_administrator_may_not(sealed: Database, table: str) -> None:
    """The triggers refuse, also the superuser, before anything has to be found out."""
    for act in (f"update {table} set am = am", f"delete from {table}", f"truncate {table}"):
        with sealed.connect() as connection, pytest.raises(Exception, match="unveränderlich"):
            connection.execute(act)  # type: ignore[call-overload]


def test_who_switches_the_log_off_is_found(sealed: Database) -> None:
    """Changes would leave no entry, so that nothing would be wrong with the entries."""
    with sealed.connect() as connection:
        connection.execute("alter table verwaltung.anfragen disable trigger _900_audit")
        assert findings(connection) == {"protokoll_aus"}
        connection.rollback()
