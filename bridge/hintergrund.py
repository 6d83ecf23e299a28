"""Background jobs: procrastinate in the database schema `hintergrund`.

The schema is created and upgraded by `apply_schema`, before Sqitch runs, because procrastinate
owns its tables.  Grants on it are ours: `db/schema/hintergrund.sql`.  Jobs are deferred by the
database function `intern.hintergrund_einreihen`, in the transaction that needs them.

procrastinate's NOTIFY is not used: any login could forge it and abort a running job.  The worker
polls instead.

    python -m bridge.hintergrund "postgresql://…"    # what `make db-deploy` does first
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import procrastinate
import psycopg
import psycopg_pool
from procrastinate.app import WorkerOptions
from procrastinate.exceptions import UniqueViolation
from procrastinate.job_context import JobContext
from procrastinate.jobs import Status
from procrastinate.manager import JobManager
from procrastinate.schema import SchemaManager
from psycopg import sql

from bridge import db
from bridge.log import get_logger

SCHEMA = "hintergrund"
"""Schema of procrastinate's tables and functions."""

WORKER_OPTIONS: WorkerOptions = {
    "listen_notify": False,
    "fetch_job_polling_interval": 0.1,
    "abort_job_polling_interval": 5.0,
    "update_heartbeat_interval": 2.0,
    "stalled_worker_timeout": 30.0,
    "shutdown_graceful_timeout": 10.0,
    "delete_jobs": "successful",
}
"""How the worker runs, times in seconds.  Jobs that failed for good stay for the operator."""

HANDING_OUT = "siegel"
"""Queue of what writes seals into files: two jobs, a file each."""

OWN_HANDS = {"versand": 2, "dateien": 1, HANDING_OUT: 2}
"""Jobs at once, in each worker process, of queues that must not keep mail waiting.

Outgoing mail waits for somebody else's server, a picture takes seconds of a core, and a network share
that seals are handed out to may not answer at all.
"""

UNHURRIED_POLLING = 0.5
"""Seconds between two looks into these queues: each look costs the database something."""

STALLED_AFTER = 10.0
"""Seconds without a heartbeat after which a worker counts as dead and its jobs run again."""

TAKEN_ALONG = 10
"""How many waiting jobs of its kind a job may do."""

TAKEN_SECONDS = 1.0
"""No further one is begun after so long: another worker may be free."""

_LOOK_SECONDS = 0.5
_WAITING = """
    select exists (
        select from hintergrund.procrastinate_jobs
        where status = 'todo' and queue_name = %(queue)s and attempts = 0
    ) as waiting
"""
_LOCK = 8_318_273_001
_MARK = re.compile(r"Stand (\S+)")
_log = get_logger(__name__)


def apply_schema(dsn: str) -> bool:
    """Create or upgrade procrastinate's schema with the superuser connection `dsn`.

    Each step is one transaction and leaves the name of the newest migration in the schema's
    comment, so an interrupted upgrade goes on where it stopped; an advisory lock keeps two callers
    apart.  Everything belongs to `hausdraht_eigner`.  Returns whether anything had to be done.
    Raises psycopg.Error when the server refuses.
    """
    migrations = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(%s)", [_LOCK])
        applied = _applied(connection)
        if applied is None:
            with connection.transaction():
                connection.execute(_OWNER)
                connection.execute(f"create schema {SCHEMA} authorization hausdraht_eigner")
                _step(connection, SchemaManager.get_schema(), migrations[-1].stem)
            return True
        missing = [migration for migration in migrations if migration.stem > applied]
        for migration in missing:
            with connection.transaction():
                _step(connection, migration.read_text(encoding="utf-8"), migration.stem)
        return bool(missing)


def _step(connection: psycopg.Connection[Any], text: str, migration: str) -> None:
    connection.execute("set local role hausdraht_eigner")
    connection.execute(f"set local search_path = {SCHEMA}, pg_catalog")
    connection.execute("set local client_min_messages = warning")
    connection.execute(text)
    comment = sql.Literal(f"Hintergrundaufträge (procrastinate), Stand {migration}")
    connection.execute(
        sql.SQL("comment on schema {} is {}").format(sql.Identifier(SCHEMA), comment)
    )


_OWNER = """
    do $$
    begin
        if not exists (select from pg_catalog.pg_roles where rolname = 'hausdraht_eigner') then
            create role hausdraht_eigner nologin noinherit;
        end if;
    end
    $$
"""


def _applied(connection: psycopg.Connection[Any]) -> str | None:
    row = connection.execute(
        "select obj_description(oid, 'pg_namespace') from pg_catalog.pg_namespace where nspname = %s",
        [SCHEMA],
    ).fetchone()
    if row is None:
        return None
    found = _MARK.search(row[0] or "")
    if found is None:
        raise RuntimeError(
            f"schema {SCHEMA} exists, but its comment names no procrastinate version"
        )
    return found[1]


