"""Compare the database's seals with those that were handed out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bridge.audit import lines, signature

#: What the first seal names as the one before it.
NOTHING = "00" * 32


class Seal(NamedTuple):
    """What is compared of a seal; `aera` is the one of the run that made it."""

    siegel_hash: str
    aera: int


@dataclass
class HandedOut:
    """What a file says: the seals that must be in the database, and what was wrong with lines."""

    seals: dict[int, Seal] = field(default_factory=dict)
    #: Contents of the lines in which somebody acknowledged a loss.
    losses: list[dict[str, Any]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    #: The newest era of any line, also of those that were lost.
    aera: int = 0
    previous: str = NOTHING
    key: str | None = None

    @property
    def last(self) -> int:
        """Number of the last seal, 0 without one."""
        return max(self.seals, default=0)

    def take(self, line: lines.Line) -> None:
        """Add a line; raises Unreadable when it cannot follow those before it."""
        if self.key not in (None, line.key):
            raise lines.Unreadable("mit einem Schlüssel unterschrieben, der damals nicht galt")
        previous, self.previous, self.key = self.previous, line.siegel_hash, line.key
        if line.previous != previous:
            raise lines.Unreadable(f"Siegel {line.nr} setzt nicht das vorige fort")
        if line.kind == "siegel":
            self.seals[line.nr] = Seal(line.siegel_hash, line.content["lauf_aera"])
            self.aera = max(self.aera, line.content["lauf_aera"])
        elif line.kind == "schluesselwechsel":
            self.key = str(line.content["neu"])
        else:
            self.losses.append(line.content)
            self.seals = {nr: seal for nr, seal in self.seals.items() if nr <= line.nr}


def read(path: Path, keys: signature.Keys) -> HandedOut:
    """Read a file to its end; raises OSError."""
    found = HandedOut()
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, text in enumerate(file, 1):
            if not text.endswith("\n"):
                break  # being written
            try:
                found.take(lines.read(text, keys))
            except lines.Unreadable as error:
                found.broken.append(f"Zeile {number}: {error}")
    if found.key not in (None, keys.name):
        found.broken.append("Am Ende gilt ein anderer Schlüssel als der dieser Installation.")
    return found


def common(handed_out: HandedOut, present: Mapping[int, Seal]) -> int:
    """The last seal both know, 0 without one."""
    both = [nr for nr, seal in handed_out.seals.items() if present.get(nr) == seal]
    return max(both, default=0)


def is_loss(handed_out: HandedOut, present: Mapping[int, Seal]) -> bool:
    """Whether the database was restored: what follows was sealed in a newer era, or nothing does."""
    first = common(handed_out, present) + 1
    if first not in handed_out.seals:
        return False
    return first not in present or present[first].aera > handed_out.seals[first].aera


def differences(
    handed_out: HandedOut, present: Mapping[int, Seal], noted: int = 0
) -> Iterator[str]:
    """A sentence for each way the database does not fit what was handed out.

    `noted` is the seal up to which the database remembers to have handed out.
    """
    yield from handed_out.broken
    if handed_out.last < noted:
        yield (
            f"Ausgegeben wurde bis Siegel {noted}, die Datei endet mit Siegel {handed_out.last}: "
            "sie wurde gekürzt, geleert oder ausgetauscht."
        )
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


def losses(handed_out: HandedOut) -> Iterator[str]:
    """A sentence for each loss that somebody acknowledged."""
    for loss in handed_out.losses:
        moment = datetime.fromisoformat(str(loss["am"])).astimezone(ZoneInfo("Europe/Berlin"))
        yield (
            f"Siegel {int(loss['nr']) + 1} bis {loss['bisher']} wurden am {moment:%d.%m.%Y %H:%M} "
            f"als Verlust anerkannt: {loss['grund']}"
        )
