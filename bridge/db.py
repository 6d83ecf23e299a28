"""Database access of the bridge: pools of the login `bruecke`, and named queries.

Every query is one call of one `intern` function (`bridge/sql/<name>.sql`), so connections
run in autocommit: one round trip, one transaction.
"""

from __future__ import annotations

import select
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import psycopg
from psycopg.rows import DictRow, dict_row
from psycopg_pool import ConnectionPool

Pool = ConnectionPool[psycopg.Connection[DictRow]]

WAIT_SECONDS = 5.0
"""How long a caller waits for a connection before `psycopg_pool.PoolTimeout`."""


def open_pool(
    dsn: str,
    size: int,
    name: str,
    max_mail_bytes: int | None = None,
    limits: Mapping[str, int] | None = None,
) -> Pool:
    """A pool that opens its connections in the background and keeps at least one.

    A server that is down delays nobody's start: the first call raises PoolTimeout instead.
    `max_mail_bytes` is the size up to which the database accepts mail from this pool, `limits`
    bound the taking apart of a mail (`Config.mail_limits`).
    """
    settings = dict(limits or {})
    if max_mail_bytes is not None:
        settings["max_mail_bytes"] = max_mail_bytes
    options = " ".join(f"-c app.{setting}={value}" for setting, value in settings.items())
    return ConnectionPool(
        dsn,
        connection_class=psycopg.Connection[DictRow],
        kwargs={
            "autocommit": True,
            "row_factory": dict_row,
            "application_name": name,
            "options": options,
        },
        min_size=1,
        max_size=size,
        timeout=WAIT_SECONDS,
        check=_check,
        open=True,
        name=name,
    )


def is_silent(connection: psycopg.Connection[Any] | psycopg.AsyncConnection[Any]) -> bool:
    """Whether nothing waits to be read: a server that hung up has sent its goodbye.

    Costs no round trip, unlike asking the server.
    """
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLIN)
    return not poll.poll(0)


def _check(connection: psycopg.Connection[DictRow]) -> None:
    if not is_silent(connection):
        ConnectionPool.check_connection(connection)


@cache
def query(name: str) -> bytes:
    """Text of a named query."""
    return (resources.files("bridge.sql") / f"{name}.sql").read_bytes()


def fetch(pool: Pool, name: str, **parameters: Any) -> list[dict[str, Any]]:
    """All rows of a named query. Raises psycopg.Error and psycopg_pool.PoolTimeout."""
    with pool.connection() as connection:
        # Binary, because a mail of 25 MB would travel and be read as 50 MB of hexadecimal text.
        return connection.execute(query(name), parameters, binary=True).fetchall()


def sqlstate(error: psycopg.Error) -> str:
    """SQLSTATE for logs; the message may hold personal data and is never logged."""
    return error.sqlstate or type(error).__name__
