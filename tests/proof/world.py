"""A world in which every table has a row of everybody, and every text in it can be told apart.

Four tenancies: `a` and `b` in one house (`h`), `c` in another house and Bereich of the same Mandant, `d` in
another Mandant. The ids of all rows of one tenancy are the same number, so that any argument called id
can be filled with a foreign one without knowing which table it is about. Columns that hold text hold
a canary: `kanarie`, the tenancy, four digits for table and column.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterator
from typing import Any

import psycopg
from psycopg import sql
from psycopg.types.json import Jsonb

from tests.proof.catalogue import Relation, relations

IDS = {"a": 71000001, "b": 71000002, "c": 71000003, "d": 72000001, "h": 71000009}
MANDANT = {"a": 1, "b": 1, "c": 1, "d": 2, "h": 1}
TENANCIES = "abcd"
NOBODY = 79999999
"""An id that no row has."""

CLERKS, HEADS = {1: 71000011, 2: 72000011}, {1: 71000012, 2: 72000012}
REVIEWERS = {1: 71000013, 2: 72000013}
CARETAKERS = {"a": 71000021, "c": 71000023, "d": 72000021}

#: Of these there is one of `h` for a and b: the house they live in, and the caretaker's Bereich.
_HOUSE = {"verwaltung.objekte", "verwaltung.hausmeister_bereiche"}
_GIVEN = ("mandanten", "status_regeln", "protokoll_fristen")
_STAFF = re.compile(
    r"^(zustaendig|sachbearbeiter|zugewiesen|erteilt|angelegt|erstellt|vertreter)_konto_id$"
)
#: Where conditions over several columns, or the life cycle, ask for certain values. NULL = left out.
_VALUES: dict[str, Any] = {
    "anmeldung.benutzerkonten.rolle": "mieter",
    "anmeldung.benutzerkonten.passwort_hash": None,
    "anmeldung.benutzerkonten.sperrgrund": None,
    "anmeldung.signaturschluessel.aktiv": False,
    "verwaltung.anfragen.kategorie": "schaden",
    "verwaltung.anfragen.schadensart": "wasser",
    "verwaltung.anfragen.zustaendigkeit": "hausmeister_bereich",
    "verwaltung.anfragen.quelle": "portal",
    "verwaltung.anfragen.status": "offen",
    "verwaltung.anfragen.eigentuemer_id": None,
    "verwaltung.anfragen.folgt_auf_id": None,
    "verwaltung.anfragen.massnahme": None,
    "verwaltung.anfragen.ausgefuehrt_von": None,
    "verwaltung.anfrage_nachrichten.art": "nachricht",
    "verwaltung.anfrage_nachrichten.verfasser_rolle": "mieter",
    "verwaltung.email_triage.status": "manuell",
    "verwaltung.notdienst_hooks.entfernt_am": None,
    "verwaltung.aufgaben.status": "offen",
    "verwaltung.auftraege.status": "offen",
    "verwaltung.sammelstoerungen.status": "offen",
    "verwaltung.sammelstoerungen.ganzes_haus": False,
    "verwaltung.vertretungen.vertreter_konto_id": "clerk",
}


@dataclasses.dataclass
class World:
    """What was planted: `places` says which table and column a canary's number stands for."""

    relations: list[Relation]
    places: dict[str, str] = dataclasses.field(default_factory=dict)
    empty: list[str] = dataclasses.field(default_factory=list)

    def canary(self, scope: str, table: str, column: str) -> str:
        """The canary of this column in the rows of this tenancy (`1`, `2`: of a Mandant itself)."""
        place = f"{table}.{column}"
        number = next((n for n, p in self.places.items() if p == place), None)
        if number is None:
            number = f"{len(self.places):04}"
            self.places[number] = place
        return f"kanarie{scope}{number}"


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
        if place in _VALUES and _VALUES[place] != "clerk":
            return _VALUES[place]
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
        for candidate in self._candidates(table, column, scope, mark):
            if self._allowed(column, candidate):
                return candidate
        return None

    def _candidates(  # noqa: PLR0912  (one branch a type)
        self, table: Relation, column: Any, scope: str, mark: str
    ) -> Iterator[Any]:
        number, text = IDS[scope], self.world.canary(mark, table.label, column.name)
        kind, name = column.type, column.name
        if column.values and kind == "text":
            if column.required:
                yield from column.values
            return
        if kind in ("text", "name", "character varying"):
            yield from (
                text,
                f"{text}@kanarie.example",
                f"https://{text}.example/",
                f"<{text}@kanarie.example>",
                "B" + text.ljust(86, "x"),
                text.ljust(22, "x"),
                text.ljust(64, "x"),
                f"konto:{number}",
                *column.values,
                "10115",
                "a/b",
                "abc",
                "abcd",
                hashlib.sha256(text.encode()).hexdigest(),
                f"$2b$12${text.ljust(53, 'x')}",
            )
        elif kind in ("bigint", "integer", "smallint", "numeric", "double precision"):
            if not column.required and not name.endswith("_id"):
                return
            yield from ((number, 2026, 1, 60) if kind != "smallint" else (1, 60))
        elif kind == "uuid":
            yield f"00000000-0000-4000-8000-0000{number}"
        elif kind == "jsonb":
            yield from (Jsonb({"text": text}), Jsonb([{"text": text}]))
        elif kind == "bytea":
            digest = hashlib.sha256(text.encode()).digest()
            yield from (
                (digest,) if "hash" in name or name == "sha256" else (text.encode(), digest)
            )
        elif kind == "text[]":
            yield from ([text], list(column.values[:1]))
        elif kind.endswith("[]") and column.required:
            yield [number] if kind == "bigint[]" else [1]
        elif not column.required or column.default:
            return
        elif kind == "boolean":
            yield False
        elif kind == "date":
            yield "2099-01-01" if re.search("bis|ende|ablauf", name) else "2020-01-01"
        elif kind.startswith("timestamp"):
            late = re.search("bis|ende|ablauf|laeuft_ab", name)
            yield "2099-01-01T00:00:00Z" if late else "2026-01-01T00:00:00Z"
        elif kind == "tsvector":
            yield text

    def _allowed(self, column: Any, value: Any) -> bool:
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
            " values (date_trunc('month', now(), 'UTC'), %s, 1, pg_current_xact_id(), %s, 'verwaltung.anfragen', %s, 'update', 'mieter',"
            " %s, 'authenticator', %s, %s, %s, '\\x00', sha256('a'), sha256('b'))",
            [
                IDS[scope], MANDANT[scope], Jsonb({"id": IDS[scope]}), IDS[scope],
                self.world.canary(scope, "audit.eintraege", "grund"),
                Jsonb({"betreff": self.world.canary(scope, "audit.eintraege", "vorher")}),
                Jsonb({"betreff": text}),
            ],
        )  # fmt: skip

    def _staff(self) -> None:
        """Clerk, head and auditor of each Mandant, caretakers of three Bereiche, a session for every account."""
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
