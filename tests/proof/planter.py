"""Plants the world of `tests.proof.world`."""

from __future__ import annotations

import re
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from tests.proof.catalogue import Column, Relation, relations
from tests.proof.values import FIXED, candidates
from tests.proof.world import (
    CARETAKERS,
    CLERKS,
    HEADS,
    IDS,
    MANDANT,
    REVIEWERS,
    TENANCIES,
    World,
)

#: Of these there is one of `h` for a and b: the house they live in, and the caretaker's Bereich.
_HOUSE = {"verwaltung.objekte", "verwaltung.hausmeister_bereiche"}
_GIVEN = ("mandanten", "status_regeln", "protokoll_fristen")
_STAFF = re.compile(
    r"^(zustaendig|sachbearbeiter|zugewiesen|erteilt|angelegt|erstellt|vertreter)_konto_id$"
)


class Planter:
    """Writes the rows of all tenancies as superuser, past triggers and foreign keys."""

    def __init__(self, db: psycopg.Connection[Any]) -> None:
        self.db = db
        self.world = World(relations(db))
        self.tables = {
            r.label: r
            for r in self.world.relations
            if r.kind in ("r", "p") and r.schema in ("verwaltung", "anmeldung")
        }

    def plant(self) -> World:
        """Everything; conditions over several columns are set aside meanwhile."""
        self.db.execute("set session_replication_role = replica")
        conditions = self._set_aside()
        for mandant in (1, 2):
            self._mandant(mandant)
        for table in self.tables.values():
            if table.column("mandant_id") is None and table.name not in _GIVEN:
                self._insert(table, self._row(table, "a", mark="0"))
        for scope in TENANCIES:
            for table in self.tables.values():
                if table.column("mandant_id") is not None:
                    self._insert(table, self._row(table, scope))
            self._audit(scope)
        self._staff()
        for table, name, definition in conditions:
            self.db.execute(f"alter table {table} add constraint {name} {definition} not valid")
        self.db.execute("set session_replication_role = origin")
        for label in self.tables:
            row = self.db.execute(f"select count(*) from {label}").fetchone()
            if row is None or row[0] == 0:
                self.world.empty.append(label)
        return self.world

    def _set_aside(self) -> list[tuple[str, str, str]]:
        found = self.db.execute(
            "select k.conrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)"
            " from pg_constraint as k join pg_class as c on c.oid = k.conrelid"
            " where k.contype = 'c' and k.coninhcount = 0"
            " and c.relnamespace in ('verwaltung'::regnamespace, 'anmeldung'::regnamespace)"
        ).fetchall()
        for table, name, _ in found:
            self.db.execute(f"alter table {table} drop constraint {name}")
        return [(t, n, d.removesuffix(" NOT VALID")) for t, n, d in found]

    def _mandant(self, mandant: int) -> None:
        table = self.tables["verwaltung.mandanten"]
        row = self._row(table, "a" if mandant == 1 else "d", mark=str(mandant))
        self._insert(table, row | {"id": mandant})

    def _row(self, table: Relation, scope: str, mark: str | None = None) -> dict[str, Any]:
        row = {}
        if mark is None:
            mark = str(MANDANT[scope]) if table.key == ("mandant_id",) else scope
        if table.label in _HOUSE and scope in "ab":
            scope = mark = "h"
        for column in table.columns:
            if not column.generated:
                value = self._value(table, column.name, scope, mark)
                if value is not None:
                    row[column.name] = value
        return row

    def _value(self, table: Relation, name: str, scope: str, mark: str) -> Any:
        column = table.column(name)
        assert column is not None
        if name == "mandant_id":
            return MANDANT[scope]
        place = f"{table.label}.{name}"
        if place in FIXED and FIXED[place] != "clerk":
            return FIXED[place]
        if _STAFF.match(name):
            return CLERKS[MANDANT[scope]]
        if place == "verwaltung.hausmeister_zuordnungen.benutzerkonto_id":
            return CARETAKERS["a" if scope == "b" else scope]
        if name in table.parents:
            parent, key = table.parents[name]
            if parent == table.label and not column.required:
                return None
            home = "h" if scope in "ab" and parent in _HOUSE else scope
            if parent not in self.tables:
                return IDS[home]
            return self._value(self.tables[parent], key, home, home)
        for candidate in candidates(column, IDS[scope], self.world.canary(mark, table.label, name)):
            if self._allowed(column, candidate):
                return candidate
        return None

    def _allowed(self, column: Column, value: Any) -> bool:
        for check in column.checks:
            query = sql.SQL("select ({}) is not false from (select {}::{} as {}) as x").format(
                sql.SQL(check),
                sql.Literal(value),
                sql.SQL(column.type),
                sql.Identifier(column.name),
            )
            row = self.db.execute(query).fetchone()
            if row is None or not row[0]:
                return False
        return True

    def _insert(self, table: Relation, row: dict[str, Any]) -> None:
        self.db.execute(
            sql.SQL("insert into {} ({}) values ({}) on conflict do nothing").format(
                sql.Identifier(table.schema, table.name),
                sql.SQL(", ").join(map(sql.Identifier, row)),
                sql.SQL(", ").join(sql.Placeholder() * len(row)),
            ),
            list(row.values()),
        )

    def _audit(self, scope: str) -> None:
        """An entry about an Anfrage of this tenancy."""
        text = self.world.canary(scope, "audit.eintraege", "nachher")
        self.db.execute(
            "insert into audit.eintraege (am, id, aera, xid, mandant_id, tabelle, schluessel, aktion, rolle,"
            " benutzerkonto_id, anmeldename, grund, vorher, nachher, salz, inhalt_hash, blatt_hash)"
            " values (date_trunc('month', now(), 'UTC'), %s, 1, pg_current_xact_id(), %s,"
            " 'verwaltung.anfragen', %s, 'update', 'mieter',"
            " %s, 'authenticator', %s, %s, %s, '\\x00', sha256('a'), sha256('b'))",
            [
                IDS[scope], MANDANT[scope], Jsonb({"id": IDS[scope]}), IDS[scope],
                self.world.canary(scope, "audit.eintraege", "grund"),
                Jsonb({"betreff": self.world.canary(scope, "audit.eintraege", "vorher")}),
                Jsonb({"betreff": text}),
            ],
        )  # fmt: skip

    def _staff(self) -> None:
        """Clerk, head and auditor of each Mandant, three caretakers, a session for every account."""
        accounts = [
            *((m, i, "verwalter") for m, i in CLERKS.items()),
            *((m, i, "leitung") for m, i in HEADS.items()),
            *((m, i, "pruefer") for m, i in REVIEWERS.items()),
            *((MANDANT[s], i, "hausmeister") for s, i in CARETAKERS.items()),
        ]
        for mandant, account, role in accounts:
            self.db.execute(
                "insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle)"
                " values (%s, %s, %s, %s, %s)",
                [
                    mandant,
                    account,
                    f"{role}{account}@verwaltung.example",
                    f"{role} {account}",
                    role,
                ],
            )
        self.db.execute(
            "insert into anmeldung.sitzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)"
            " select mandant_id, session_id::uuid, id, now() + interval '1 day'"
            " from anmeldung.benutzerkonten,"
            " lateral (select '00000000-0000-4000-8000-0000' || id as session_id) as x"
            " on conflict (mandant_id, id) do update set benutzerkonto_id = excluded.benutzerkonto_id,"
            " laeuft_ab_am = excluded.laeuft_ab_am, widerrufen_am = null, widerrufsgrund = null"
        )
