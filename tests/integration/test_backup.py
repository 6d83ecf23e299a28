"""Backup and restore: every row and key comes back, and nothing half ever looks whole."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from bridge import config as configuration
from bridge.config import ROOT
from bridge.errors import Refused
from bridge.operations import database as operations
from bridge.operations import keys, layout
from bridge.operations.backup import create, manifest, restore, roles
from bridge.operations.backup.archive import Archive
from tests.conftest import Database
from tests.support.server import Server
from tests.support.stack import Stack

CANARY = "KANARIE-SICHERUNG"
OTHER_CONTENTS = """
    select 'people', md5(string_agg(p::text, '' order by mandant_id, id)) from verwaltung.personen as p
    union all
    select 'bodies', md5(string_agg(md5(d.inhalt), '' order by mandant_id, datei_id))
    from verwaltung.datei_inhalte as d
    union all
    select 'log', md5(string_agg(encode(e.blatt_hash, 'hex'), '' order by am, id))
    from audit.eintraege as e where am < '{moment}'
"""


def _place(server: Server, name: str, **settings: str) -> Stack:
    worker = os.environ.get("PYTEST_XDIST_WORKER", "allein")
    own = {
        "HAUSDRAHT_STATE_DIR": str(server.new_place(f"{name}-{worker}")),
        "HAUSDRAHT_PORT": str(layout.free_port()),
        **settings,
    }
    inherited = {
        k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_", "PYTEST"))
    }
    return Stack(configuration.load(own), inherited | own)


def _installed(server: Server, database: Database, name: str, **settings: str) -> Stack:
    """An installation with secrets, of which nothing but the database runs."""
    found = _place(server, name, HAUSDRAHT_DATABASE_URL=server.url(database.name), **settings)
    secrets = found.config.secrets_dir
    (secrets / "dkim").mkdir(parents=True)
    for role, password in server.passwords.items():
        layout.write_atomically(secrets / f"{role}.pass", f"*:*:*:{role}:{password}\n", 0o600)
    keys.generate(found.config)
    layout.write_atomically(secrets / "dkim" / "1.pem", f"{CANARY}\n", 0o600)
    return found


@pytest.fixture(scope="module")
def small(server: Server, database: Database) -> Stack:
    """Without rows of anybody."""
    with database.connect() as connection:
        connection.execute(
            "insert into verwaltung.mandanten (id, name, bundesland) values (1, %s, 'BE')", [CANARY]
        )
    return _installed(server, database, "klein")


@pytest.fixture(scope="module")
def backup(small: Stack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it."""
    return create.create(small.config, tmp_path_factory.mktemp("sicherungen"))


@pytest.fixture
def copy(backup: Path, tmp_path: Path) -> Path:
    """A copy to be damaged."""
    return Path(shutil.copytree(backup, tmp_path / backup.name))


def _told(stack: Stack, *arguments: str, code: int = 1) -> str:
    done = stack.hausdraht("sicherung", *arguments, check=False)
    told = (done.stdout + done.stderr).decode()
    assert done.returncode == code, told
    return told


