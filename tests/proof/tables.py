"""Attacks on tables and views, as SQL: stronger than anything PostgREST lets through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg

from tests.proof.answers import within
from tests.proof.catalogue import Relation
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.proof.world import IDS, MANDANT, NOBODY


def attack(
    db: psycopg.Connection[Any], ledger: Ledger, identity: Identity, relation: Relation
) -> None:
    """Everything that can be tried on one relation."""
    with db.transaction(force_rollback=True):
        rights = _rights(db, identity, relation)
        identity.become(db)
        way = within(db, ledger, identity)
        for statement in _statements(identity, relation, rights):
            way.put(relation.label, statement)
        for foreign, nobody in _pairs(identity, relation, rights):
            way.compare(relation.label, foreign, nobody)


def _rights(
    db: psycopg.Connection[Any], identity: Identity, relation: Relation
) -> dict[str, list[str]]:
    """Columns this identity may select, insert and update."""
    names = [c.name for c in relation.columns]
    role = identity.login if not identity.web else identity.role
    rights = {}
    for right in ("select", "insert", "update"):
        row = db.execute(
            "select array(select c from unnest(%s::text[]) as c"
            " where has_column_privilege(%s, %s::oid, c, %s))",
            [names, role, relation.oid, right],
        ).fetchone()
        assert row is not None
        rights[right] = list(row[0])
    return rights


def _keys(relation: Relation, columns: list[str]) -> list[str]:
    """Columns that hold ids."""
    return [
        c.name
        for c in relation.columns
        if c.name in columns and c.type == "bigint" and (c.name == "id" or c.name.endswith("_id"))
        and c.name != "mandant_id"
    ]  # fmt: skip


def _quoted(names: list[str]) -> str:
    return ", ".join(f't."{name}"' for name in names) or "1"


def _statements(
    identity: Identity, relation: Relation, rights: dict[str, list[str]]
) -> Iterator[str]:
    table = f'"{relation.schema}"."{relation.name}"'
    readable = rights["select"] or [c.name for c in relation.columns]
    rows = f"select {_quoted(readable)} from {table} as t"
    everything = f"select string_agg(to_jsonb(x)::text, ' ') from ({rows}"
    yield f"{everything}) as x"
    yield f"select string_agg(to_jsonb(t)::text, ' ') from {table} as t"
    yield f"select count(*)::text from {table}"
    has_mandant = "mandant_id" in readable
    if has_mandant:
        yield f"{everything} order by mandant_id desc limit 100) as x"
        yield f"select string_agg(distinct mandant_id::text, ' ') from {table}"
    for column in relation.columns:
        # A cast that fails names what it read: policies must have taken the row away before.
        if column.type == "text" and column.name in readable:
            text = f't."{column.name}"'
            yield f"select count(*)::text from {table} as t where {text}::integer > 0"
            yield f"select string_agg({text}, ' ' order by {text} desc) from {table} as t"
    for scope in identity.targets:
        for key in _keys(relation, readable):
            yield f'{everything} where t."{key}" = {IDS[scope]}) as x'
        if has_mandant and MANDANT[scope] != identity.mandant:
            yield f"{everything} where t.mandant_id = {MANDANT[scope]}) as x"
            yield f"{everything} where t.mandant_id is distinct from {identity.mandant}) as x"
    yield from _writes(identity, relation, rights, table)


def _writes(
    identity: Identity, relation: Relation, rights: dict[str, list[str]], table: str
) -> Iterator[str]:
    changeable = rights["update"] or [relation.columns[0].name]
    for name in changeable:
        # The second reads nothing, so no policy for SELECT stands before those for UPDATE.
        yield f'update {table} set "{name}" = "{name}"'
        for value in _values(relation, name, identity):
            yield f'update {table} set "{name}" = {value}'
    yield f"delete from {table}"
    yield f"truncate {table}"
    for scope in identity.targets:
        own_mandant = MANDANT[scope] == identity.mandant
        for key in _keys(relation, [c.name for c in relation.columns]):
            first = changeable[0]
            yield f'update {table} set "{first}" = "{first}" where "{key}" = {IDS[scope]}'
            yield f'delete from {table} where "{key}" = {IDS[scope]}'
            if key in rights["update"]:
                yield f'update {table} set "{key}" = {IDS[scope]}'
        if not own_mandant and relation.column("mandant_id") is not None:
            yield f"update {table} set mandant_id = {MANDANT[scope]}"
        yield _insert(relation, rights["insert"], table, scope)


def _values(relation: Relation, name: str, identity: Identity) -> list[str]:
    """Values to write into a column without looking at it."""
    column = relation.column(name)
    if column is None or column.generated or name == "mandant_id":
        return []
    return [_literal(name, column.type, column.values, identity.home), "default"]


def _insert(relation: Relation, columns: list[str], table: str, scope: str) -> str:
    """A row for somebody else, with every column that may be given (all, if none may)."""
    names = [c for c in relation.columns if not c.generated and (c.name in columns or not columns)]
    values = ", ".join(_literal(c.name, c.type, c.values, scope) for c in names)
    columns_ = ", ".join(f'"{c.name}"' for c in names)
    return f"insert into {table} ({columns_}) values ({values})"


def _literal(name: str, kind: str, values: tuple[str, ...], scope: str) -> str:
    if name == "mandant_id":
        return str(MANDANT[scope])
    if name == "id" and kind == "bigint":
        return str(NOBODY)
    if kind in ("bigint", "integer"):
        return str(IDS[scope])
    if kind == "text":
        return "'{}'".format(values[0] if values else "eingeschleust")
    if kind == "boolean":
        return "false"
    if kind.startswith("timestamp"):
        return "now()"
    if kind == "date":
        return "current_date"
    if kind == "uuid":
        return "gen_random_uuid()"
    return f"null::{kind}"


def _pairs(
    identity: Identity, relation: Relation, rights: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    """The same question about a foreign row and about none at all: the answers must be the same."""
    table = f'"{relation.schema}"."{relation.name}"'
    readable = rights["select"] or [c.name for c in relation.columns]
    far = [s for s in identity.targets if s not in identity.may]
    forms = [
        'select count(*)::text from {table} as t where t."{key}" = {id}',
        'explain (format json) select * from {table} as t where t."{key}" = {id}',
    ]
    if rights["update"]:
        name = rights["update"][0]
        forms.append(f'update {{table}} set "{name}" = "{name}" where "{{key}}" = {{id}}')
    if relation.kind != "v":
        forms.append('delete from {table} where "{key}" = {id}')
    for scope in far:
        for key in _keys(relation, readable):
            for form in forms:
                yield (
                    form.format(table=table, key=key, id=IDS[scope]),
                    form.format(table=table, key=key, id=NOBODY),
                )
        for key in rights["update"]:
            if key in _keys(relation, [c.name for c in relation.columns]):
                yield (
                    f'update {table} set "{key}" = {IDS[scope]}',
                    f'update {table} set "{key}" = {NOBODY}',
                )
