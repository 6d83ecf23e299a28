"""Attacks past rows: tokens of the wrong role, statistics, the server's own views, notifications."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg import sql

from tests.proof.answers import say
from tests.proof.catalogue import Relation
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import World

WEB_ROLES = ("mieter", "hausmeister", "verwalter", "leitung", "pruefer")
TOKENS, SERVER, NOTIFICATIONS = "access tokens", "views of the server", "notifications"
_SLOW = ("pg_timezone_names", "pg_hba_file_rules", "pg_file_settings")


def tokens(db: psycopg.Connection[Any], ledger: Ledger, people: list[Identity]) -> None:
    """A genuine session under another role, account or Mandant opens nothing, whatever is signed."""
    accounts = [p for p in people if p.account is not None]
    for identity in accounts:
        wrong = [dataclasses.replace(identity, role=r) for r in WEB_ROLES if r != identity.role]
        for claims in _claims(identity, wrong, accounts):
            ledger.tried(identity, TOKENS)
            try:
                with db.transaction(force_rollback=True):
                    claims.become(db)
                    ledger.leak(
                        identity, TOKENS, str(claims.claims), "is accepted as somebody else"
                    )
            except psycopg.errors.Error as error:
                ledger.look(identity, TOKENS, str(claims.claims), str(error))
                if "HD003" not in str(error):
                    ledger.leak(identity, TOKENS, str(error), "is not refused as HD003")


class _Forged(Identity):
    """Another account's number with this one's session."""

    @property
    def claims(self) -> dict[str, Any] | None:
        return super().claims and {**(super().claims or {}), **self.headers_claims}

    @property
    def headers_claims(self) -> dict[str, Any]:
        return {"sitzung_id": self.words["sitzung"]}


def _claims(
    identity: Identity, wrong: list[Identity], accounts: list[Identity]
) -> Iterator[Identity]:
    yield from wrong
    session = f"00000000-0000-4000-8000-0000{identity.account}"
    for other in accounts:
        if other.account != identity.account:
            fields = {f.name: getattr(other, f.name) for f in dataclasses.fields(Identity)}
            yield _Forged(**fields | {"words": {"sitzung": session}})


def server_views(db: psycopg.Connection[Any], ledger: Ledger, identity: Identity) -> None:
    """Statistics (most frequent values!), running statements, locks: what PostgreSQL says of itself."""
    views = db.execute(
        "select c.oid::regclass::text from pg_class as c"
        " where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'"
        " and c.relname <> all(%s)",
        [list(_SLOW)],
    ).fetchall()
    with db.transaction(force_rollback=True):
        identity.become(db)
        for (view,) in [*views, ("pg_statistic",), ("pg_statistic_ext_data",), ("pg_largeobject",)]:
            statement = f"select string_agg(x::text, ' ') from {view} as x"
            ledger.tried(identity, SERVER)
            ledger.look(identity, SERVER, statement, str(say(db, statement)["text"]))


def loosen(db: psycopg.Connection[Any]) -> None:
    """Without foreign keys and conditions every row can be changed, doubled and deleted."""
    for table, name in db.execute(
        "select conrelid::regclass::text, quote_ident(conname) from pg_constraint where contype in ('c', 'f')"
        " and conrelid <> 0 and conparentid = 0 and coninhcount = 0 and connamespace = any("
        " array['verwaltung', 'anmeldung']::regnamespace[])"
    ).fetchall():
        db.execute(f"alter table {table} drop constraint {name}".encode())


def _changes(relation: Relation) -> Iterator[sql.Composable]:
    """A change of each column that really is one."""
    for column in relation.columns:
        if column.generated or column.name in relation.key:
            continue
        name = sql.Identifier(column.name)
        for value in column.values:
            yield sql.SQL("{} = {}").format(name, sql.Literal(value))
        if column.type == "text":
            yield sql.SQL("{0} = {0} || '.'").format(name)
        elif column.type == "boolean":
            yield sql.SQL("{0} = not {0}").format(name)
        elif column.type.startswith("timestamp"):
            yield sql.SQL("{} = now()").format(name)
        elif column.type == "date":
            yield sql.SQL("{} = current_date").format(name)


def notifications(dsn: str, ledger: Ledger, listener: Identity, world: World) -> None:
    """Every row of every table is written once with all triggers; nobody who listens learns a text."""
    with psycopg.connect(dsn, autocommit=True) as ear, psycopg.connect(dsn, autocommit=True) as db:
        channels = db.execute(
            "select distinct m[2] from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace,"
            " regexp_matches(p.prosrc, '(pg_notify\\s*\\(\\s*''|\\mnotify\\s+\"?)([\\w#]+)', 'gi') as m"
            " where n.nspname in ('api', 'intern', 'anmeldung', 'verwaltung', 'audit', 'hintergrund')"
        ).fetchall()
        if not channels:
            ledger.leak(listener, NOTIFICATIONS, "", "no channel found: the search is broken")
        for (channel,) in channels:
            ear.execute(sql.SQL("listen {}").format(sql.Identifier(channel)))
        loosen(db)
        written = 0
        for relation in world.relations:
            if relation.kind not in ("r", "p") or relation.schema not in (
                "verwaltung",
                "anmeldung",
            ):
                continue
            table = sql.Identifier(relation.schema, relation.name)
            for change in _changes(relation):
                try:
                    written += db.execute(
                        sql.SQL("update {} set {}").format(table, change)
                    ).rowcount
                except psycopg.Error:
                    continue  # a rule refuses this change; others of the same table go through
            # What comes new and what goes is undone, so it is not heard; its triggers have run.
            with contextlib.suppress(psycopg.Error), db.transaction(force_rollback=True):
                db.execute(sql.SQL("delete from {}").format(table))
            with contextlib.suppress(psycopg.Error), db.transaction(force_rollback=True):
                again = (
                    "insert into {0} select (jsonb_populate_record(t, %s)).* from {0} as t limit 1"
                )
                db.execute(sql.SQL(again).format(table), ['{"id": 79999999}'])
        ledger.tried(listener, NOTIFICATIONS, written)
        heard = list(ear.notifies(timeout=0.2))
        for note in heard:
            ledger.look(listener, NOTIFICATIONS, note.channel, note.payload)
        if not heard:
            ledger.leak(listener, NOTIFICATIONS, "", "nothing was heard: the test is broken")
