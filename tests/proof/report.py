"""docs/isolation.md, from a run."""

from __future__ import annotations

import collections
import re
from collections.abc import Iterable, Iterator

from bridge.config import ROOT
from tests.proof.catalogue import Function, Relation
from tests.proof.exceptions import DELIBERATE
from tests.proof.ledger import Ledger
from tests.proof.people import EVERYTHING, Identity
from tests.proof.unproven import UNPROVEN

PATH = ROOT / "docs" / "isolation.md"
TEXT = ROOT / "tests" / "proof" / "isolation.md"
"""What is true whatever the numbers are; `{…}` are filled in."""


def objects(relations: Iterable[Relation], functions: Iterable[Function]) -> list[str]:
    """First column of the table, in its order."""
    return list(dict.fromkeys(r.label for r in relations)) + [
        _short(f.label) for f in functions if not f.trigger
    ]


def _short(label: str) -> str:
    return (
        label.replace("timestamp with time zone", "timestamptz")
        .replace("character varying", "varchar")
        .replace("double precision", "float8")
    )


def write(
    ledger: Ledger,
    *,
    people: list[Identity],
    labels: list[str],
    caught: dict[str, list[str]],
    named: dict[str, list[str]],
    figures: dict[str, str],
) -> None:
    """Overwrite the page."""
    attempts = collections.Counter[tuple[str, str]]()
    for (label, who), number in ledger.attempts.items():
        attempts[_short(label), who] += number
    others = sorted({label for label, _ in attempts} - set(labels))
    parts = {
        "identities": "\n".join(f"| `{p.name}` | {p.title} | {_may(p)} |" for p in people),
        "deliberate": "\n".join(_deliberate()),
        "mistakes": "\n".join(f"| {m} | {_by(by)} |" for m, by in caught.items()),
        "unproven": "\n".join(f"- `api.{f}`: {why}" for f, why in UNPROVEN.items()) or "None.",
        "named": "\n".join(f"- `{_short(f)}`: {', '.join(files)}" for f, files in named.items())
        or "None.",
        "table": "\n".join(_table(attempts, people, [*labels, *others])),
        "attempts": f"{sum(attempts.values()):,}",
        "objects": f"{len(labels):,}",
        **figures,
    }
    text = re.sub(r"\{(\w+)\}", lambda m: parts[m[1]], TEXT.read_text())
    PATH.write_text(text)


def _may(identity: Identity) -> str:
    if not identity.may:
        return "nothing"
    if identity.may == EVERYTHING:
        return "everything"
    names = {"1": "first Mandant", "2": "second Mandant", "h": "the house of a and b"}
    return ", ".join(names.get(s, f"tenancy {s}") for s in sorted(identity.may))


def _by(by: list[str]) -> str:
    return "; ".join("attack" if b.startswith("attack") else f"`{b}`" for b in by)


def _deliberate() -> Iterator[str]:
    for rule in DELIBERATE:
        cells = (rule.who, rule.place, rule.where)
        who, place, where = (
            c.replace("\\", "").replace(".*", "…").replace("…(", "(").replace("|", ", ")
            for c in cells
        )
        yield f"| {who} | {place} | {where} | {rule.why} |"


def _table(
    attempts: collections.Counter[tuple[str, str]], people: list[Identity], labels: list[str]
) -> Iterator[str]:
    yield "| object | " + " | ".join(p.name for p in people) + " |"
    yield "| --- |" + " ---: |" * len(people)
    for label in labels:
        cells = (attempts[label, p.name] for p in people)
        yield f"| `{label}` | " + " | ".join(str(c) if c else "–" for c in cells) + " |"


def committed() -> tuple[list[str], list[str]]:
    """Objects and identities of the page as it is in the repository."""
    lines = PATH.read_text().splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("| object |"))
    people = [cell.strip() for cell in lines[start].strip("| ").split("|")[1:]]
    rows = [line.split("`")[1] for line in lines[start + 2 :] if line.startswith("| `")]
    return rows, people
