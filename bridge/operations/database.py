"""Deploying and checking the schema: procrastinate's first, then Sqitch, then keys and passwords."""

from __future__ import annotations

import difflib
import json
import os
import re
import subprocess

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from bridge import hintergrund
from bridge.config import DATABASE, ROOT, Config
from bridge.errors import Refused
from bridge.operations import keys

SNAPSHOT = ROOT / "db" / "snapshot" / "schema.sql"

_LIBPQ = {
    "host": "PGHOST",
    "hostaddr": "PGHOSTADDR",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "passfile": "PGPASSFILE",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


def libpq_environment(dsn: str) -> dict[str, str]:
    """Environment for psql, pg_dump and Sqitch to reach what `dsn` names, without other PG* noise."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PG", "SQITCH_"))}
    for name, value in conninfo_to_dict(dsn).items():
        if name not in _LIBPQ:
            raise Refused(f"the database URL may not carry the parameter {name}")
        env[_LIBPQ[name]] = str(value)
    env.setdefault("PGDATABASE", DATABASE)
    env["SQITCH_USER_CONFIG"] = env["SQITCH_SYSTEM_CONFIG"] = os.devnull
    env["SQITCH_FULLNAME"], env["SQITCH_EMAIL"] = "Hausdraht", "betrieb@hausdraht.example"
    return env


def deploy(dsn: str, *, verify: bool = True) -> None:
    """Create the database when missing and bring it to the plan's last change; repeatable.

    Each change is followed by its verify script unless told otherwise.
    """
    _create_database(dsn)
    hintergrund.apply_schema(dsn)
    sqitch(dsn, "deploy", "--verify" if verify else "--no-verify")


def load_secrets(config: Config) -> None:
    """Give the service logins their passwords and the database its signing keys."""
    with psycopg.connect(config.superuser_dsn) as connection:
        for login in ("authenticator", "bruecke"):
            password = keys.password(config, login)
            if not _may_sign_in(config, login):
                connection.execute(
                    sql.SQL("alter role {} with login password {}").format(
                        sql.Identifier(login), sql.Literal(password)
                    )
                )
        load_signing_keys(config, connection)
        # Letters are written in the database and name the portal; browsers ask for the key.
        for name, value in (
            ("portal_adresse", config.url),
            ("push_schluessel", keys.push_public_key(config)),
        ):
            connection.execute(
                sql.SQL("alter database {} set {} = {}").format(
                    sql.Identifier(connection.info.dbname),
                    sql.Identifier("app", name),
                    sql.Literal(value),
                )
            )


def _may_sign_in(config: Config, login: str) -> bool:
    """Whether the password is set already: several installations may share one server and its roles."""
    try:
        psycopg.connect(config.login_dsn(login)).close()
    except psycopg.OperationalError:
        return False
    return True


def load_signing_keys(config: Config, connection: psycopg.Connection) -> None:
    """Hand the signing keys to the database; the first one signs from now on."""
    connection.execute(
        "select anmeldung.signaturschluessel_laden(%s::jsonb)", [json.dumps(keys.jwks(config))]
    )


def sqitch(dsn: str, *arguments: str, quiet: bool = True) -> str:
    """Run Sqitch against `dsn` and return its output.

    Raises Refused with the end of that output, without the changes that passed, when it fails.
    """
    done = subprocess.run(
        ["sqitch", arguments[0], "--target", "db:pg:", *arguments[1:]],
        cwd=ROOT,
        env=libpq_environment(dsn),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        output = "\n".join(x for x in done.stdout.splitlines() if not x.endswith(".. ok"))
        raise Refused(f"sqitch {arguments[0]} failed:\n{output[-6000:]}")
    if not quiet:
        print(done.stdout, end="")
    return done.stdout


def revert(dsn: str, to: str | None = None) -> None:
    """Revert every change, or those after `to`."""
    sqitch(dsn, "revert", "-y", *(["--to", to] if to else []))


def check(dsn: str) -> None:
    """`sqitch verify`, `sqitch check` and the comparison with the committed snapshot.

    Raises Refused with the difference when the schema is not what the snapshot says.
    """
    sqitch(dsn, "verify", quiet=False)
    sqitch(dsn, "check", quiet=False)
    if difference := snapshot_difference(dsn):
        raise Refused(
            f"the deployed schema differs from {SNAPSHOT.relative_to(ROOT)} "
            f"(make db-snapshot writes it anew):\n{difference}"
        )
    print("The deployed schema equals the snapshot.")


def snapshot_difference(dsn: str) -> str:
    """Unified diff between the committed snapshot and the deployed schema; empty when equal."""
    committed = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    lines = difflib.unified_diff(
        committed.splitlines(), dump(dsn).splitlines(), "snapshot", "deployed", lineterm=""
    )
    return "\n".join(lines)


def write_snapshot(dsn: str) -> None:
    """Write the deployed schema to `db/snapshot/schema.sql`."""
    SNAPSHOT.parent.mkdir(parents=True, exist_ok=True)
    SNAPSHOT.write_text(dump(dsn))
    print(f"Wrote {SNAPSHOT.relative_to(ROOT)}")


def dump(dsn: str) -> str:
    """The schema as pg_dump writes it, without procrastinate, Sqitch and passing detail."""
    command = ["pg_dump", "--schema-only", "--no-sync", f"--exclude-schema={hintergrund.SCHEMA}"]
    # Which monthly partitions the log has depends on today.
    command += ["--exclude-schema=sqitch", "--exclude-table=audit.eintraege_2*"]
    done = subprocess.run(
        command, env=libpq_environment(dsn), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Refused(f"pg_dump failed: {done.stderr.strip()}")
    return normalise(done.stdout)


def normalise(text: str) -> str:
    """Drop from a dump what differs between two servers or two runs."""
    text = re.sub(r"^-- Dumped .*\n", "", text, flags=re.M)
    text = re.sub(r"^\\(?:un)?restrict .*\n", "", text, flags=re.M)
    text = re.sub(r"^(?:SET|SELECT pg_catalog\.set_config).*;\n", "", text, flags=re.M)
    # Each restore begins a new era of the log.
    text = re.sub(r"(CREATE FUNCTION audit\.aera\(\)[^;]*RETURN )\d+;", r"\g<1>1;", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _create_database(dsn: str) -> None:
    name = libpq_environment(dsn)["PGDATABASE"]
    with psycopg.connect(dsn, dbname="postgres", autocommit=True) as connection:
        query = "select 1 from pg_database where datname = %s"
        if connection.execute(query, [name]).fetchone():
            return
        connection.execute(
            sql.SQL(
                "create database {} template template0 encoding 'UTF8' locale 'C.UTF-8'"
            ).format(sql.Identifier(name))
        )
