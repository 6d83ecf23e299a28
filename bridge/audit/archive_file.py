"""The file of a month: JSON lines in gzip, to be checked without the database.

{"siegel": {...}, "blaetter": ["…", …]}     a seal with all its leaves
{"eintrag": {...}}                          each entry of the month that it covers, at its `stelle`
{"archiv": {...}, "schluessel": …, "signatur": …}   at the end: what there has to be, signed
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bridge.audit import lines, signature


class Damaged(ValueError):
    """The file is not what was written; the message is a German sentence."""


@dataclass
class Archive:
    """What a file holds, once every hash in it has been computed again."""

    head: dict[str, Any]
    #: siegel_hash by number.
    seals: dict[int, str] = field(default_factory=dict)


def write(
    file: IO[bytes], key: Ed25519PrivateKey, stand: dict[str, Any], pages: Iterable[Any]
) -> None:
    """Write an archive; `stand` is audit.archiv_stand, `pages` are audit.archiv_seite."""
    digest = hashlib.sha256()
    # Without a time in its head: the same month makes the same bytes.
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:

        def put(line: dict[str, Any]) -> None:
            text = json.dumps(line, ensure_ascii=False).encode() + b"\n"
            digest.update(text)
            packed.write(text)

        for page in pages:
            entries = page.pop("eintraege") or []
            put(page)
            for entry in entries:
                put({"eintrag": entry})
        head = {**stand, "inhalt_sha256": digest.hexdigest()}
        packed.write(lines.write(key, "archiv", head).encode() + b"\n")


def read(path: Path, keys: signature.Keyring) -> Archive:
    """Read a file to its end and check it; raises Damaged and OSError."""
    reading = _Reading()
    head = None
    try:
        for text in _lines(path):
            line = json.loads(text)
            if head is not None:
                raise Damaged("Nach der Unterschrift folgt noch etwas.")
            if "archiv" in line:
                head = _head(line, keys)
            else:
                reading.take(line, text)
    except (EOFError, gzip.BadGzipFile) as error:
        raise Damaged("Die Datei ist abgeschnitten oder kein Archiv.") from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        if isinstance(error, Damaged):
            raise
        raise Damaged(f"Eine Zeile ist nicht zu lesen ({type(error).__name__}).") from error
    if head is None:
        raise Damaged("Die Unterschrift am Ende fehlt.")
    reading.compare(head)
    return Archive(head, reading.seals)


def sha256(path: Path) -> str:
    """SHA-256 of a file, in little memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _lines(path: Path) -> Iterator[bytes]:
    with gzip.open(path, "rb") as file:
        yield from file


def _head(line: dict[str, Any], keys: signature.Keyring) -> dict[str, Any]:
    head: dict[str, Any] = line["archiv"]
    if not lines.is_signed(line, "archiv", keys):
        raise Damaged(
            "Die Unterschrift stimmt nicht: verändert, oder von einer anderen Installation."
        )
    return head


class _Reading:
    """What was read so far, and the seal whose entries follow."""

    def __init__(self) -> None:
        self.seals: dict[int, str] = {}
        self._content, self._leaves, self._count = hashlib.sha256(), hashlib.sha256(), 0
        self._current: list[str] = []
        self._stelle = 0
        self._nr = 0

    def take(self, line: dict[str, Any], text: bytes) -> None:
        self._content.update(text)
        if "siegel" in line:
            self._seal(line["siegel"], line["blaetter"])
        else:
            self._entry(line["eintrag"])

    def _seal(self, seal: dict[str, Any], leaves: list[str]) -> None:
        nr = int(seal["nr"])
        if lines.seal_hash(seal) != seal["siegel_hash"] or merkle_root(leaves) != seal["wurzel"]:
            raise Damaged(f"Siegel {nr} passt nicht zu seinen Blättern.")
        if self._nr and (
            nr <= self._nr or (nr == self._nr + 1 and seal["vorgaenger"] != self.seals[self._nr])
        ):
            raise Damaged(f"Siegel {nr} setzt das vorige nicht fort.")
        self.seals[nr] = seal["siegel_hash"]
        self._nr, self._current, self._stelle = nr, leaves, 0

    def _entry(self, entry: dict[str, Any]) -> None:
        content = bytes.fromhex(entry["inhalt_hash"])
        if entry["salz"] is not None:
            text = bytes.fromhex(entry["salz"]) + entry["inhalt"].encode()
            whole = hashlib.sha256(text).digest() == content
        else:
            whole = entry["inhalt"] is None
        leaf = hashlib.sha256(b"\x00" + entry["metadaten"].encode() + content).hexdigest()
        if (
            not whole
            or entry["stelle"] <= self._stelle
            or self._current[entry["stelle"] - 1] != leaf
        ):
            raise Damaged(
                f"Ein Eintrag passt nicht zu Siegel {self._nr} (Stelle {entry['stelle']})."
            )
        self._stelle = entry["stelle"]
        self._leaves.update(bytes.fromhex(leaf))
        self._count += 1

    def compare(self, head: dict[str, Any]) -> None:
        found = (self._count, self._leaves.hexdigest(), self._content.hexdigest())
        if found != (head["anzahl"], head["blaetter_sha256"], head["inhalt_sha256"]):
            raise Damaged("Der Inhalt ist nicht der, der unterschrieben wurde.")


def merkle_root(leaves: list[str]) -> str:
    """Root of the tree (RFC 6962), as `audit.merkle_wurzel` computes it."""
    level = [bytes.fromhex(leaf) for leaf in leaves]
    while len(level) > 1:
        pairs = [b"\x01" + level[i] + level[i + 1] for i in range(0, len(level) - 1, 2)]
        odd = level[-1:] if len(level) % 2 else []
        level = [hashlib.sha256(pair).digest() for pair in pairs] + odd
    return level[0].hex()
