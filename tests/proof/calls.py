"""Attacks on functions: every one a role may execute, with foreign ids in every argument."""

from __future__ import annotations

import itertools
from typing import Any

import psycopg

from tests.proof.answers import NUMBERS, compare, say
from tests.proof.arguments import Shapes, attempts, fitting, statement
from tests.proof.catalogue import Function
from tests.proof.fittings import fill
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.tables import neutral
from tests.proof.world import IDS

#: How many combinations of allowed texts are tried to find a call that works with own ids.
CALIBRATIONS = 12


def may_execute(
    db: psycopg.Connection[Any], identity: Identity, functions: list[Function]
) -> set[int]:
    """Which of them this identity has the privilege for."""
    role = identity.role if identity.web else identity.login
    rows = db.execute(
        "select o from unnest(%s::oid[]) as o where has_function_privilege(%s, o, 'execute')",
        [[f.oid for f in functions], role],
    )
    return {row[0] for row in rows}


def attack(
    db: psycopg.Connection[Any],
    ledger: Ledger,
    identity: Identity,
    function: Function,
    shapes: Shapes,
) -> None:
    """Everything that can be tried on one function."""
    with db.transaction(force_rollback=True):
        _prepare(db, identity, function)
        identity.become(db)
        number, texts, leave = calibrate(db, ledger, identity, function, shapes)
        for foreign, nobody in attempts(shapes, function, identity, texts, leave):
            number += 1
            answer = _try(db, ledger, identity, function, foreign)
            if nobody is None or not identity.web or function.schema != "api":
                continue
            number += 1
            answers = answer, say(db, nobody)
            compare(ledger, identity, function.label, foreign, answers, neutral)
        ledger.tried(identity, function.label, number)


def _prepare(db: psycopg.Connection[Any], identity: Identity, function: Function) -> None:
    """What has to be true of the rows; they are compared with what they are afterwards."""
    before = fitting(function).before
    if before:
        db.execute("set local session_replication_role = replica")
        db.execute(fill(before, identity, IDS[identity.home]).encode())
        db.execute("set local session_replication_role = origin")
        db.execute("select probe.stand_erneuern()")


def calibrate(
    db: psycopg.Connection[Any],
    ledger: Ledger,
    identity: Identity,
    function: Function,
    shapes: Shapes,
) -> tuple[int, dict[str, str], frozenset[str]]:
    """Texts with which the call works on own rows, and which optional arguments to leave out for that.

    A foreign id then is the only thing wrong with an attempt.
    """
    names = [n for n, k, _ in function.arguments if k == "text"]
    optional = frozenset(n for n, _, default in function.arguments if default)
    leaves = dict.fromkeys((fitting(function).leave, frozenset[str](), optional))
    combinations = itertools.islice(
        itertools.product(*(shapes.choices(n) for n in names)), CALIBRATIONS
    )
    number, first = 0, None
    for combination in combinations:
        texts = dict(zip(names, combination, strict=True))
        first = first or texts
        for leave in leaves:
            number += 1
            call = statement(
                shapes, function, identity, texts, lambda _: IDS[identity.home], leave=leave
            )
            answer = _try(db, ledger, identity, function, call)
            if answer["code"] == "ok":
                ledger.worked(identity, function.label)
                return number, texts, leave
            if answer["code"] == "42501":
                return number, texts, leave
    return number, first or {}, fitting(function).leave


def _try(
    db: psycopg.Connection[Any], ledger: Ledger, identity: Identity, function: Function, call: str
) -> dict[str, Any]:
    answer = say(db, call)
    ledger.look(identity, function.label, call, f"{answer['text']} {answer.get('kopf', '')}")
    ledger.touched(identity, function.label, call, answer["beruehrt"], NUMBERS)
    if answer["code"] != "42501" or function.name not in str(answer["text"]):
        ledger.ran.add(function.label)
    return answer
