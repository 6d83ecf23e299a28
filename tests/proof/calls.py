"""Attacks on functions: every one a role may execute, with foreign ids in every argument."""

from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import psycopg

from tests.proof.answers import Way, within
from tests.proof.arguments import Shapes, attempts, fitting, statement
from tests.proof.catalogue import Function
from tests.proof.fittings import fill
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
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
        way = _noting(within(db, ledger, identity), function)
        texts, leave = calibrate(way, function, shapes)
        for foreign, nobody in attempts(shapes, function, identity, texts, leave):
            if nobody is None or not identity.web or function.schema != "api":
                way.put(function.label, foreign)
            else:
                way.compare(function.label, foreign, nobody)


def with_own_ids(
    db: psycopg.Connection[Any],
    ledger: Ledger,
    identity: Identity,
    function: Function,
    shapes: Shapes,
) -> None:
    """Only what comes before the attacks."""
    with db.transaction(force_rollback=True):
        _prepare(db, identity, function)
        identity.become(db)
        calibrate(within(db, ledger, identity), function, shapes)


def _prepare(db: psycopg.Connection[Any], identity: Identity, function: Function) -> None:
    """What has to be true of the rows; they are compared with what they are afterwards."""
    before = fitting(function).before
    if before:
        db.execute("set local session_replication_role = replica")
        db.execute(fill(before, identity, IDS[identity.home]).encode())
        db.execute("set local session_replication_role = origin")
        db.execute("select probe.stand_erneuern()")


def calibrate(
    way: Way[str, dict[str, Any]], function: Function, shapes: Shapes
) -> tuple[dict[str, str], frozenset[str]]:
    """Texts with which the call works on own rows, and which optional arguments to leave out for that.

    A foreign id then is the only thing wrong with an attempt.
    """
    own = IDS[way.identity.home]
    names = [n for n, k, _ in function.arguments if k == "text"]
    optional = frozenset(n for n, _, default in function.arguments if default)
    fit = fitting(function).leave
    products = itertools.product(*(shapes.choices(n) for n in names))
    texts = [
        dict(zip(names, values, strict=True)) for values in itertools.islice(products, CALIBRATIONS)
    ]
    for chosen, leave in itertools.product(texts, dict.fromkeys((fit, frozenset[str](), optional))):
        call = statement(shapes, function, way.identity, chosen, lambda _: own, leave=leave)
        code = way.put(function.label, call)["code"]
        if code == "ok":
            way.ledger.worked(way.identity, function.label)
        if code in ("ok", "42501"):
            return chosen, leave
    return texts[0], fit


def _noting(way: Way[str, dict[str, Any]], function: Function) -> Way[str, dict[str, Any]]:
    """The same way; what got past the privilege to execute has run."""

    def ask(statement: str) -> dict[str, Any]:
        answer = way.ask(statement)
        if answer["code"] != "42501" or function.name not in str(answer["text"]):
            way.ledger.ran.add(function.label)
        return answer

    return dataclasses.replace(way, ask=ask)
