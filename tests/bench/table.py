"""What a benchmark reports: one row, its peer, the ratio between them and the bar it must reach."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line of the table.

    `value` and `peer` are in `unit`; `ratio` is value ÷ peer, or None where the bar is absolute.
    """

    name: str
    value: float
    unit: str
    bar: str
    met: bool
    peer: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if self.peer is None else self.value / self.peer


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)


def render(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table, ready for docs/performance.md."""
    lines = [
        "| what | measured | peer | ratio | bar | reached | note |",
        "| --- | ---: | ---: | ---: | --- | --- | --- |",
    ]
    for row in rows:
        peer = "" if row.peer is None else f"{row.peer:,.3g} {row.unit}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        reached = "yes" if row.met else "**no**"
        measured = f"{row.value:,.3g} {row.unit}"
        lines.append(
            f"| {row.name} | {measured} | {peer} | {ratio} | {row.bar} | {reached} | {row.note} |"
        )
    return "\n".join(lines)
