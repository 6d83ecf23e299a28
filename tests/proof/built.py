"""A database with the world in it, and what its rows look like."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import psycopg

from tests.conftest import Database
from tests.proof.people import make_auditors
from tests.proof.planter import Planter
from tests.proof.world import IDS, MANDANT, World

HELPERS = "probe.sql"


@dataclasses.dataclass(frozen=True)
class Built:
    """A database with the world in it; copies of it are made in a tenth of a second."""

    database: Database
    world: World

    def copy(self, name: str) -> Database:
        """A copy of its own."""
        server = self.database.server
        return Database(server, server.clone(name, template=self.database.name))


def build(database: Database) -> Built:
    """Plant the world and what the attacks need; the database is theirs from now on."""
    with psycopg.connect(database.dsn, autocommit=True) as db:
        world = Planter(db).plant()
        make_auditors(db)
        db.execute((Path(__file__).parent / HELPERS).read_text().encode())
        for scope, number in IDS.items():
            db.execute(
                "select probe.stand_aufnehmen(%s, %s, %s)",
                [MANDANT[scope], str(number), f"kanarie{scope}"],
            )
        db.execute("analyze")
    return Built(database, world)


def digests(db: psycopg.Connection[Any]) -> set[tuple[str, str, str]]:
    """Id, table and what the rows are now."""
    rows = db.execute(
        "select nummer, relid::text, probe.abdruck(relid, bedingung) from probe.stand"
    )
    return {(number, table, digest) for number, table, digest in rows}
