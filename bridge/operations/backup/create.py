"""Making a backup: one snapshot, read by a role that may only read, whole or not at all."""

from __future__ import annotations

import base64
import contextlib
import datetime
import hashlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any

import psycopg

from bridge import disk
from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import database
from bridge.operations.backup import contents, crypt, manifest, roles

UNFINISHED = ".unfertig-"
"""Beginning of the name of a backup that is being made: a restore never takes it for one."""

PREFIX = "hausdraht-"
"""Beginning of the name of a finished backup; the moment of its making follows."""

READER = "hausdraht_sicherung"
_CHUNK = 1024 * 1024


def create(
    config: Config, target: Path, recipient: str | None = None, keep: int | None = None
) -> Path:
    """Write a backup below `target` and return its directory.

    `recipient` is a public key of age to encrypt for; of the finished backups there that the log
    knows as this installation's the newest `keep` stay, this one among them. Raises Refused when
    the database does not answer, a program fails or the disk is full; whatever ends it early
    leaves nothing behind.
    """
    if recipient is not None:
        crypt.check(recipient)
    try:
        with disk.alone(target, "backup"):
            made = _create(config, target, recipient)
            if keep is not None:
                for old in _ours(config, target)[:-keep]:
                    # Under another name first: what is half deleted must not look whole either.
                    shutil.rmtree(old.rename(target / f"{UNFINISHED}{old.name}"))
            return made
    except OSError as error:
        raise Refused(f"no backup was made in {target}: {error.strerror or error}") from None


def _ours(config: Config, target: Path) -> list[Path]:
    """Finished backups there that this installation made since it was last restored, oldest first.

    Others may keep theirs in the same place, and what is encrypted does not say whose it is.
    """
    found = {path.name: path for path in sorted(target.glob(f"{PREFIX}*Z"))}
    with psycopg.connect(config.superuser_dsn) as connection:
        rows = connection.execute(
            "select objekt from audit.eintraege where mandant_id is null and aktion = 'gesichert' "
            "and tabelle = 'sicherung' and aera = audit.aera() and objekt = any(%s)",
            [list(found)],
        )
        known = {row[0] for row in rows}
    return [path for name, path in found.items() if name in known]


def _create(config: Config, target: Path, recipient: str | None) -> Path:
    for stale in target.glob(f"{UNFINISHED}*"):  # of one that was killed: nobody else is here
        shutil.rmtree(stale)
    moment = datetime.datetime.now(datetime.UTC)
    name = f"{PREFIX}{moment:%Y%m%dT%H%M%S%fZ}"
    working = target / f"{UNFINISHED}{name}"
    try:
        working.mkdir(mode=0o700)
        _fill(config, working, moment, recipient)
        disk.sync_directory(working)
        _note(config, name, recipient)
        working.rename(target / name)
        disk.sync_directory(target)
    finally:
        shutil.rmtree(working, ignore_errors=True)
    return target / name


def _fill(
    config: Config, directory: Path, moment: datetime.datetime, recipient: str | None
) -> None:
    files: dict[str, manifest.File] = {}

    def put(name: str, text: bytes) -> None:
        path = directory / (name + (crypt.SUFFIX if recipient else ""))
        files[path.name] = _write(path, _encrypted(text, recipient))

    with psycopg.connect(config.superuser_dsn) as connection:
        put(manifest.ROLES, roles.collect(connection))
    put(manifest.SECRETS, secrets(config.secrets_dir))
    with psycopg.connect(config.superuser_dsn) as connection:
        connection.execute("set transaction isolation level repeatable read, read only")
        connection.execute(f"set local role {READER}")
        snapshot = _value(connection, "select pg_export_snapshot()")
        tables = contents.tables(connection)
        steps = connection.execute("select change from sqitch.changes order by committed_at")
        path = directory / (manifest.DUMP + (crypt.SUFFIX if recipient else ""))
        files[path.name] = _dump(config.superuser_dsn, path, snapshot, recipient)
        # After the snapshot: a month that is not in it any more has its file already.
        files |= _archives(directory, config.archive_dir, recipient)
        found = manifest.Manifest(
            stand=moment.isoformat(timespec="milliseconds"),
            version=importlib.metadata.version("hausdraht"),
            postgresql=_value(connection, "show server_version"),
            datenbank=connection.info.dbname,
            schritte=[row[0] for row in steps],
            dateien=dict(files),
            tabellen=tables,
        )
    put(manifest.NAME, found.text())


