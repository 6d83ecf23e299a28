"""The private PostgreSQL cluster: created once, configured at every start, reached by scram.

It listens on a Unix socket in the run directory and on loopback, under passwords from pass
files; no connection is ever trusted.
"""

from __future__ import annotations

import os
import pwd
import subprocess
import time
from pathlib import Path

import psycopg

from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import identity, keys

BINARIES = Path("/usr/lib/postgresql/15/bin")

SETTINGS = """\
# Written by Hausdraht at every start; put own settings into eigene.conf beside this file.
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{socket_dir}'
unix_socket_permissions = 0777
password_encryption = 'scram-sha-256'
# A new office fills empty tables within minutes; plans made for empty ones read whole indexes.
autovacuum_naptime = '10s'
max_connections = 200
shared_buffers = '256MB'
max_wal_size = '1GB'
default_toast_compression = 'lz4'
min_wal_size = '80MB'
checkpoint_completion_target = 0.9
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
log_line_prefix = '%m [%p] %q%u@%d %a '
log_min_duration_statement = '2s'
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
log_error_verbosity = 'default'
idle_in_transaction_session_timeout = '10min'
"""

GERMAN = ["env", "LANGUAGE=de"]
"""Command prefix of the server: where `lc_messages` is `C.UTF-8` (PostgREST's login), its own
messages are German; with `C` (everybody else) they are English. The log follows the login."""

ACCESS = """\
# Nobody is trusted, not even over the socket; only the server itself may come back in to record
# a refused change in a transaction of its own (db/functions/audit_abweisung.sql).
local  all          hausdraht_protokoll  peer  map=hausdraht_protokoll
local  all          all                scram-sha-256
host   all          all  127.0.0.1/32  scram-sha-256
local  replication  all                scram-sha-256
"""

THROWAWAY = """\
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
autovacuum = off
"""


def create(config: Config) -> None:
    """initdb in the cluster directory unless it holds a cluster already."""
    directory = config.cluster_dir
    if (directory / "PG_VERSION").exists():
        return
    print(f"Creating the PostgreSQL cluster in {directory}")
    initdb(directory, keys.password(config, "superuser"))


def initdb(directory: Path, superuser_password: str) -> None:
    """Create a cluster; as root it belongs to and is made by the service user.

    The password reaches initdb through a file only that user can read.
    """
    directory.mkdir(mode=0o700, exist_ok=True)
    passwords = directory.with_name(directory.name + ".pwfile")
    passwords.touch(mode=0o600)
    passwords.write_text(superuser_password + "\n")
    if identity.stays_root():
        user = identity.service_user()
        for path in (directory, passwords):
            os.chown(path, user.pw_uid, user.pw_gid)
    command = [*as_owner(), str(BINARIES / "initdb"), "--pgdata", str(directory)]
    command += ["--username=postgres", f"--pwfile={passwords}", "--auth=scram-sha-256"]
    command += ["--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--no-instructions"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
    finally:
        passwords.unlink()
    if done.returncode:
        raise Refused(f"the cluster could not be created: {done.stderr.strip()}")
    (directory / "pg_hba.conf").write_text(ACCESS)
    with (directory / "postgresql.conf").open("a") as file:
        file.write("include 'hausdraht.conf'\ninclude_if_exists 'eigene.conf'\n")
    owner = pwd.getpwuid(directory.stat().st_uid).pw_name
    with (directory / "pg_ident.conf").open("a") as file:
        file.write(f"hausdraht_protokoll {owner} hausdraht_protokoll\n")


def configure(directory: Path, port: int, socket_dir: Path, extra: str = "") -> None:
    """Write the settings file the cluster includes."""
    path = directory / "hausdraht.conf"
    path.write_text(SETTINGS.format(port=port, socket_dir=socket_dir) + extra)
    path.chmod(0o644)


def as_owner() -> list[str]:
    """Command prefix that runs a program as the cluster's owner; empty unless we are root."""
    if not identity.stays_root():
        return []
    user = identity.service_user()
    return [
        "setpriv",
        f"--reuid={user.pw_uid}",
        f"--regid={user.pw_gid}",
        "--clear-groups",
    ]


def wait_until_ready(dsn: str, seconds: float) -> None:
    """Return as soon as the server accepts a connection; Refused after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            psycopg.connect(dsn, dbname="postgres", connect_timeout=5).close()
            return
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise Refused(f"PostgreSQL does not answer: {error}") from None
            time.sleep(0.05)
