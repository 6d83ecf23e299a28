"""What is in a database, told in a few bytes: rows and a digest of every table."""

from __future__ import annotations

from typing import LiteralString, NamedTuple

import psycopg
from psycopg import sql


class Table(NamedTuple):
    """Rows of a table, and a digest of them that does not depend on their order."""

    rows: int
    digest: str


_TABLES = """
    select n.nspname, c.relname
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence = 'p'
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (
            select from pg_depend as d
            where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
        )
    order by 1, 2
"""

# A sum of hashes needs neither a sort nor memory. It finds what breaks by accident. What is changed on
# purpose is found by the seals of the audit log only: age does not say who encrypted, and whoever has the
# public key can write a whole backup of his own.
_DIGEST = """
    select
        count(*),
        coalesce(sum(('x' || encode(substr(_h, 1, 8), 'hex'))::bit(64)::bigint), 0)::text || ':'
        || coalesce(sum(('x' || encode(substr(_h, 9, 8), 'hex'))::bit(64)::bigint), 0)::text
    from (select sha256(convert_to(_z::text, 'UTF8')) as _h from only {} as _z) as _t
"""

# The text of a row depends on these.
_SETTINGS: tuple[LiteralString, ...] = (
    "set local timezone = 'UTC'",
    "set local datestyle = 'ISO, YMD'",
    "set local intervalstyle = 'postgres'",
    "set local bytea_output = 'hex'",
    "set local extra_float_digits = 1",
    "set local search_path = pg_catalog",
)


def tables(connection: psycopg.Connection) -> dict[str, Table]:
    """Every table of the database, as the connection's transaction sees it."""
    for setting in _SETTINGS:
        connection.execute(setting)
    found = {}
    for schema, name in connection.execute(_TABLES).fetchall():
        query = sql.SQL(_DIGEST).format(sql.Identifier(schema, name))
        row = connection.execute(query).fetchone()
        assert row is not None
        found[f"{schema}.{name}"] = Table(*row)
    return found


def differences(expected: dict[str, Table], found: dict[str, Table]) -> list[str]:
    """What does not agree, one sentence a table; empty when all is there."""
    told = []
    for name in sorted(expected.keys() | found.keys()):
        before, after = expected.get(name), found.get(name)
        if before == after:
            continue
        if before is None or after is None:
            told.append(f"{name}: {'not in the backup' if before is None else 'missing'}")
        elif before.rows != after.rows:
            told.append(f"{name}: {after.rows} rows instead of {before.rows}")
        else:
            told.append(f"{name}: other contents in {after.rows} rows")
    return told
