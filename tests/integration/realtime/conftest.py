"""The pgTAP world in a database of the module's own, a ws process, tokens for its accounts."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bridge.config import ROOT
from tests.conftest import Database
from tests.support.live import Key, Process, Socket, open_session

WORLD = ROOT / "db" / "tests" / "support" / "welt.sql"
MARK = 999
"""Id of the event that ends the counting on a channel."""


class World:
    """The module's database; see welt.sql for who is who."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.key = Key()
        self.db = psycopg.connect(database.dsn, autocommit=True)
        with self.db.transaction():
            self.db.execute(WORLD.read_bytes())
            self.key.load(self.db)

    def token(self, konto: int, seconds: float = 900) -> str:
        """An access token of an account, with a session of its own."""
        return self.key.sign(self.claims(konto, seconds))

    def claims(self, konto: int, seconds: float = 900) -> dict[str, Any]:
        """What such a token says."""
        return open_session(self.db, konto, seconds)

    def execute(self, query: str, *parameters: Any) -> None:
        """One statement, one transaction."""
        self.db.execute(query, parameters)

    def touch(self, number: int, text: str) -> None:
        """Change an Anfrage so that everybody who sees it hears of it."""
        self.execute("update verwaltung.anfragen set ort = %s where id = %s", text, number)

    def mark(self, channel: str, number: int = MARK) -> None:
        """An event on one channel: whatever was to come before it has come."""
        self.execute(
            "insert into verwaltung.ereignisse (mandant_id, kanaele, entitaet, entitaet_id, art) "
            "values (1, array[%s], 'anfragen', %s, 'neu')",
            channel,
            number,
        )


@pytest.fixture(scope="module")
def world(database: Database) -> Iterator[World]:
    found = World(database)
    yield found
    found.db.close()


@pytest.fixture
def start(world: World, tmp_path: Path) -> Iterator[Callable[..., Process]]:
    """Start ws processes with settings of one's own."""
    with contextlib.ExitStack() as stack:

        def start_process(**settings: str) -> Process:
            process = Process(
                tmp_path,
                world.database.server.url(world.database.name),
                world.database.server.passwords["bruecke"],
                **settings,
            )
            stack.callback(process.stop)
            return process

        yield start_process


@pytest.fixture(scope="module")
def live(world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """The module's ws process."""
    process = Process(
        tmp_path_factory.mktemp("ws"),
        world.database.server.url(world.database.name),
        world.database.server.passwords["bruecke"],
    )
    yield process
    process.stop()


@pytest.fixture
def join(world: World, live: Process) -> Callable[..., Socket]:
    """Open a socket of an account and wait until it hears."""

    def join_as(konto: int, since: str | None = None) -> Socket:
        return live.socket().greet(world.token(konto), since)

    return join_as
