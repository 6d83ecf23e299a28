"""How a question is put, what its answer gives away, and whether a foreign row is answered like none."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import psycopg

from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import NOBODY, NUMBERS

Q, A = TypeVar("Q"), TypeVar("A")


@dataclasses.dataclass(frozen=True)
class Way(Generic[Q, A]):
    """One identity's way of asking: `told` is all it gets to see, `neutral` the same without ids."""

    ledger: Ledger
    identity: Identity
    ask: Callable[[Q], A]
    told: Callable[[A], str]
    neutral: Callable[[A], object]
    touched: Callable[[A], list[str]] = lambda _: []

    def put(self, label: str, question: Q) -> A:
        """One attempt."""
        answer = self.ask(question)
        self.ledger.tried(self.identity, label)
        self.ledger.look(self.identity, label, str(question), self.told(answer))
        self.ledger.touched(self.identity, label, str(question), self.touched(answer))
        return answer

    def compare(self, label: str, foreign: Q, nobody: Q) -> None:
        """The same asked of a foreign row and of none must be answered in the same way."""
        answers = self.put(label, foreign), self.put(label, nobody)
        if self.neutral(answers[0]) != self.neutral(answers[1]):
            one, other = map(self.told, answers)
            self.ledger.differs(self.identity, label, str(foreign), f"{one}; nobody's → {other}")


def within(
    db: psycopg.Connection[Any], ledger: Ledger, identity: Identity
) -> Way[str, dict[str, Any]]:
    """As SQL, within the database."""
    return Way(
        ledger, identity, lambda statement: say(db, statement), _told, _neutral, lambda a: a["beruehrt"]
    )  # fmt: skip


def say(db: psycopg.Connection[Any], statement: str) -> dict[str, Any]:
    """One statement; nothing of it stays."""
    row = db.execute("select probe.sagen(%s)", [statement]).fetchone()
    assert row is not None
    return dict(row[0])


def without_ids(text: str) -> str:
    """Whatever id was asked for."""
    for number in (str(NOBODY), *NUMBERS):
        text = text.replace(number, "#")
    return text


def _told(answer: dict[str, Any]) -> str:
    return f"{answer['code']} {answer['text']} {answer.get('kopf', '')}"


def _neutral(answer: dict[str, Any]) -> tuple[str, str, int]:
    text = without_ids(str(answer["text"]))
    if answer["code"] == "ok":  # ids and times of what was made on the way
        text = re.sub(r"\d{4}-\d\d-\d\d[T ][\d:.]+|\d{6,}", "#", text)
    text = re.sub(r'"(Total|Startup) Cost": [\d.]+', "", text)
    return str(answer["code"]), text, int(answer["zeilen"])