def test_the_demo_comes_back_on_another_machine(
    server: Server, fresh_database: Database, tmp_path: Path
) -> None:
    # As root the restore goes on as another user, to whom root's directories are closed.
    elsewhere = server.directory / f"woanders-{fresh_database.name}"
    seals = {"HAUSDRAHT_SEAL_COPY": str(elsewhere / "siegel.jsonl")}
    source = _installed(server, fresh_database, "herkunft", **seals)
    source.run("bridge.sandbox.demo_data")
    demo = json.loads((source.config.state_dir / "demo.json").read_text())
    head = next(login for login in demo["logins"] if login["rolle"] == "leitung")
    source.hausdraht("audit", "versiegeln")
    # Not sealed when the backup is made: the restored database seals it itself.
    with fresh_database.connect() as connection:
        connection.execute(
            "insert into anmeldung.sitzungen (mandant_id, benutzerkonto_id, laeuft_ab_am) "
            "select mandant_id, id, now() + interval '1 day' from anmeldung.benutzerkonten limit 1"
        )
        body = bytes(range(256)) * 4000
        connection.execute(
            "with neu as (insert into verwaltung.dateien (mandant_id, sha256, groesse, medientyp) "
            "select id, sha256(%(body)s), length(%(body)s), 'image/jpeg' from verwaltung.mandanten "
            "returning mandant_id, id) "
            "insert into verwaltung.datei_inhalte (mandant_id, datei_id, inhalt) "
            "select mandant_id, id, %(body)s from neu",
            {"body": body},
        )
        (moment,) = connection.execute("select clock_timestamp()").fetchone() or ("",)
        query = OTHER_CONTENTS.format(moment=moment)
        before = dict(connection.execute(query.encode()).fetchall())
    made = Path(_told(source, "anlegen", "--nach", str(tmp_path / "b"), code=0).strip())
    assert made.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in made.iterdir()} == {0o600}
    assert [path.name for path in made.parent.iterdir()] == [made.name]

    with fresh_database.connect() as connection:
        noted = (
            "select objekt from audit.eintraege where aktion = 'gesichert' and mandant_id is null"
        )
        assert connection.execute(noted).fetchall() == [(made.name,)]

    # What happens after the backup is lost, and the seals elsewhere tell so.
    with fresh_database.connect() as connection:
        connection.execute("update verwaltung.mandanten set name = name || ' neu'")
    source.hausdraht("audit", "versiegeln")

    target = _place(server, "ziel", **seals)
    told = _told(target, "einspielen", str(made), code=0)
    assert "every row is what it was. 1 sessions were ended" in told
    assert "Verlust: ausgegeben ist Siegel" in told
    try:
        target.hausdraht("up")
        dsn = target.config.superuser_dsn
        with psycopg.connect(dsn) as connection:
            assert dict(connection.execute(query.encode()).fetchall()) == before
            assert connection.execute("select audit.aera()").fetchone() == (2,)
            noted = "select count(*) from audit.eintraege where aktion = 'eingespielt'"
            assert connection.execute(noted).fetchone() == (1,)
            left = "select count(*) from anmeldung.sitzungen where widerrufen_am is null"
            assert connection.execute(left).fetchone() == (0,)
        for name in ("jwks.json", "roh_token", "push_schluessel.pem", "dkim/1.pem"):
            restored = target.config.secrets_dir / name
            assert restored.read_bytes() == (source.config.secrets_dir / name).read_bytes()
            assert restored.stat().st_mode & 0o777 == 0o600
        _sign_in_and_read(target, head)
        _the_log_goes_on(target)
        # The auditor's login belongs to the server, and came along with its password.
        auditor = make_conninfo(
            demo["pruefer_dsn"],
            host="127.0.0.1",
            port=target.config.ports["postgres"],
            dbname="hausdraht",
        )
        with psycopg.connect(auditor) as connection:
            seen = connection.execute("select distinct mandant_id from verwaltung.anfragen")
            assert seen.fetchall() == [(demo["mandanten"][0]["id"],)]
    finally:
        target.hausdraht("down")


def _the_log_goes_on(target: Stack) -> None:
    """What the backup had not sealed is sealed in the new era, once the loss is acknowledged."""
    told = target.hausdraht("audit", "verlust", "--grund", "Umzug").stdout.decode()
    assert "acknowledged as lost" in told
    target.hausdraht("audit", "versiegeln")
    assert b"In Ordnung" in target.hausdraht("audit", "pruefen").stdout


def _sign_in_and_read(target: Stack, login: dict[str, Any]) -> None:
    body = {"email": login["email"], "passwort": login["passwort"]}
    signed_in = httpx.post(f"{target.url}/api/rpc/anmelden", json=body, timeout=30)
    assert signed_in.status_code == 200, signed_in.text
    answer = httpx.get(
        f"{target.url}/api/anfragen_bearbeitung?limit=1",
        headers={"Authorization": f"Bearer {signed_in.json()['zugriffstoken']}"},
        timeout=30,
    )
    assert answer.status_code == 200, answer.text
    assert len(answer.json()) == 1


def test_an_encrypted_backup_opens_with_its_key_only(small: Stack, tmp_path: Path) -> None:
    mine, other = tmp_path / "mein", tmp_path / "fremd"
    for path in (mine, other):
        subprocess.run(["age-keygen", "-o", path], check=True, capture_output=True)
    public = subprocess.run(
        ["age-keygen", "-y", mine], check=True, capture_output=True, text=True
    ).stdout.strip()
    made = _told(small, "anlegen", "--nach", str(tmp_path / "b"), "--fuer", public, code=0).strip()
    assert {path.suffix for path in Path(made).iterdir()} == {".age"}
    for path in Path(made).iterdir():
        assert CANARY.encode() not in path.read_bytes()
    assert "tables with" in _told(small, "pruefen", made, "--schluessel", str(mine), code=0)
    assert "is encrypted: name the file" in _told(small, "pruefen", made)
    assert "cannot be decrypted" in _told(small, "pruefen", made, "--schluessel", str(other))
    assert "is no public key" in _told(small, "anlegen", "--fuer", "age1falsch")
    # what the restore reads is what was dumped
    with Archive(Path(made), mine.read_text()) as archive, archive.stream(manifest.DUMP) as dump:
        assert dump.read(5) == b"PGDMP"
        while dump.read(65536):
            pass


