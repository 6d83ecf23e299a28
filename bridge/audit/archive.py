"""A month of the log leaves the database for a file, and is removed only when the file is sure."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psycopg

from bridge import disk
from bridge.audit import archive_file, signature
from bridge.config import Config
from bridge.errors import Refused

#: Seals of 256 entries at once.
_AT_ONCE = 32
_PAGE = "select audit.archiv_seite(%s, %s, %s)"
_UNFINISHED = ".unfertig-"
_FINISH = "select audit.archiv_abschliessen(%s, %s, %s, %s, %s)"
_NOTED = """
    select e.nachher ->> 'monat', e.nachher ->> 'datei', e.nachher ->> 'datei_sha256'
    from audit.eintraege as e
    where e.aktion = 'archiviert' and e.tabelle = 'audit.eintraege'
    order by 1
"""


def month(text: str) -> date:
    """The first day of a month written `2016-11`; raises ValueError."""
    if not re.fullmatch(r"\d{4}-\d{2}", text):
        raise ValueError("must have the form 2016-11")
    return date.fromisoformat(f"{text}-01")


def file_name(first: date) -> str:
    """Name of a month's file."""
    return f"eintraege_{first:%Y_%m}.jsonl.gz"


def archive(config: Config, first: date, target: Path) -> Path:
    """Write a month's file, read it back, and remove the month from the database.

    Ended at any point nothing is lost, and running it again goes on. Raises Refused, and
    psycopg.Error with what the database refused.
    """
    keys = signature.load(config)
    path = target / file_name(first)
    with disk.alone(target, "archive"):
        working = target / f"{_UNFINISHED}{path.name}"
        try:
            with psycopg.connect(config.superuser_dsn) as connection:
                connection.execute("set transaction isolation level repeatable read, read only")
                stand = _value(connection, "select audit.archiv_stand(%s)", first)
                _write(working, keys.own, stand, connection, first)
                _compare(connection, working, archive_file.read(working, keys), stand)
            working.replace(path)
            disk.sync_directory(target)
        except archive_file.Damaged as error:
            raise Refused(
                f"{path.name} could not be read back, nothing was removed: {error}"
            ) from None
        finally:
            working.unlink(missing_ok=True)
        with psycopg.connect(config.superuser_dsn) as connection:
            told = (stand["anzahl"], stand["blaetter_sha256"], path.name, archive_file.sha256(path))
            connection.execute(_FINISH, (first, *told))
    return path


def noted(connection: psycopg.Connection) -> list[tuple[str, str, str]]:
    """Month, file name and SHA-256 of every archive that the log names."""
    return [(str(m), str(d), str(s)) for m, d, s in connection.execute(_NOTED)]


def missing(
    config: Config, connection: psycopg.Connection, elsewhere: Path | None
) -> Iterator[tuple[str, str]]:
    """Kind and sentence for each archive named in the log that is gone, altered, or kept elsewhere."""
    for named_month, name, digest in noted(connection):
        own = config.archive_dir / Path(name).name
        other = elsewhere / Path(name).name if elsewhere else None
        there = own if own.is_file() or other is None or not other.is_file() else other
        if not there.is_file():
            yield "archiv_fehlt", f"Das Archiv von {named_month} ({name}) ist nicht da."
        elif archive_file.sha256(there) != digest:
            yield "archiv_veraendert", f"{there} ist nicht die Datei, die archiviert wurde."
        elif there is other:
            yield "archiv_verlegt", f"Das Archiv von {named_month} liegt in {elsewhere}."


def check(config: Config, path: Path, public_key: Path | None) -> tuple[dict[str, Any], bool]:
    """Check a file by itself, and against the database's seals if that answers; returns its head.

    Raises Refused when something does not fit.
    """
    if public_key is not None:
        keys: signature.Keyring = signature.OneKey(
            signature.load_public_key(public_key.read_bytes())
        )
    else:
        keys = signature.load(config)
    try:
        found = archive_file.read(path, keys)
    except archive_file.Damaged as error:
        raise Refused(f"{path}: {error}") from None
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}") from None
    try:
        connection = psycopg.connect(config.superuser_dsn, connect_timeout=5)
    except psycopg.OperationalError:
        return found.head, False
    with connection:
        connection.execute("set timezone = 'UTC'")
        summe = _value(
            connection,
            "select to_jsonb(s) from intern.siegel_summe(%s::timestamp at time zone 'UTC') as s",
            month(found.head["monat"]),
        )
        _compare(connection, path, found, summe)
    return found.head, True


def _write(
    path: Path, key: Any, stand: dict[str, Any], connection: psycopg.Connection, first: date
) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        archive_file.write(file, key, stand, _pages(connection, first))
        file.flush()
        os.fsync(file.fileno())


def _pages(connection: psycopg.Connection, first: date) -> Iterator[dict[str, Any]]:
    nr = 0
    while rows := connection.execute(_PAGE, (first, nr, _AT_ONCE)).fetchall():
        for (page,) in rows:
            nr = page["siegel"]["nr"] + 1
            yield page


def _compare(
    connection: psycopg.Connection,
    path: Path,
    found: archive_file.Archive,
    expected: dict[str, Any],
) -> None:
    for name in ("anzahl", "blaetter_sha256"):
        if found.head[name] != expected[name]:
            raise Refused(f"{path} does not hold what the seals of the database say ({name})")
    query = "select nr, encode(siegel_hash, 'hex') from audit.siegel where nr = any(%s)"
    present: dict[int, str] = dict(connection.execute(query, (list(found.seals),)).fetchall())
    for nr, text in found.seals.items():
        if present.get(nr) != text:
            raise Refused(f"{path}: seal {nr} is another one in the database")


def _value(connection: psycopg.Connection, query: str, *parameters: object) -> Any:
    row = connection.execute(query.encode(), parameters).fetchone()
    assert row is not None
    return row[0]
