"""What an attempt brought back, and whether it says the same of a foreign row as of none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import psycopg

from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import IDS, NOBODY

T = TypeVar("T")
NUMBERS = {str(number): scope for scope, number in IDS.items()}


def say(db: psycopg.Connection[Any], statement: str) -> dict[str, Any]:
    """One attempt; nothing of it stays."""
    row = db.execute("select probe.sagen(%s)", [statement]).fetchone()
    assert row is not None
    return dict(row[0])


def without_ids(text: str) -> str:
    """Whatever id was asked for."""
    for number in (str(NOBODY), *NUMBERS):
        text = text.replace(number, "#")
    return text


def compare(
    ledger: Ledger,
    identity: Identity,
    label: str,
    question: str,
    answers: tuple[T, T],
    neutral: Callable[[T], object],
    told: Callable[[T], str] = str,
) -> None:
    """Of a foreign row and of nobody's: the same question must be answered in the same way."""
    foreign, nobody = answers
    if neutral(foreign) != neutral(nobody):
        ledger.differs(
            identity, label, question, f"{told(foreign)}; nobody's → {told(nobody)}"
        )
