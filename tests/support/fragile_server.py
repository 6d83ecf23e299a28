"""A PostgreSQL server of a test's own with a copy of the template, to be crashed.

It keeps what was committed as a real one does, except through a failure of the machine. What a
transaction without synchronous commit wrote is lost as long as nobody else has committed since.
"""

from __future__ import annotations

import contextlib
import dataclasses
import subprocess
from collections.abc import Iterator

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from bridge.operations import cluster
from bridge.operations.database import libpq_environment
from tests.support import server as servers
from tests.support.server import TEMPLATE, Server

#: 10 s is the longest PostgreSQL allows: the window in which an asynchronous commit can be lost.
_SETTINGS = "fsync = off\nautovacuum = off\nwal_writer_delay = '10s'\n"


@dataclasses.dataclass(frozen=True)
class FragileServer(Server):
    """As Server, and can crash."""

    def crash(self) -> None:
        """Every process of it dies at once, without a checkpoint; then it starts again."""
        servers.pg_ctl(self.directory, "restart", "--mode=immediate")


@contextlib.contextmanager
def running(source: Server, name: str) -> Iterator[FragileServer]:
    """Start it in a directory of its own within the run's; `source` has the template."""
    directory = source.new_place(name)
    directory.mkdir(mode=0o755)
    dump = directory / "dump"
    password = str(conninfo_to_dict(source.dsn)["password"])
    copy = source.clone(directory.name.replace("-", "_"))
    try:
        roles = _run("pg_dumpall", source.dsn, "--roles-only", "--no-comments")
        _run("pg_dump", source.login(copy), "--format=custom", "--create", f"--file={dump}")
    finally:
        source.drop(copy)
    dsn = servers.start_cluster(directory, password, _SETTINGS)
    try:
        # The superuser is there already, which is the only error.
        _run("psql", dsn, "--quiet", "--no-psqlrc", "--dbname=postgres", stdin=roles)
        _run("pg_restore", dsn, "--exit-on-error", "--create", "--dbname=postgres", str(dump))
        with psycopg.connect(dsn, dbname="postgres", autocommit=True) as connection:
            connection.execute(
                sql.SQL("alter database {} rename to {}").format(
                    sql.Identifier(copy), sql.Identifier(TEMPLATE)
                )
            )
        yield FragileServer(dsn, source.passwords, directory)
    finally:
        servers.pg_ctl(directory, "stop", "--mode=immediate")


def _run(program: str, dsn: str, *arguments: str, stdin: bytes = b"") -> bytes:
    return subprocess.run(
        [str(cluster.BINARIES / program), *arguments],
        env=libpq_environment(dsn),
        input=stdin,
        capture_output=True,
        check=True,
    ).stdout
