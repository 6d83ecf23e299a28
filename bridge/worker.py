"""The bridge's worker process: `python -m bridge.worker`.

Stops gracefully on SIGTERM and SIGINT: running jobs get ten seconds. After kill -9 its
jobs run again as soon as its heartbeat is missed; every job may therefore run twice.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from concurrent.futures import ThreadPoolExecutor

import procrastinate
import procrastinate.exceptions
from procrastinate.app import WorkerOptions

from bridge import config as settings
from bridge import db, hintergrund, log
from bridge.jobs import Jobs
from bridge.mail.dns import DnsResolver

_log = log.get_logger(__name__)


def create_app(config: settings.Config, pool: db.Pool) -> procrastinate.App:
    """The procrastinate application with every job of the bridge."""
    app = procrastinate.App(connector=hintergrund.connector(config.bridge_dsn, min_size=1))
    hintergrund.register(app)
    Jobs(config, pool, DnsResolver(config.dns_server)).register(app)
    return app


async def run(config: settings.Config, pool: db.Pool, wait: bool = True) -> None:
    """Work until stopped or, without ``wait``, until the queues are empty."""
    threads = ThreadPoolExecutor(config.worker_concurrency + 2, thread_name_prefix="job")
    asyncio.get_running_loop().set_default_executor(threads)
    app = create_app(config, pool)
    options: WorkerOptions = {
        **hintergrund.WORKER_OPTIONS,
        "wait": wait,
        "concurrency": config.worker_concurrency,
        "install_signal_handlers": wait,
    }
    async with app.open_async():
        await app.run_worker_async(**options)


def main() -> int:
    """Entry point; 1 when the database goes away, so that the supervisor starts us again."""
    config = settings.load()
    log.configure(config.log_level)
    # Three lines a job, with arguments: our own jobs log what matters.
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    with db.open_pool(
        config.bridge_dsn,
        2 * config.worker_concurrency,
        "worker",
        limits=config.mail_limits,
    ) as pool:
        try:
            asyncio.run(run(config, pool))
        except procrastinate.exceptions.ConnectorException as error:
            _log.error("database lost", fehler=type(error.__cause__ or error).__name__)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
