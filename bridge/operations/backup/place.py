"""Where a restore goes: an empty place, or one that is moved aside first and comes back on failure."""

from __future__ import annotations

import contextlib
import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql

from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import database

ASIDE = "ersetzt-"
"""Beginning of the names of what a restore moved aside."""

BACKUPS = "sicherungen"
"""Default directory of backups, below the state directory."""

STAYS = (BACKUPS, "siegel", "archiv")
"""What a restore leaves where it is: backups, the seals that tell what it lost, archived months."""


@contextlib.contextmanager
def prepared(config: Config, *, replace: bool) -> Iterator[None]:
    """An empty state directory and no database of that name while the body runs.

    Raises Refused when something is there and `replace` was not said. What the body made is
    removed when it fails, and what was there before is put back.
    """
    mark = f"{datetime.datetime.now(datetime.UTC):%Y%m%dT%H%M%S%fZ}"
    with _directories(config, mark, replace=replace):
        if config.database_url is None:
            yield
        else:
            with _database(config.superuser_dsn, mark, replace=replace):
                yield


def _contents(directory: Path) -> list[Path]:
    if not directory.exists():
        return []
    return [p for p in directory.iterdir() if p.name not in STAYS and not p.name.startswith(ASIDE)]


def _outside(config: Config) -> list[Path]:
    """Cluster and sockets of an installation whose state directory the service user cannot reach."""
    found = {config.cluster_dir, config.run_dir}
    return [p for p in found if p.exists() and not p.is_relative_to(config.state_dir)]


@contextlib.contextmanager
def _directories(config: Config, mark: str, *, replace: bool) -> Iterator[None]:
    present = _contents(config.state_dir)
    if present and not replace:
        raise Refused(
            f"{config.state_dir} is not empty. Restore into another HAUSDRAHT_STATE_DIR, or say "
            f"--ersetzen: then what is there is moved to {ASIDE}… and nothing is deleted"
        )
    aside = config.state_dir / f"{ASIDE}{mark}"
    moved: list[tuple[Path, Path]] = []
    for path in _outside(config) if present else []:
        moved.append((path, path.with_name(f"{path.name}.{ASIDE}{mark}")))
    moved += [(path, aside / path.name) for path in present]
    if present:
        aside.mkdir(mode=0o700)
    for path, elsewhere in moved:
        path.rename(elsewhere)
    try:
        yield
    except BaseException:
        for path in (*_outside(config), *_contents(config.state_dir)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path, elsewhere in moved:
            elsewhere.rename(path)
        if present:
            aside.rmdir()
        raise
    if present:
        print(f"What was there before is in {aside}; delete it when it is needed no more.")


@contextlib.contextmanager
def _database(dsn: str, mark: str, *, replace: bool) -> Iterator[None]:
    name = database.libpq_environment(dsn)["PGDATABASE"]
    old = f"{name}_{ASIDE}{mark}".lower().replace("-", "_")
    with psycopg.connect(dsn, dbname="postgres", autocommit=True) as server:
        present = exists(server, name)
        if present and not replace:
            raise Refused(f"the database {name} exists; name another one, or say --ersetzen")
        if present:
            rename(server, name, old)
        try:
            yield
        except BaseException:
            drop = sql.SQL("drop database if exists {} with (force)")
            server.execute(drop.format(sql.Identifier(name)))
            if present:
                rename(server, old, name)
            raise
    if present:
        print(f"The database that was there before is {old} now.")


def exists(server: psycopg.Connection, name: str) -> bool:
    """Whether the server has a database of that name."""
    return bool(server.execute("select 1 from pg_database where datname = %s", [name]).fetchone())


def rename(server: psycopg.Connection, name: str, new: str) -> None:
    """Give a database another name; it keeps its settings and privileges."""
    server.execute(
        sql.SQL("alter database {} rename to {}").format(sql.Identifier(name), sql.Identifier(new))
    )