def _archives(directory: Path, source: Path, recipient: str | None) -> dict[str, manifest.File]:
    """Archived months of the log: they never change, so that they need no snapshot."""
    found = {}
    for path in sorted(source.glob("*.jsonl.gz")):
        name = manifest.ARCHIVES + path.name + (crypt.SUFFIX if recipient else "")
        with contextlib.ExitStack() as stack:
            file: IO[bytes] = stack.enter_context(path.open("rb"))
            if recipient is not None:
                running, errors = stack.enter_context(
                    _process(crypt.encrypt(recipient).arguments, stdin=file)
                )
                assert running.stdout is not None
                file = running.stdout
            found[name] = _write(directory / name, iter(lambda f=file: f.read(_CHUNK), b""))  # type: ignore[misc]
            if recipient is not None and running.wait():
                errors.seek(0)
                raise Refused(f"{path} was not encrypted: {errors.read().decode(errors='replace')}")
    return found


def _note(config: Config, name: str, recipient: str | None) -> None:
    """Everybody's data leaves the database: who looks for that later finds it in the log."""
    details = json.dumps({"verschluesselt": recipient is not None})
    with psycopg.connect(config.superuser_dsn) as connection:
        connection.execute(
            "select audit.vorgang_schreiben("
            "null, 'gesichert', 'sicherung', jsonb_build_object('id', %s::text), %s)",
            (name, details),
        )


def secrets(directory: Path) -> bytes:
    """Every secret file but the superuser's password: that is the cluster's, and a new one has its own."""
    found = {
        str(path.relative_to(directory)): base64.b64encode(path.read_bytes()).decode()
        for path in sorted(directory.rglob("*"))
        if path.is_file() and path.name != "superuser.pass" and path.name[0] != "."
    }
    return json.dumps(found).encode()


def _dump(dsn: str, path: Path, snapshot: str, recipient: str | None) -> manifest.File:
    # Level 1: photos are compressed already, and the rest is not worth a second core.
    command = ["pg_dump", "--create", "--format=custom", "--compress=1", f"--role={READER}"]
    command += [f"--snapshot={snapshot}", "--lock-wait-timeout=60s", "--no-sync"]
    with contextlib.ExitStack() as stack:
        environment = database.libpq_environment(dsn)
        running = [stack.enter_context(_process(command, env=environment))]
        if recipient is not None:
            sealing = crypt.encrypt(recipient).arguments
            source = running[0][0].stdout
            running.append(stack.enter_context(_process(sealing, stdin=source)))
            assert source is not None
            source.close()  # so that pg_dump hears when age ends
        last = running[-1][0].stdout
        assert last is not None
        written = _write(path, iter(lambda: last.read(_CHUNK), b""))
        for process, errors in running:
            if process.wait():
                errors.seek(0)
                told = errors.read().decode(errors="replace").strip()
                raise Refused(f"the dump failed: {told[-2000:]}")
    return written


@contextlib.contextmanager
def _process(
    command: list[str], **options: Any
) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes]]]:
    """A program whose output is read here; killed if it still runs when the body ends."""
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, **options)
        try:
            yield process, errors
        finally:
            if process.poll() is None:
                process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()


def _encrypted(text: bytes, recipient: str | None) -> list[bytes]:
    if recipient is None:
        return [text]
    command = crypt.encrypt(recipient).arguments
    return [subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout]


def _write(path: Path, chunks: Iterable[bytes]) -> manifest.File:
    """Write a new file to the disk itself, readable by nobody else."""
    digest, size = hashlib.sha256(), 0
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
            digest.update(chunk)
            size += len(chunk)
        file.flush()
        os.fsync(file.fileno())
    return manifest.File(size, digest.hexdigest())


def _value(connection: psycopg.Connection, query: Any) -> str:
    row = connection.execute(query).fetchone()
    return str(row[0]) if row else ""
