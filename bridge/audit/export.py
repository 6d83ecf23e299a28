"""Hand the seals out: signed lines at the end of files outside the database.

Whoever rewrites the database afterwards, or restores an older one, no longer fits them.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bridge import db
from bridge.audit import comparing, lines, signature
from bridge.config import Config

PUBLIC_KEY = "oeffentlicher_schluessel.pem"
_AT_ONCE = 1000
_ACKNOWLEDGE = "see hausdraht audit pruefen, and docs/audit.md, After a loss"
#: No line is as long as that.
_TAIL = 65536


class Diverged(Exception):
    """The database does not continue what was handed out: restored, cut or rewritten."""


def hand_out(
    config: Config, pool: db.Pool, paths: list[Path] | None = None, wait: bool = True
) -> list[str]:
    """Append what is new to each file, or to `paths`; returns what went wrong, a sentence a file.

    Without `wait` a file that somebody else holds is trouble, too.
    """
    keys = signature.load(config)
    troubles = []
    for path in files(config) if paths is None else paths:
        try:
            _continue(path, keys, pool, wait)
        except (OSError, Diverged, lines.Unreadable) as error:
            troubles.append(f"{path}: {error}")
    return troubles


def files(config: Config) -> list[Path]:
    """Where the seals are handed out to."""
    return [config.seal_file] + ([config.seal_copy] if config.seal_copy else [])


def _continue(path: Path, keys: signature.Keys, pool: db.Pool, wait: bool) -> None:
    with opened(path, keys, wait) as file:
        last = last_line(file, keys)
        nr, known = (last.nr, last.siegel_hash) if last else (0, comparing.NOTHING)
        _signed_last(last, keys)
        noted = db.fetch(pool, "audit_siegel_ausgabe", ziel=str(path))[0]["nr"]
        if noted > nr:
            raise Diverged(f"it ends with seal {nr}, but {noted} was handed out: {_ACKNOWLEDGE}")
        while True:
            rows = db.fetch(pool, "audit_siegel_seit", nr=nr, anzahl=_AT_ONCE)
            seals = [row["siegel"] for row in rows]
            # After the loss of all of them nothing is known either.
            if nr and (not seals or seals[0]["siegel_hash"] != known):
                raise Diverged(
                    f"seal {nr} was handed out, but the database "
                    + ("has another one" if seals else "ends before it")
                    + f": {_ACKNOWLEDGE}"
                )
            new = [seal for seal in seals if seal["nr"] > nr]
            append(file, [lines.write(keys.own, "siegel", seal) for seal in new])
            if new:
                db.fetch(pool, "audit_siegel_ausgegeben", ziel=str(path), nr=new[-1]["nr"])
            if len(seals) < _AT_ONCE:
                return
            nr, known = new[-1]["nr"], new[-1]["siegel_hash"]


@contextmanager
def opened(path: Path, keys: signature.Keys, wait: bool = True) -> Iterator[IO[bytes]]:
    """The file for reading and appending, held by nobody else; made with the public keys beside it.

    Raises OSError; without `wait` also when somebody else holds it.
    """
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    publish(path, keys)
    with path.open("a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield file


def publish(path: Path, keys: signature.Keys) -> None:
    """Put the public keys beside a file: the one in use, and those of before under their names."""
    for key, name in (
        (keys.public, PUBLIC_KEY),
        *((key, f"{signature.name(key)}.pem") for key in keys.former),
    ):
        place, pem = path.with_name(name), signature.public_pem(key)
        if not place.exists() or place.read_bytes() != pem:
            place.write_bytes(pem)


def _signed_last(last: lines.Line | None, keys: signature.Keys) -> None:
    """Diverged when our key is not the one that signs after this line."""
    if last and keys.name != last.content.get("neu", last.key):
        raise Diverged("another key signs here: hausdraht schluessel siegel ends the change")


def append(file: IO[bytes], texts: list[str]) -> None:
    """Add lines and see them on the disk."""
    if texts:
        file.seek(0, os.SEEK_END)
        file.write("".join(f"{text}\n" for text in texts).encode())
        file.flush()
        os.fsync(file.fileno())


def last_line(file: IO[bytes], keys: signature.Keys) -> lines.Line | None:
    """The last whole line; what was begun when the machine fell is cut off. Raises Unreadable."""
    size = file.seek(0, os.SEEK_END)
    begin = max(0, size - _TAIL)
    file.seek(begin)
    tail = file.read()
    whole, end, rest = tail.rpartition(b"\n")
    if rest:
        file.truncate(size - len(rest))
    if not end:
        return None
    return lines.read(whole.rpartition(b"\n")[2].decode(errors="replace"), keys)
