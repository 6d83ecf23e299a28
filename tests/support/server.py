"""The PostgreSQL server of a test run, shared by all its processes.

Order: `HAUSDRAHT_TEST_DATABASE_URL`, else a throwaway cluster (initdb), else testcontainers.
The first process that needs it starts it under a lock; the controlling process ends it.
"""

from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import itertools
import json
import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from bridge import config
from bridge.operations import cluster, database, identity, layout
from bridge.operations.processes import Recorded, process_start

TEMPLATE = "hausdraht_vorlage"
PREFIX = "hausdraht-test-"


@dataclasses.dataclass(frozen=True)
class Server:
    """A server with the template database deployed; `passwords` are those of the service logins."""

    dsn: str
    passwords: dict[str, str]
    directory: Path

    def login(self, database: str, role: str | None = None) -> str:
        """Connection string for a database: as superuser, or as a service login."""
        parts: dict[str, Any] = {**conninfo_to_dict(self.dsn), "dbname": database}
        if role is not None:
            parts.update(user=role, password=self.passwords[role])
        return make_conninfo(**parts)

    def url(self, database: str) -> str:
        """Superuser's URL of a database, as HAUSDRAHT_DATABASE_URL wants it."""
        parts = conninfo_to_dict(self.dsn)
        return (
            f"postgresql://{parts['user']}:{parts['password']}@{parts['host']}:{parts['port']}/"
            f"{database}"
        )

    def clone(self, name: str, template: str = TEMPLATE) -> str:
        """Copy the template, with the database's privileges and role settings; returns the name."""
        with psycopg.connect(self.login("postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("create database {} template {}").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
            connection.execute("set allow_system_table_mods = on")
            names = {"new": name, "template": template}
            connection.execute(_COPY_PRIVILEGES, names)
            connection.execute(_COPY_SETTINGS, names)
        return name

    def new_place(self, name: str) -> Path:
        """A path in the run's directory that nothing has used.

        A fixture is made again when tests are tried again or handed to another process.
        """
        numbered = (self.directory / f"{name}-{number}" for number in itertools.count(2))
        paths = itertools.chain([self.directory / name], numbered)
        return next(path for path in paths if not path.exists())

    def drop(self, name: str) -> None:
        """Drop a copy, ending whoever still uses it."""
        with psycopg.connect(self.login("postgres"), autocommit=True) as connection:
            connection.execute(
                sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name))
            )


# CREATE DATABASE … TEMPLATE copies neither.
_COPY_PRIVILEGES = """
    update pg_database set datacl = (select datacl from pg_database where datname = %(template)s)
    where datname = %(new)s
"""
_COPY_SETTINGS = """
    insert into pg_db_role_setting (setdatabase, setrole, setconfig)
    select n.oid, s.setrole, s.setconfig
    from pg_db_role_setting as s
    join pg_database as t on t.oid = s.setdatabase and t.datname = %(template)s
    join pg_database as n on n.datname = %(new)s
"""


def new_run() -> Path:
    """Make the directory of a test run and clear away runs whose processes were killed."""
    for stale in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError, ValueError):
            pid, start = (stale / "controller").read_text().split()
            if not Recorded("controller", int(pid), start).alive():
                end_run(stale)
    directory = Path(tempfile.mkdtemp(prefix=PREFIX))
    directory.chmod(0o755)
    (directory / "controller").write_text(f"{os.getpid()} {process_start(os.getpid())}")
    return directory


def end_run(directory: Path) -> None:
    """Stop the run's server and remove its directory."""
    for record in (*directory.glob("*.pid"), *directory.glob("*/postgres.pid")):
        pid, start = record.read_text().split()
        process = Recorded(record.name, int(pid), start)
        if process.alive():
            os.kill(process.pid, signal.SIGINT)
        deadline = time.monotonic() + 30
        while process.alive() and time.monotonic() < deadline:
            time.sleep(0.02)
    shutil.rmtree(directory, ignore_errors=True)


