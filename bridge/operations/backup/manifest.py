"""The manifest of a backup: which files, which rows, which version. What it does not name is not in it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any, Self

from bridge.errors import Refused
from bridge.operations.backup.contents import Table

NAME = "manifest.json"
DUMP = "datenbank.dump"
ROLES = "rollen.json"
SECRETS = "geheimnisse.json"
ARCHIVES = "archiv-"
"""Beginning of the names of archived months of the audit log."""
FORMAT = 1


@dataclasses.dataclass(frozen=True)
class File:
    """Size in bytes and SHA-256 of a file as it lies in the backup, encrypted or not."""

    bytes: int
    sha256: str


@dataclasses.dataclass(frozen=True)
class Manifest:
    """What a backup claims to hold; `stand` is the moment of its snapshot (ISO 8601, UTC)."""

    stand: str
    version: str
    postgresql: str
    datenbank: str
    schritte: list[str]
    dateien: dict[str, File]
    tabellen: dict[str, Table]
    format: int = FORMAT

    def text(self) -> bytes:
        """JSON with a checksum over itself."""
        found = dataclasses.asdict(self)
        found["tabellen"] = {name: list(table) for name, table in self.tabellen.items()}
        return json.dumps(found | {"sha256": _digest(found)}, indent=1, sort_keys=True).encode()

    @classmethod
    def parse(cls, text: bytes) -> Self:
        """Raises Refused when a byte of it is not what was written, or the format is unknown."""
        try:
            found: dict[str, Any] = json.loads(text)
            claimed = found.pop("sha256")
            intact = claimed == _digest(found)
        except (ValueError, KeyError, AttributeError, TypeError):
            intact = False
        if not intact:
            raise Refused(f"{NAME} is damaged: this backup cannot be trusted")
        if found["format"] != FORMAT:
            raise Refused(f"the backup has format {found['format']}; this version knows {FORMAT}")
        found["dateien"] = {name: File(**file) for name, file in found["dateien"].items()}
        found["tabellen"] = {name: Table(*table) for name, table in found["tabellen"].items()}
        return cls(**found)


def _digest(found: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()
