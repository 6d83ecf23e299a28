"""The whole attack on one database, and the same with a mistake planted."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Callable
from typing import Any

import psycopg

from tests.conftest import Database
from tests.proof import calls, definers, structure, tables
from tests.proof.arguments import Shapes
from tests.proof.built import Built
from tests.proof.catalogue import Function, Relation, functions, relations
from tests.proof.ledger import Ledger
from tests.proof.mistakes import Mistake
from tests.proof.people import Identity, everybody
from tests.support.pgtap import prove
from tests.support.server import Server

Progress = Callable[[str, int, int], None]


def quiet(what: str, done: int, of: int) -> None:
    """No progress line."""


@contextlib.contextmanager
def _attacker(dsn: str) -> Any:
    with psycopg.connect(dsn, autocommit=True) as db:
        # Superuser for a moment between attempts, each of which takes somebody else's place.
        db.execute("set track_functions = 'all'")
        db.execute("set statement_timeout = '60s'")
        db.execute("set client_min_messages = error")
        yield db


@dataclasses.dataclass
class Attack:
    """All attacks within the database; HTTP has its own."""

    built: Built
    progress: Progress = quiet

    def everything(
        self, ledger: Ledger, only: Callable[[Identity], bool] = lambda _: True
    ) -> Ledger:
        """Every object × every identity."""
        with _attacker(self.built.database.dsn) as db:
            everyone = everybody(db, self.built.world)
            people = [p for p in everyone if only(p)]
            for nr, identity in enumerate(p for p in people if p.name != "dienst"):
                self.progress(identity.name, nr, len(people))
                _objects(db, ledger, identity, relations(db))
                structure.server_views(db, ledger, identity)
            structure.tokens(db, ledger, people)
            ledger.ran |= definers.ran(db)
        for service in (p for p in people if p.name == "dienst"):
            self.progress(service.name, len(people) - 1, len(people))
            self._service(ledger, service)
        anonym = next(p for p in everyone if p.name == "anonym")
        copy = self.built.copy(f"{self.built.database.name}_hoert")
        structure.notifications(copy.dsn, ledger, anonym, self.built.world)
        with psycopg.connect(copy.dsn, autocommit=True) as db:
            ledger.ran |= definers.ran(db)
        copy.server.drop(copy.name)
        return ledger

    def with_own_ids(self, ledger: Ledger) -> Ledger:
        """Every function of the API by those who come by the web, until it went through once."""
        with _attacker(self.built.database.dsn) as db:
            shapes = Shapes(relations(db))
            known = [f for f in functions(db) if callable_(f) and f.schema == "api"]
            for identity in (p for p in everybody(db, self.built.world) if p.web):
                allowed = calls.may_execute(db, identity, known)
                for function in known:
                    if function.oid in allowed and function.label not in ledger.succeeded:
                        calls.with_own_ids(db, ledger, identity, function, shapes)
        return ledger

    def _service(self, ledger: Ledger, identity: Identity) -> None:
        """Definers that only other definers may call, called as if by one of them."""
        copy = self.built.copy(f"{self.built.database.name}_dienst")
        with _attacker(copy.dsn) as db:
            for function in functions(db):
                if function.definer:
                    db.execute(f"grant execute on function {function.label} to bruecke".encode())
            db.execute("grant usage on schema api, anmeldung, audit to bruecke")
            _objects(db, ledger, identity, [])
            ledger.ran |= definers.ran(db)
        copy.server.drop(copy.name)

    def one(self, label: str, who: str) -> Ledger:
        """One object × one identity, as in `everything`, where a mistake was planted."""
        ledger = Ledger(self.built.world, planted=True)
        with _attacker(self.built.database.dsn) as db:
            everyone = everybody(db, self.built.world)
            identity = next(p for p in everyone if p.name == who)
            if label == structure.TOKENS:
                structure.tokens(db, ledger, everyone)
            elif label != structure.NOTIFICATIONS:
                self._object(db, ledger, identity, label)
        if label == structure.NOTIFICATIONS:
            structure.notifications(self.built.database.dsn, ledger, identity, self.built.world)
        return ledger

    def _object(
        self, db: psycopg.Connection[Any], ledger: Ledger, identity: Identity, label: str
    ) -> None:
        found = relations(db)
        for relation in found:
            if relation.label == label:
                tables.attack(db, ledger, identity, relation)
        for function in functions(db):
            if function.label == label:
                calls.attack(db, ledger, identity, function, Shapes(found))


def _objects(
    db: psycopg.Connection[Any], ledger: Ledger, identity: Identity, found: list[Relation]
) -> None:
    for relation in found:
        tables.attack(db, ledger, identity, relation)
    shapes, known = Shapes(relations(db)), [f for f in functions(db) if callable_(f)]
    allowed = calls.may_execute(db, identity, known)
    for function in known:
        if function.oid in allowed:
            calls.attack(db, ledger, identity, function, shapes)


def callable_(function: Function) -> bool:
    """Triggers fire; they are not called."""
    return not function.trigger and not any(kind == "internal" for _, kind, _ in function.arguments)


def caught(built: Built, server: Server, mistake: Mistake, name: str) -> list[str]:
    """By what a planted mistake is caught: the names of lints, and leaks."""
    by = []
    if mistake.lint is not None:
        plain = Database(server, server.clone(f"{name}_lint"))
        with psycopg.connect(plain.dsn, autocommit=True) as db:
            db.execute(mistake.statement.encode())
        if prove(mistake.lint, plain.dsn).returncode != 0:
            by.append(f"db/tests/{mistake.lint}")
        server.drop(plain.name)
    if mistake.attack is not None:
        copy = built.copy(f"{name}_angriff")
        with psycopg.connect(copy.dsn, autocommit=True) as db:
            db.execute(mistake.statement.encode())
        ledger = Attack(Built(copy, built.world)).one(mistake.object, mistake.attack)
        by += [f"attack: {leak}" for leak in ledger.leaks][:1]
        server.drop(copy.name)
    return by