def shared(directory: Path) -> Server:
    """The run's server; started, and its template deployed, by whoever comes first."""
    with _locked(directory / "lock"):
        state = directory / "server.json"
        if state.exists():
            found = json.loads(state.read_text())
        else:
            found = _start(directory)
            state.touch(mode=0o600)
            state.write_text(json.dumps(found))
    return Server(found["dsn"], found["passwords"], directory)


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _start(directory: Path) -> dict[str, Any]:
    settings = config.load()
    if settings.test_database_url is not None:
        dsn = settings.test_database_url
    elif cluster.BINARIES.exists():
        dsn = _throwaway(directory)
    else:
        dsn = _container(directory)
    template = make_conninfo(**{**conninfo_to_dict(dsn), "dbname": TEMPLATE})
    with psycopg.connect(dsn, dbname="postgres", autocommit=True) as connection:
        connection.execute(f"drop database if exists {TEMPLATE} with (force)")
    # unverified, because it takes half the time: the migration tests verify a copy of it
    database.deploy(template, verify=False)
    passwords = {}
    with psycopg.connect(template) as connection:
        for role in ("authenticator", "bruecke"):
            passwords[role] = secrets.token_urlsafe(16)
            connection.execute(
                sql.SQL("alter role {} with login password {}").format(
                    sql.Identifier(role), sql.Literal(passwords[role])
                )
            )
    return {"dsn": dsn, "passwords": passwords}


def _throwaway(directory: Path) -> str:
    password = secrets.token_urlsafe(16)
    return start_cluster(directory, password, cluster.THROWAWAY)


def start_cluster(directory: Path, password: str, settings: str) -> str:
    """Make a cluster in the directory and start it; returns the superuser's connection string."""
    sockets = directory / "s"
    sockets.mkdir()
    if identity.stays_root():
        user = identity.service_user()
        os.chown(directory, user.pw_uid, user.pw_gid)
        os.chown(sockets, user.pw_uid, user.pw_gid)
    data = directory / "pg"
    cluster.initdb(data, password)
    port = layout.free_port()
    cluster.configure(data, port, sockets, settings)
    pg_ctl(directory, "start")
    return make_conninfo(host="127.0.0.1", port=port, user="postgres", password=password)


def pg_ctl(directory: Path, *command: str) -> None:
    """Run pg_ctl for the cluster in the directory, and note which process it runs as."""
    data = directory / "pg"
    # pg_ctl starts it in a session of its own and returns when it answers.
    call = [*cluster.as_owner(), *cluster.GERMAN, str(cluster.BINARIES / "pg_ctl"), *command]
    call += ["--silent", "--wait", "--pgdata", str(data), "--log", str(directory / "postgres.log")]
    subprocess.run(call, check=True, cwd="/", stdin=subprocess.DEVNULL)
    with contextlib.suppress(FileNotFoundError):  # stopped
        pid = int((data / "postmaster.pid").read_text().split()[0])
        (directory / "postgres.pid").write_text(f"{pid} {process_start(pid)}")


def _container(directory: Path) -> str:
    from testcontainers.core.container import DockerContainer
    from testcontainers.core.image import DockerImage
    from testcontainers.core.waiting_utils import wait_for_logs

    password = secrets.token_urlsafe(16)
    context = config.ROOT / "deploy" / "container"
    image = DockerImage(str(context), dockerfile_path="postgres.Containerfile").build()
    container = DockerContainer(str(image)).with_env("POSTGRES_PASSWORD", password)
    container = container.with_exposed_ports(5432)
    container.start()
    wait_for_logs(container, "listening on IPv4 address", 120)
    dsn = make_conninfo(
        host=container.get_container_host_ip(),
        port=container.get_exposed_port(5432),
        user="postgres",
        password=password,
    )
    cluster.wait_until_ready(dsn, 60)
    return dsn
