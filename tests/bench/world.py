"""The databases the benchmarks run on: a throwaway server, made durable, with many Anfragen."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path

import psycopg

from bridge.operations import cluster, database
from tests.support.server import Server

MANDANTEN = 200
ANFRAGEN_EACH = 2000
_LOAD = Path(__file__).with_name("welt.sql")
_YEARS = Path(__file__).with_name("jahre.sql")
_PERSONS = Path(__file__).with_name("personen.sql")
# What a test server does without; a benchmark must pay for it as production does.
_DURABLE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")


@dataclasses.dataclass(frozen=True)
class World:
    """A loaded database; `scratch` is a directory for scripts, `anfragen_each` counts per Mandant."""

    server: Server
    name: str
    scratch: Path
    anfragen_each: int = ANFRAGEN_EACH

    @property
    def dsn(self) -> str:
        """As superuser."""
        return self.server.login(self.name)

    @property
    def bin_dir(self) -> Path:
        """Where pgbench lives."""
        return cluster.BINARIES

    def superuser(self) -> psycopg.Connection:
        """A connection as superuser, every statement its own transaction."""
        return psycopg.connect(self.dsn, autocommit=True)


def make_durable(server: Server) -> None:
    """Switch the throwaway server to the durability of a production one."""
    with psycopg.connect(server.login("postgres"), autocommit=True) as connection:
        for setting in _DURABLE:
            connection.execute(f"alter system set {setting} = on")
        connection.execute("select pg_reload_conf()")


def fill(dsn: str, mandanten: int, anfragen: int) -> None:
    """Load welt.sql: so many Mandanten with 200 tenancies, and so many Anfragen each."""
    run_script(dsn, _LOAD, mandanten=mandanten, anfragen=anfragen)


def run_script(dsn: str, script: Path, **variables: int) -> None:
    """Run a psql script with variables; raises CalledProcessError at its first error."""
    arguments = ["-qX", "-v", "ON_ERROR_STOP=1"]
    for name, value in variables.items():
        arguments += ["-v", f"{name}={value}"]
    subprocess.run(
        ["psql", *arguments, "-f", str(script)], env=database.libpq_environment(dsn), check=True
    )


def load(server: Server) -> World:
    """A copy of the template with the full world."""
    world = World(server, server.clone("bench_welt"), server.directory)
    fill(world.dsn, MANDANTEN, ANFRAGEN_EACH)
    return world


def load_years(server: Server) -> World:
    """A copy of the template with 1,000,000 Anfragen of 1,000 Mandanten, the largest with a tenth."""
    world = World(server, server.clone("bench_jahre"), server.directory, anfragen_each=0)
    run_script(world.dsn, _YEARS, mandanten=1000, anfragen=1_000_000)
    return world


def bare(server: Server, name: str) -> World:
    """A copy of the template with nothing in it."""
    return World(server, server.clone(name), server.directory, anfragen_each=0)


def load_persons(server: Server, persons: int) -> World:
    """A copy of the template with one Mandant of so many persons."""
    world = World(server, server.clone("bench_personen"), server.directory, anfragen_each=0)
    run_script(world.dsn, _PERSONS, personen=persons)
    return world
