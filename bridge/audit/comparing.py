"""Compare the database's seals with those that were handed out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bridge.audit import lines

#: What the first seal names as the one before it.
NOTHING = "00" * 32


class Seal(NamedTuple):
    """What is compared of a seal."""

    siegel_hash: str
    aera: int


@dataclass
class HandedOut:
    """What a file says: the seals that must be in the database, and what was wrong with lines."""

    seals: dict[int, Seal] = field(default_factory=dict)
    #: Seals that somebody acknowledged as lost with a restore.
    lost: int = 0
    broken: list[str] = field(default_factory=list)


def read(path: Path, key: Ed25519PublicKey) -> HandedOut:
    """Read a file to its end; raises OSError."""
    found = HandedOut()
    previous = NOTHING
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if not text.endswith("\n"):
                break  # being written
            try:
                line = lines.read(text, key)
            except lines.Unreadable as error:
                found.broken.append(f"Zeile {number}: {error}")
                continue
            if line.kind == "verlust":
                gone = [nr for nr in found.seals if nr > line.nr]
                found.lost += len(gone)
                for nr in gone:
                    del found.seals[nr]
            elif line.content["vorgaenger"] != previous:
                found.broken.append(f"Zeile {number}: Siegel {line.nr} setzt nicht das vorige fort")
            if line.kind == "siegel":
                found.seals[line.nr] = Seal(line.siegel_hash, line.content["aera"])
            previous = line.siegel_hash
    return found


def common(handed_out: HandedOut, present: Mapping[int, Seal]) -> int:
    """The last seal both know, 0 without one."""
    both = [nr for nr, seal in handed_out.seals.items() if present.get(nr) == seal]
    return max(both, default=0)


def is_loss(handed_out: HandedOut, present: Mapping[int, Seal]) -> bool:
    """Whether the database was restored: what follows belongs to a new era, or nothing does."""
    first = common(handed_out, present) + 1
    if first not in handed_out.seals:
        return False
    return first not in present or present[first].aera > handed_out.seals[first].aera


def differences(handed_out: HandedOut, present: Mapping[int, Seal]) -> Iterator[str]:
    """A sentence for each way the database does not fit what was handed out."""
    yield from handed_out.broken
    wrong = sorted(nr for nr, seal in handed_out.seals.items() if present.get(nr) != seal)
    if not wrong:
        return
    if is_loss(handed_out, present):
        yield (
            f"Verlust: ausgegeben ist Siegel {wrong[-1]}, die Datenbank kennt davon nur die bis "
            f"{wrong[0] - 1}; {len(wrong)} Siegel fehlen."
        )
    else:
        yield (
            f"Siegel {wrong[0]} lautet in der Datenbank anders als ausgegeben: verändert wurde "
            f"zwischen Siegel {wrong[0] - 1} und {wrong[0]}."
        )
