"""procrastinate's schema: created once, upgraded from where it stands, owned by hausdraht_eigner."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import procrastinate
import psycopg
import pytest
from procrastinate.schema import SchemaManager

from bridge import hintergrund
from tests.conftest import Database
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


def test_a_dead_workers_job_gives_way_to_its_successor(database: Database) -> None:
    """Or it kept its lock for ever, and nothing of its kind ran again."""
    dead = (
        "insert into hintergrund.procrastinate_jobs"
        " (queue_name, task_name, lock, queueing_lock, status)"
        " select 'hintergrund', t, t, t, %(status)s::hintergrund.procrastinate_job_status"
        " from (values (%(task)s::text)) as v (t)"
    )
    with database.connect() as connection:
        for task, status in (("a", "doing"), ("a", "todo"), ("b", "doing")):
            connection.execute(dead, {"task": task, "status": status})

    async def revive() -> None:
        app = procrastinate.App(connector=hintergrund.connector(database.dsn, min_size=1))
        async with app.open_async():
            await hintergrund.revive(app.job_manager)

    with ThreadPoolExecutor(1) as thread:  # browser tests keep a loop running here
        thread.submit(asyncio.run, revive()).result()
    with database.connect() as connection:
        left = connection.execute(
            "select task_name, status::text from hintergrund.procrastinate_jobs order by 1"
        ).fetchall()
    assert left == [("a", "todo"), ("b", "todo")]