def connector(dsn: str, **pool: Any) -> procrastinate.PsycopgConnector:
    """Connector of the worker: login `bruecke`, names resolved in `hintergrund` only.

    Losing the end of a job with the server's power only repeats it, so no commit waits for the
    disk here.
    `pool` goes to `psycopg_pool.AsyncConnectionPool` (`min_size`, `max_size`, …).
    """
    return procrastinate.PsycopgConnector(
        pool_factory=_pool,
        configure=_autocommit,
        conninfo=dsn,
        kwargs={
            "options": f"-c search_path={SCHEMA},pg_catalog -c synchronous_commit=off",
            "application_name": "auftraege",
        },
        **pool,
    )


def _pool(**arguments: Any) -> psycopg_pool.AsyncConnectionPool:
    """The pool procrastinate asks for, without a round trip to check each connection."""
    return psycopg_pool.AsyncConnectionPool(**{**arguments, "check": _check})


async def _check(connection: psycopg.AsyncConnection[Any]) -> None:
    if not db.is_silent(connection):
        await psycopg_pool.AsyncConnectionPool.check_connection(connection)


async def _autocommit(connection: psycopg.AsyncConnection[Any]) -> None:
    await connection.set_autocommit(True)


def let_pass(pool: db.Pool, queue: str, seconds: float) -> None:
    """Wait until no job of `queue` is waiting for its first try, or so long. Raises psycopg.Error."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with pool.connection() as connection:
            row = connection.execute(_WAITING, {"queue": queue}).fetchone()
        if row is None or not row["waiting"]:
            return
        time.sleep(min(_LOOK_SECONDS, seconds))


def take_along(pool: db.Pool, task: str, work: Callable[..., None]) -> None:
    """Call `work` with the arguments of jobs of `task` that wait, then take them off the queue.

    Meanwhile they stay "todo" and locked by our transaction: a killed worker, a failure of `work`
    or of the database leaves them waiting, and a run of their own deals with the trouble.
    """
    end = time.monotonic() + TAKEN_SECONDS
    done: list[int] = []
    try:
        with pool.connection() as connection, connection.transaction():
            jobs = connection.execute(
                db.query("auftraege_mitnehmen"), {"aufgabe": task, "anzahl": TAKEN_ALONG}
            ).fetchall()
            for job in jobs:
                if time.monotonic() > end or not _worked(work, job["argumente"]):
                    break
                done.append(job["id"])
            if done:
                connection.execute(db.query("auftraege_erledigt"), {"auftraege": done})
    except (psycopg.Error, psycopg_pool.PoolTimeout) as error:
        _log.warning("waiting jobs not taken along", fehler=type(error).__name__)


def _worked(work: Callable[..., None], arguments: dict[str, Any]) -> bool:
    try:
        work(**arguments)
    except Exception as error:  # noqa: BLE001
        _log.info("a job taken along runs by itself again", fehler=type(error).__name__)
        return False
    return True


async def revive(manager: JobManager) -> None:
    """Let the jobs of dead workers run again; one whose successor waits already only gives way."""
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER):
        _log.warning("job of a dead worker runs again", job=job.id, aufgabe=job.task_name)
        try:
            await manager.retry_job(job)
        except UniqueViolation:  # Of the queueing lock: it would keep its lock for ever.
            await manager.finish_job(job, Status.ABORTED, delete_job=True)


def register(app: procrastinate.App) -> None:
    """Add the jobs that keep the house: stalled jobs, outbox, presence."""

    @app.periodic(cron="* * * * * */5", periodic_id="hintergrund.wiederholen")
    @app.task(
        name="hintergrund.wiederholen",
        queue="hintergrund",
        queueing_lock="hintergrund.wiederholen",
        priority=10,
        pass_context=True,
    )
    async def wiederholen(context: JobContext, timestamp: int) -> None:
        """Put the jobs of dead workers back into the queue (procrastinate does not by itself)."""
        await revive(context.app.job_manager)

    @app.periodic(cron="* * * * *", periodic_id="ereignisse.aufraeumen")
    @app.task(
        name="ereignisse.aufraeumen",
        queue="hintergrund",
        queueing_lock="ereignisse.aufraeumen",
        pass_context=True,
    )
    async def aufraeumen(context: JobContext, timestamp: int) -> None:
        """Delete outbox rows older than an hour."""
        await context.app.connector.execute_query_async("select intern.ereignisse_aufraeumen()")

    @app.periodic(cron="* * * * * */20", periodic_id="anwesenheiten.aufraeumen")
    @app.task(
        name="anwesenheiten.aufraeumen",
        queue="hintergrund",
        queueing_lock="anwesenheiten.aufraeumen",
        pass_context=True,
    )
    async def verabschieden(context: JobContext, timestamp: int) -> None:
        """End the visits of pages that send no heartbeat any more, so that colleagues hear of it."""
        await context.app.connector.execute_query_async("select intern.anwesenheiten_aufraeumen()")


if __name__ == "__main__":
    apply_schema(sys.argv[1])
