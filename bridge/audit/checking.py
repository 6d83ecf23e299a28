"""Check the log: against the seals that were handed out, then by its own hashes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path
from typing import Any

import psycopg

from bridge.audit import archive, comparing, export, signature
from bridge.config import Config

_FINDINGS = """
    select b.schwere, b.art, b.siegel_nr, b.mandant_id, b.am, b.id, b.tabelle, b.befund
    from audit.pruefen(%s, %s) as b
"""
_SEALS = (
    "select s.nr, encode(s.siegel_hash, 'hex'), s.lauf_aera from audit.siegel as s order by s.nr"
)
_NOTED = "select a.ziel, a.nr from audit.siegel_ausgaben as a"


@dataclass
class Result:
    """What a check found: a German sentence each."""

    seals: int = 0
    last: int = 0
    violations: int = 0
    unread: int = 0
    sentences: list[str] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """One sentence."""
        if self.violations:
            return f"{self.violations} Verletzungen, {self.seals} Siegel geprüft."
        if self.unread:
            return (
                f"Für sich genommen in Ordnung: {self.seals} Siegel geprüft, aber nicht mit allem "
                "verglichen, was ausgegeben wurde."
            )
        return f"In Ordnung: {self.seals} Siegel geprüft, das letzte ist Nr. {self.last}."


def check(
    config: Config, von: str = "-infinity", bis: str = "infinity", archives: Path | None = None
) -> Result:
    """Check entries between two instants, the whole chain and every archived month, as superuser.

    Changes nothing. `archives` is where files were moved to.
    """
    result = Result()
    with psycopg.connect(config.superuser_dsn, autocommit=True) as connection:
        # In this order: what is noted stands in the files, and that in the database when it is asked.
        noted = notes(connection)
        handed_out = list(_handed_out(config, noted, result))
        connection.execute("begin isolation level repeatable read read only")
        present = seals(connection)
        result.seals, result.last = len(present), max(present, default=0)
        for path, found in handed_out:
            for difference in comparing.differences(found, present, noted.get(str(path), 0)):
                result.violations += 1
                result.sentences.append(f"VERLETZUNG {path}: {difference}")
        for row in connection.execute(_FINDINGS, (von, bis)):
            result.violations += row[0] == "verletzung"
            result.sentences.append(_sentence(row))
        for art, sentence in archive.missing(config, connection, archives):
            moved = art == "archiv_verlegt"
            result.violations += not moved
            result.sentences.append(f"{'Hinweis' if moved else 'VERLETZUNG'} {art}: {sentence}")
    return result


def _handed_out(
    config: Config, noted: dict[str, int], result: Result
) -> Iterator[tuple[Path, comparing.HandedOut]]:
    keys = signature.load(config)
    for path in export.files(config):
        try:
            found = comparing.read(path, keys)
        except OSError as error:
            if isinstance(error, FileNotFoundError) and noted.get(str(path)):
                yield path, comparing.HandedOut()
                continue
            result.unread += 1
            result.sentences.append(
                f"Hinweis: {path} ist nicht lesbar ({error.strerror}); ohne Vergleich geprüft."
            )
            continue
        result.sentences += [f"Hinweis {path}: {loss}" for loss in comparing.losses(found)]
        yield path, found


def newest_era(config: Config) -> int:
    """The newest era of any seal that was handed out; 0 when no file can be read."""
    keys, newest = signature.load(config), 0
    for path in export.files(config):
        with contextlib.suppress(OSError):
            newest = max(newest, comparing.read(path, keys).aera)
    return newest


def notes(connection: psycopg.Connection) -> dict[str, int]:
    """Up to which seal the database remembers to have written into which file."""
    return {str(ziel): int(nr) for ziel, nr in connection.execute(_NOTED)}


def seals(connection: psycopg.Connection) -> dict[int, comparing.Seal]:
    """What the database has of the chain."""
    return {nr: comparing.Seal(text, aera) for nr, text, aera in connection.execute(_SEALS)}


def _sentence(row: tuple[Any, ...]) -> str:
    schwere, art, siegel, mandant, am, number, tabelle, befund = row
    where = [f"Siegel {siegel}"] if siegel is not None else []
    if number is not None:
        where.append(f"Eintrag {number} vom {am.astimezone(UTC).isoformat()}")
    if tabelle is not None:
        where.append(tabelle)
    if mandant is not None:
        where.append(f"Mandant {mandant}")
    kind = "VERLETZUNG" if schwere == "verletzung" else "Hinweis"
    return f"{kind} {art} ({', '.join(where)}): {befund}"