def test_old_backups_go_when_a_new_one_is_whole(small: Stack, tmp_path: Path) -> None:
    others = ["hausdraht-anderes", "hausdraht-20260101T000000000000Z"]
    for name in others:
        (tmp_path / name).mkdir()
    old = [create.create(small.config, tmp_path, keep=2) for _ in range(3)]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([*others, old[1].name, old[2].name])


@pytest.mark.parametrize("name", [manifest.DUMP, manifest.SECRETS, manifest.ROLES, manifest.NAME])
def test_one_wrong_byte_is_found_before_anything_is_restored(
    small: Stack, copy: Path, name: str
) -> None:
    path = copy / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    told = _told(small, "pruefen", str(copy))
    assert name in told
    assert "damaged" in told


@pytest.mark.parametrize("name", [manifest.DUMP, manifest.NAME])
def test_a_truncated_file_is_found(small: Stack, copy: Path, name: str) -> None:
    with (copy / name).open("r+b") as file:
        file.truncate(os.fstat(file.fileno()).st_size - 1)
    assert f"{name} is damaged" in _told(small, "pruefen", str(copy))


def test_a_missing_file_is_found(small: Stack, copy: Path, tmp_path: Path) -> None:
    (copy / manifest.SECRETS).unlink()
    assert f"{manifest.SECRETS} is missing" in _told(small, "pruefen", str(copy))
    assert "is no backup" in _told(small, "pruefen", str(tmp_path))
    unfinished = copy.rename(copy.with_name(create.UNFINISHED + copy.name))
    assert "never finished" in _told(small, "pruefen", str(unfinished))


def test_rows_that_do_not_come_back_are_named(backup: Path) -> None:
    with Archive(backup) as archive:
        found = archive.manifest
    name = "verwaltung.mandanten"
    assert found.tabellen[name].rows == 1
    other = found.tabellen | {name: found.tabellen[name]._replace(digest="0:0")}
    fewer = {k: v for k, v in found.tabellen.items() if k != name}
    assert restore.contents.differences(found.tabellen, found.tabellen) == []
    assert restore.contents.differences(found.tabellen, other) == [
        f"{name}: other contents in 1 rows"
    ]
    assert restore.contents.differences(found.tabellen, fewer) == [f"{name}: missing"]


def test_a_restore_that_does_not_agree_leaves_nothing(server: Server, copy: Path) -> None:
    with Archive(copy) as archive:
        found = archive.manifest
    name = "verwaltung.mandanten"
    claimed = found.tabellen | {name: found.tabellen[name]._replace(digest="0:0")}
    (copy / manifest.NAME).write_bytes(dataclasses.replace(found, tabellen=claimed).text())
    target = _place(server, "uneins")
    told = _told(target, "einspielen", str(copy))
    assert f"not those of the backup:\n{name}: other contents in 1 rows" in told
    assert list(target.config.state_dir.iterdir()) == []


def test_a_membership_in_somebody_elses_group_is_left_out(
    server: Server, small: Stack, fresh_database: Database
) -> None:
    """The server has the group, the backup has not: a restore elsewhere must not fail at it."""
    number = fresh_database.name
    group, login = f"it_{number}", f"muster_{number}"
    with fresh_database.connect() as connection:
        connection.execute(f"create role {group}".encode())
        connection.execute(f"create role {login} in role {group}, pruefer, pg_monitor".encode())
        members = json.loads(roles.collect(connection))["mitglieder"]
        assert [m[0] for m in members if m[1] == login] == ["pg_monitor", "pruefer"]
        # A backup of before names it: left out.
        connection.execute(f"drop role {group}".encode())
        connection.execute(f"drop role {login}".encode())
        role = {"name": login, "kennwort": None, "kommentar": None, "grenze": -1}
        role |= dict.fromkeys(("login", "inherit", "bypassrls", "createdb", "createrole"), False)
        role |= {"gueltig_bis": None, "einstellungen": None}
        old = {"rollen": [role], "mitglieder": [[group, login, False], ["pruefer", login, False]]}
        assert roles.apply(connection, json.dumps(old).encode()) == [login]
        query = "select roleid::regrole::text from pg_auth_members where member = %s::regrole"
        assert connection.execute(query, [login]).fetchall() == [("pruefer",)]
        connection.rollback()


