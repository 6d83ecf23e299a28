"""What there is to attack, from PostgreSQL's catalogue: never a list kept by hand."""

from __future__ import annotations

import dataclasses
from typing import Any

import psycopg

SCHEMAS = ("api", "verwaltung", "anmeldung", "audit", "hintergrund")


@dataclasses.dataclass(frozen=True)
class Column:
    """A column; `checks` are conditions on it alone, `values` what such a check lists."""

    name: str
    type: str
    required: bool
    generated: bool
    default: bool
    checks: tuple[str, ...]
    values: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Relation:
    """A table or view; `parents` maps a column to the table and column it refers to."""

    oid: int
    schema: str
    name: str
    kind: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    parents: dict[str, tuple[str, str]]
    label: str
    """Schema and name; of a partition those of its table, since a new one comes every month."""

    def column(self, name: str) -> Column | None:
        return next((c for c in self.columns if c.name == name), None)


@dataclasses.dataclass(frozen=True)
class Function:
    """A function that can be called; arguments are (name, type, whether it has a default)."""

    oid: int
    schema: str
    name: str
    label: str
    definer: bool
    trigger: bool
    volatile: bool
    arguments: tuple[tuple[str, str, bool], ...]


_COLUMNS = """
    select a.attname, format_type(a.atttypid, null), a.attnotnull,
        a.attgenerated <> '' or a.attidentity <> '', a.atthasdef,
        coalesce((
            select array_agg(pg_get_expr(k.conbin, k.conrelid)) from pg_constraint as k
            where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
        ), '{}'),
        coalesce((
            select array_agg(m[1]) from pg_constraint as k,
                regexp_matches(pg_get_expr(k.conbin, k.conrelid), '''([^'']*)''::text', 'g') as m
            where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
                and pg_get_expr(k.conbin, k.conrelid) ~ 'ARRAY\\['
        ), '{}')
    from pg_attribute as a where a.attrelid = %s and a.attnum > 0 and not a.attisdropped order by a.attnum
"""
_PARENTS = """
    select a.attname, k.confrelid::regclass::text, f.attname
    from pg_constraint as k
    cross join unnest(k.conkey, k.confkey) as x (here, there)
    join pg_attribute as a on a.attrelid = k.conrelid and a.attnum = x.here
    join pg_attribute as f on f.attrelid = k.confrelid and f.attnum = x.there
    where k.conrelid = %s and k.contype = 'f' and a.attname <> 'mandant_id'
"""
_KEY = """
    select a.attname from pg_index as i
    cross join unnest(i.indkey) with ordinality as k (attnum, nr)
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.attnum
    where i.indrelid = %s and i.indisprimary order by k.nr
"""


def relations(db: psycopg.Connection[Any]) -> list[Relation]:
    """Every table and view, partitions included."""
    found = db.execute(
        "select c.oid, n.nspname, c.relname, c.relkind::text,"
        " coalesce((select i.inhparent::regclass::text from pg_inherits as i"
        " where i.inhrelid = c.oid and c.relispartition),"
        " format('%%s.%%s', n.nspname, c.relname)) from pg_class as c"
        " join pg_namespace as n on n.oid = c.relnamespace"
        " where n.nspname = any(%s) and c.relkind in ('r', 'p', 'v', 'm', 'f')"
        " order by n.nspname, c.relname",
        [list(SCHEMAS)],
    ).fetchall()
    return [
        Relation(
            oid,
            schema,
            name,
            kind,
            tuple(
                Column(n, t, r, g, d, tuple(c), tuple(v))
                for n, t, r, g, d, c, v in db.execute(_COLUMNS, [oid])
            ),
            tuple(row[0] for row in db.execute(_KEY, [oid])),
            {a: (table, b) for a, table, b in db.execute(_PARENTS, [oid])},
            label,
        )
        for oid, schema, name, kind, label in found
    ]


def functions(db: psycopg.Connection[Any]) -> list[Function]:
    """Every function of ours."""
    found = db.execute(
        "select p.oid, n.nspname, p.proname, p.oid::regprocedure::text, p.prosecdef,"
        " p.prorettype in ('trigger'::regtype, 'event_trigger'::regtype), p.provolatile = 'v',"
        " coalesce(p.proargnames[1:p.pronargs], '{}'),"
        " array(select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality as x (t, nr)"
        " order by nr), p.pronargdefaults"
        " from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace"
        " where n.nspname = any(%s) and p.prokind = 'f' order by 2, 4",
        [["api", "intern", "anmeldung", "verwaltung", "audit"]],
    ).fetchall()
    result = []
    for oid, schema, name, label, definer, trigger, volatile, names, types, defaults in found:
        given = names or [""] * len(types)
        arguments = tuple(
            (n, t, nr >= len(types) - defaults)
            for nr, (n, t) in enumerate(zip(given, types, strict=True))
        )
        result.append(Function(oid, schema, name, label, definer, trigger, volatile, arguments))
    return result
