"""The bridge's worker process: `python -m bridge.worker`.

Stops gracefully on SIGTERM and SIGINT: running jobs get ten seconds. After kill -9 its
jobs run again as soon as its heartbeat is missed; every job may therefore run twice.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import procrastinate
import procrastinate.exceptions
import psycopg
from procrastinate.app import WorkerOptions
from psycopg.conninfo import make_conninfo

from bridge import config as settings
from bridge import db, hintergrund, log
from bridge.jobs import Jobs
from bridge.mail.dns import DnsResolver
from bridge.regular import Regular

_log = log.get_logger(__name__)


def create_app(config: settings.Config, pool: db.Pool, queue: db.Pool) -> procrastinate.App:
    """The procrastinate application with every job of the bridge."""
    app = procrastinate.App(connector=hintergrund.connector(config.bridge_dsn, min_size=1))
    hintergrund.register(app)
    Jobs(config, pool, queue, DnsResolver(config.dns_server)).register(app)
    Regular(config, pool).register(app)
    return app


@contextmanager
def open_pools(config: settings.Config) -> Iterator[tuple[db.Pool, db.Pool]]:
    """Connections for the work, and for the locks on jobs taken along.

    A connection that has decided a mail has compiled what deciding needs, which takes it as long
    as ten mails. So there are few of these: half of the jobs wait for DNS or for each other. A lock
    needs no more than a connection.
    """
    jobs = config.worker_concurrency
    with (
        db.open_pool(
            config.bridge_dsn, max(2, jobs // 2) + 1, "worker", limits=config.mail_limits
        ) as pool,
        db.open_pool(config.bridge_dsn, jobs, "auftraege") as queue,
    ):
        yield pool, queue


async def run(config: settings.Config, pool: db.Pool, queue: db.Pool, wait: bool = True) -> None:
    """Work until stopped or, without ``wait``, until the queues are empty.

    Without ``wait`` no periodic job is put into the queue: it belongs to who stays.
    """
    own_hands = hintergrund.OWN_HANDS
    threads = ThreadPoolExecutor(
        config.worker_concurrency + sum(own_hands.values()) + 2, thread_name_prefix="job"
    )
    asyncio.get_running_loop().set_default_executor(threads)
    app = create_app(config, pool, queue)
    queues = {task.queue for task in app.tasks.values()}
    common: WorkerOptions = {
        **hintergrund.WORKER_OPTIONS,
        "wait": wait,
        "queues": sorted(queues - set(own_hands)),
        "concurrency": config.worker_concurrency,
        "install_signal_handlers": wait,
    }
    apart: list[WorkerOptions] = [
        {
            **common,
            "queues": [name],
            "concurrency": jobs,
            "install_signal_handlers": False,
            "fetch_job_polling_interval": hintergrund.UNHURRIED_POLLING,
        }
        for name, jobs in own_hands.items()
    ]
    async with app.open_async():
        if wait:
            parts = [app.run_worker_async(**options) for options in (common, *apart)]
            await _together(*parts, _lifeline(config.bridge_dsn))
            return
        app.periodic_registry.periodic_tasks.clear()
        for options in (common, *apart):
            await app.run_worker_async(**options)


async def _lifeline(dsn: str) -> None:
    """Fail when the server ends this connection, because it crashed or was restarted.

    Decisions and the ends of jobs do not wait for the disk. The pools would connect again unnoticed,
    and a job whose end was lost would stay with this worker, which knows nothing of it any more.
    """
    # The keepalives notice within a minute that the way to a silent server is cut.
    patient = make_conninfo(
        dsn,
        application_name="worker",
        keepalives_idle=30,
        keepalives_interval=10,
        keepalives_count=3,
    )
    async with await psycopg.AsyncConnection.connect(patient, autocommit=True) as connection:
        async for _ in connection.notifies():
            pass


async def _together(*parts: Coroutine[Any, Any, None]) -> None:
    """Run the parts until the first one ends or fails, then end the others."""
    tasks = [asyncio.ensure_future(part) for part in parts]
    done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    for task in done:
        task.result()


def main() -> int:
    """Entry point; 1 when the database goes away, so that the supervisor starts us again."""
    config = settings.load()
    log.configure(config.log_level)
    # Three lines a job, with arguments: our own jobs log what matters.
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    with open_pools(config) as (pool, queue):
        try:
            asyncio.run(run(config, pool, queue))
        except (procrastinate.exceptions.ConnectorException, psycopg.OperationalError) as error:
            _log.error("database lost", fehler=type(error.__cause__ or error).__name__)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
