"""procrastinate's schema: created once, upgraded from where it stands, owned by hausdraht_eigner."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from procrastinate.schema import SchemaManager

from bridge import hintergrund
from tests.support.server import Server

OBJECTS = """
    select 'relation', c.relname::text, pg_get_userbyid(c.relowner) from pg_class as c
    where c.relnamespace = to_regnamespace('hintergrund') and c.relkind in ('r', 'S')
    union all
    select 'function', p.proname::text, pg_get_userbyid(p.proowner) from pg_proc as p
    where p.pronamespace = to_regnamespace('hintergrund')
    union all
    select 'trigger', t.tgname::text, '' from pg_trigger as t join pg_class as c on c.oid = t.tgrelid
    where c.relnamespace = to_regnamespace('hintergrund') and not t.tgisinternal
    order by 1, 2
"""


@pytest.fixture
def empty(server: Server, worker_name: str) -> Iterator[str]:
    """A database in which nothing was deployed."""
    name = f"leer_{worker_name}"
    with psycopg.connect(server.login("postgres"), autocommit=True) as connection:
        connection.execute(f"create database {name} template template0")
    yield server.login(name)
    server.drop(name)


def objects(dsn: str) -> list[tuple[str, str, str]]:
    with psycopg.connect(dsn) as connection:
        return connection.execute(OBJECTS).fetchall()


def test_created_once(empty: str) -> None:
    assert hintergrund.apply_schema(empty)
    created = objects(empty)
    assert {owner for _, _, owner in created} == {"hausdraht_eigner", ""}
    assert not hintergrund.apply_schema(empty)
    assert objects(empty) == created


def test_upgraded_from_where_it_stands(empty: str) -> None:
    migrations = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    old = [m for m in migrations if m.stem < "03.00"]
    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute("create schema hintergrund authorization hausdraht_eigner")
        connection.execute("set role hausdraht_eigner")
        connection.execute("set search_path = hintergrund, pg_catalog")
        for migration in old:
            connection.execute(migration.read_text())  # type: ignore[arg-type]
        connection.execute(f"comment on schema hintergrund is 'Stand {old[-1].stem}'")
    before = {name for _, name, _ in objects(empty)}
    assert "procrastinate_retry_job_v2" not in before
    assert hintergrund.apply_schema(empty)
    after = objects(empty)
    assert "procrastinate_retry_job_v2" in {name for _, name, _ in after}
    assert {owner for _, _, owner in after} == {"hausdraht_eigner", ""}
    assert not hintergrund.apply_schema(empty)


def test_a_schema_of_unknown_age_is_left_alone(empty: str) -> None:
    with psycopg.connect(empty) as connection:
        connection.execute("create schema hintergrund")
    with pytest.raises(RuntimeError, match="names no procrastinate version"):
        hintergrund.apply_schema(empty)
    assert objects(empty) == []