def test_roles_of_a_failed_restore_go_again(
    server: Server, small: Stack, copy: Path, tmp_path: Path, fresh_database: Database
) -> None:
    login = f"gegangen_{fresh_database.name}"
    with fresh_database.connect(autocommit=True) as connection:
        connection.execute(f"create role {login} in role pruefer".encode())
        try:
            made = create.create(small.config, tmp_path)
        finally:
            connection.execute(f"drop role {login}".encode())
        url = server.url(f"neu_{fresh_database.name}")
        target = _place(server, "rollenlos", HAUSDRAHT_DATABASE_URL=url)
        # Under another name the roles are made first; then the server has the dump's database already.
        with Archive(made) as archive:
            spoilt = dataclasses.replace(archive.manifest, datenbank=f"ganz_{fresh_database.name}")
        (made / manifest.NAME).write_bytes(spoilt.text())
        _told(target, "einspielen", str(made))
        left = connection.execute("select from pg_roles where rolname = %s", [login])
        assert left.fetchall() == []


def test_a_backup_of_a_later_version_is_refused(backup: Path) -> None:
    with Archive(backup) as archive:
        found = archive.manifest
    restore.check_version(found)
    later = dataclasses.replace(found, schritte=[*found.schritte, "schema/morgen"])
    with pytest.raises(Refused, match=r"another version .*, last migration schema/morgen"):
        restore.check_version(later)


def test_an_older_backup_is_brought_to_this_version(
    server: Server, fresh_database: Database, tmp_path: Path
) -> None:
    plan = [
        line.split()[0]
        for line in (ROOT / "sqitch.plan").read_text().splitlines()
        if line.partition("/")[1] and not line.startswith(("%", "#"))
    ]
    operations.revert(fresh_database.dsn, plan[-4])
    source = _installed(server, fresh_database, "alt")
    made = create.create(source.config, tmp_path)
    server.drop(fresh_database.name)
    target = _place(server, "neu", HAUSDRAHT_DATABASE_URL=server.url(fresh_database.name))
    _told(target, "einspielen", str(made), code=0)
    with fresh_database.connect() as connection:
        last = connection.execute("select change from sqitch.changes order by committed_at desc")
        assert last.fetchone() == (plan[-1],)


def test_nothing_is_overwritten_without_being_told_to(
    server: Server, small: Stack, backup: Path, fresh_database: Database, tmp_path: Path
) -> None:
    state = small.config.state_dir
    told = _told(small, "einspielen", str(backup))
    assert f"{state} is not empty" in told
    # Told to, it still fails, because the server has a database of that name: all is put back.
    before = sorted(path.name for path in state.iterdir())
    url = server.url(fresh_database.name)
    elsewhere = Stack(small.config, small.environment | {"HAUSDRAHT_DATABASE_URL": url})
    assert "the server has a database" in _told(elsewhere, "einspielen", str(backup), "--ersetzen")
    assert sorted(path.name for path in state.iterdir()) == before
    assert (state / "secrets" / "dkim" / "1.pem").read_text() == f"{CANARY}\n"
    with fresh_database.connect() as connection:
        assert connection.execute("select count(*) from sqitch.changes").fetchone() != (0,)


@pytest.fixture
def held_up(database: Database) -> Iterator[None]:
    """Somebody changes a table's structure: a backup waits for the end of it."""
    with database.connect() as connection:
        connection.execute("lock table verwaltung.objekte in access exclusive mode")
        yield
        connection.rollback()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.usefixtures("held_up")
def test_whatever_ends_it_leaves_nothing(
    small: Stack, tmp_path: Path, number: signal.Signals
) -> None:
    process = _begin(small, tmp_path)
    assert "another backup is being made" in _told(small, "anlegen", "--nach", str(tmp_path))
    process.send_signal(number)
    assert process.wait(30) == 130
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_one_left_goes_with_the_next(
    small: Stack, tmp_path: Path, held_up: None
) -> None:
    process = _begin(small, tmp_path)
    process.kill()
    process.wait()
    (left,) = tmp_path.iterdir()
    with pytest.raises(Refused, match="never finished"):
        Archive(left)
    again = _begin(small, tmp_path, but=left)
    again.terminate()
    assert again.wait(30) == 130
    assert list(tmp_path.iterdir()) == []


def _begin(stack: Stack, target: Path, but: Path | None = None) -> subprocess.Popen[bytes]:
    """A backup on its way: its directory is there."""
    command = [sys.executable, "-m", "bridge.cli", "sicherung", "anlegen", "--nach", str(target)]
    process = subprocess.Popen(command, cwd=ROOT, env=stack.environment)
    deadline = time.monotonic() + 60
    while not [path for path in target.iterdir() if path != but]:
        assert process.poll() is None
        assert time.monotonic() < deadline
    return process


def test_a_full_disk_leaves_nothing(small: Stack, tmp_path: Path) -> None:
    command = ["prlimit", "--fsize=100000", sys.executable, "-m", "bridge.cli"]
    command += ["sicherung", "anlegen", "--nach", str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, env=small.environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"no backup was made in {tmp_path}" in done.stderr
    assert list(tmp_path.iterdir()) == []
