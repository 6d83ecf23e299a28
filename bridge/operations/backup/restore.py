"""Making an installation of a backup: checked before, compared afterwards, brought to this version."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import IO

import psycopg
from psycopg import sql

from bridge.audit import checking
from bridge.config import ROOT, Config
from bridge.errors import Refused
from bridge.operations import database, identity, keys, layout, lifecycle, processes
from bridge.operations.backup import contents, crypt, manifest, place, roles
from bridge.operations.backup.archive import Archive


def restore(config: Config, archive: Archive, *, replace: bool = False) -> int:
    """Restore into the (empty) installation of `config`; returns how many sessions were ended.

    Afterwards nothing runs; `make up` starts it. Raises Refused when the installation runs or is
    not empty, when the backup is newer than this version, and when the restored rows are not
    those of the backup; then everything is as it was before.
    """
    check_version(archive.manifest)
    identity.settle(config)
    if processes.states(config):
        raise Refused("this installation is running; end it with make down")
    with _roles_of_ours(config) as made, place.prepared(config, replace=replace):
        layout.prepare(config)
        layout.choose_ports(config)
        _write_secrets(config, archive.read(manifest.SECRETS))
        keys.generate(config)
        with lifecycle.only_database(config):
            _load(config, archive, made)
            _compare(config, archive.manifest)
            _write_archives(config, archive)
            sessions = _begin_anew(config, archive.manifest)
            _tell_of_the_log(config)
            return sessions


def check_version(found: manifest.Manifest) -> None:
    """Refused when this checkout does not know every migration of the backup, in that order."""
    plan = re.findall(r"^([a-z_]+/[a-z0-9_]+)(?= )", (ROOT / "sqitch.plan").read_text(), re.M)
    if plan[: len(found.schritte)] != found.schritte:
        raise Refused(
            f"the backup was made by another version ({found.version}, last migration "
            f"{found.schritte[-1]}): restore it with that one and upgrade afterwards"
        )


def _write_secrets(config: Config, text: bytes) -> None:
    for name, content in json.loads(text).items():
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts:
            raise Refused(f"the backup names a secret outside its directory: {name}")
        path = config.secrets_dir / relative
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        layout.write_atomically(path, base64.b64decode(content).decode(), 0o600)


@contextlib.contextmanager
def _roles_of_ours(config: Config) -> Iterator[list[str]]:
    """Roles that the body makes go when it fails, after their database; a private cluster goes as a whole."""
    made: list[str] = []
    try:
        yield made
    except BaseException:
        if made and config.database_url is not None:
            with psycopg.connect(
                config.superuser_dsn, dbname="postgres", autocommit=True
            ) as server:
                roles.drop(server, made)
        raise


def _write_archives(config: Config, archive: Archive) -> None:
    """Archived months that are not there: those that are stay, a restore takes nothing away."""
    for stored in archive.manifest.dateien:
        if not stored.startswith(manifest.ARCHIVES):
            continue
        name = stored.removesuffix(crypt.SUFFIX)
        path = config.archive_dir / PurePosixPath(name.removeprefix(manifest.ARCHIVES)).name
        if path.exists():
            continue
        config.archive_dir.mkdir(mode=0o700, exist_ok=True)
        working = path.with_name(f".{path.name}")
        with archive.stream(name) as source, working.open("wb") as file:
            working.chmod(0o600)
            shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())
        working.replace(path)


def _load(config: Config, archive: Archive, made: list[str]) -> None:
    dsn = config.superuser_dsn
    environment = database.libpq_environment(dsn)
    name, dumped = environment["PGDATABASE"], archive.manifest.datenbank
    with psycopg.connect(dsn, dbname="postgres", autocommit=True) as server:
        if place.exists(server, dumped):
            raise Refused(f"the server has a database {dumped} already, as the backup's was named")
        with server.transaction():
            new = roles.apply(server, archive.read(manifest.ROLES))
        made.extend(new)
        try:
            with archive.stream(manifest.DUMP) as dump:
                _pg_restore(environment, dump)
        except BaseException:
            drop = sql.SQL("drop database if exists {} with (force)")
            server.execute(drop.format(sql.Identifier(dumped)))
            raise
        if name != dumped:
            place.rename(server, dumped, name)


def _pg_restore(environment: dict[str, str], dump: IO[bytes]) -> None:
    done = subprocess.run(
        ["pg_restore", "--create", "--exit-on-error", "--dbname=postgres"],
        env=environment,
        stdin=dump,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Refused(f"pg_restore failed: {done.stderr.strip()[-2000:]}")


def _compare(config: Config, expected: manifest.Manifest) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        told = contents.differences(expected.tabellen, contents.tables(connection))
    if told:
        raise Refused("the restored rows are not those of the backup:\n" + "\n".join(told[:20]))


def _begin_anew(config: Config, found: manifest.Manifest) -> int:
    """What a restored database must not take over from the one it is a copy of."""
    with psycopg.connect(config.superuser_dsn) as connection:
        # Before the first new entry: transaction numbers begin anew.
        connection.execute("select audit.neue_aera(%s)", [checking.newest_era(config)])
    database.deploy(config.superuser_dsn)
    with psycopg.connect(config.superuser_dsn) as connection:
        connection.execute("analyze")
        row = connection.execute(
            "select intern.sicherung_eingespielt(%s)", [found.stand]
        ).fetchone()
    database.load_secrets(config)
    return int(row[0]) if row else 0


def _tell_of_the_log(config: Config) -> None:
    found = checking.check(config)
    print("Audit log: " + "\n".join((*found.sentences, found.summary)))
    if found.violations:
        print('If that is what this restore lost: hausdraht audit verlust --grund "…"')


def describe(found: manifest.Manifest, directory: Path) -> str:
    """A backup in one sentence."""
    size = sum(file.bytes for file in found.dateien.values())
    rows = sum(table.rows for table in found.tabellen.values())
    return (
        f"{directory}: {found.stand}, {len(found.tabellen)} tables with {rows} rows, "
        f"{size / 1e6:.1f} MB, PostgreSQL {found.postgresql}, Hausdraht {found.version}"
    )
