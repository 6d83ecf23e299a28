"""Seals leave the database as signed lines; a proof convinces somebody who has only those."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psycopg

from bridge import db, regular
from bridge.audit import export, signature
from bridge.config import ROOT
from tests.conftest import Database
from tests.integration.audit.conftest import WORLD
from tests.support.stack import Stack

CHECKER = ROOT / "docs" / "nachweis_pruefen.py"


def _check(*arguments: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(CHECKER), *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def test_from_the_log_to_the_court(own_stack: Stack, tmp_path: Path) -> None:
    """Sealed, handed out, proved to a stranger, lost by a restore and acknowledged."""
    stack = own_stack
    with psycopg.connect(stack.config.superuser_dsn, autocommit=True) as connection:
        connection.execute(WORLD.format(rows=300))  # type: ignore[call-overload]
        assert stack.hausdraht("audit", "versiegeln").stderr == b""
        assert b"In Ordnung" in stack.hausdraht("audit", "pruefen").stdout

        row = connection.execute(
            "select am, id from audit.eintraege where mandant_id = 2 order by md5(id::text) limit 1"
        ).fetchone()
        assert row is not None
        proof = json.loads(
            stack.hausdraht(
                "audit", "nachweis", "--am", row[0].isoformat(), "--id", str(row[1])
            ).stdout
        )
        _a_stranger_believes(proof, stack, tmp_path)

        _restore_an_older_state(connection)
    refused = stack.hausdraht("audit", "pruefen", check=False)
    assert refused.returncode == 1
    assert b"Verlust: ausgegeben ist Siegel" in refused.stdout
    assert stack.hausdraht("audit", "versiegeln", check=False).returncode == 1
    stack.hausdraht("audit", "verlust", "--grund", "Sicherung von gestern eingespielt")
    stack.hausdraht("audit", "versiegeln")
    assert b"als Verlust anerkannt" in stack.hausdraht("audit", "pruefen").stdout


def test_a_file_that_was_emptied_is_not_written_anew(own_stack: Stack) -> None:
    """Neither unnoticed nor for ever: who acknowledges it signs why."""
    stack = own_stack
    with psycopg.connect(stack.config.superuser_dsn, autocommit=True) as connection:
        connection.execute(WORLD.format(rows=3))  # type: ignore[call-overload]
        stack.hausdraht("audit", "versiegeln")
        stack.config.seal_file.write_text("")
        connection.execute("update verwaltung.mandanten set name = 'Neu' where id = 2")
    refused = stack.hausdraht("audit", "versiegeln", check=False)
    assert refused.returncode == 1
    assert b"it ends with seal 0" in refused.stderr
    assert stack.config.seal_file.read_text() == ""
    for missing in (False, True):
        if missing:
            stack.config.seal_file.unlink()
        found = stack.hausdraht("audit", "pruefen", check=False)
        assert found.returncode == 1
        assert "gekürzt, geleert oder ausgetauscht" in found.stdout.decode()
    stack.hausdraht("audit", "verlust", "--grund", "Platte ersetzt")
    stack.hausdraht("audit", "versiegeln")
    told = stack.hausdraht("audit", "pruefen").stdout.decode()
    assert "als Verlust anerkannt: Platte ersetzt" in told
    assert "In Ordnung" in told
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        row = connection.execute("select grund from audit.eintraege where aktion = 'verlust'")
        assert row.fetchone() == ("Platte ersetzt",)


def test_another_key(own_stack: Stack, tmp_path: Path) -> None:
    """Seals of before stay provable, and the check follows from key to key."""
    stack = own_stack
    with psycopg.connect(stack.config.superuser_dsn, autocommit=True) as connection:
        connection.execute(WORLD.format(rows=3))  # type: ignore[call-overload]
        stack.hausdraht("audit", "versiegeln")
        before = signature.load(stack.config)
        stack.hausdraht("schluessel", "siegel")
        stack.hausdraht("schluessel", "siegel")
        connection.execute("update verwaltung.mandanten set name = 'Neu' where id = 2")
        stack.hausdraht("audit", "versiegeln")
        assert b"In Ordnung" in stack.hausdraht("audit", "pruefen").stdout
        row = connection.execute("select am, id from audit.eintraege order by id limit 1")
        am, number = row.fetchone() or ("", "")
    path = tmp_path / "nachweis.json"
    proof = stack.hausdraht("audit", "nachweis", "--am", am.isoformat(), "--id", str(number))
    path.write_bytes(proof.stdout)
    seals = stack.config.seal_file
    assert _check(path, seals, seals.with_name(f"{before.name}.pem")).returncode == 0
    assert _check(path, seals, seals.with_name(export.PUBLIC_KEY)).returncode == 1
    signed = {json.loads(line)["schluessel"] for line in seals.read_text().splitlines()}
    keys = signature.load(stack.config)
    assert signed == {signature.name(key) for key in (*keys.former, keys.public)}
    assert len(signed) == 3


def test_a_file_that_somebody_holds_keeps_nobody_waiting(
    database: Database, tmp_path: Path
) -> None:
    key = tmp_path / "geheim"
    key.write_bytes(signature.new_key())
    with database.connect() as connection:
        connection.execute(WORLD.format(rows=3))  # type: ignore[call-overload]
    held, free = tmp_path / "a" / "siegel.jsonl", tmp_path / "b" / "siegel.jsonl"
    config: Any = SimpleNamespace(
        seal_file=held,
        seal_copy=free,
        secret=lambda _: key.read_text().strip(),
        optional_secret=lambda _: None,
    )
    with db.open_pool(database.bridge_dsn, 1, "test") as pool:
        jobs = regular.Regular(config, pool)
        jobs.seal(0)
        with export.opened(held, signature.load(config)):
            jobs.hand_out(0)
            jobs.hand_out_copy(0)
            assert held.read_bytes() == b""
            assert free.read_bytes() != b""
            (trouble,) = export.hand_out(config, pool, [held], wait=False)
            assert "unavailable" in trouble
        jobs.hand_out(0)
    assert held.read_bytes() != b""


def _restore_an_older_state(connection: psycopg.Connection) -> None:
    """What a backup from after the first seal would bring back, and what is done after it."""
    with connection.transaction():
        # The worker seals every few seconds.
        connection.execute("select from audit.siegel_sperre for update")
        connection.execute("set local session_replication_role = replica")
        connection.execute("delete from audit.siegel where nr > 1")
        connection.execute(
            "delete from audit.eintraege as e using audit.siegel as s where not e.id = any(s.kennungen)"
        )
        connection.execute("set local session_replication_role = origin")
        connection.execute("select audit.neue_aera()")
        connection.execute("update verwaltung.mandanten set name = 'Neu' where id = 2")


def _a_stranger_believes(proof: dict[str, Any], stack: Stack, folder: Path) -> None:
    seals = stack.config.seal_file
    key = seals.with_name(export.PUBLIC_KEY)
    path = folder / "nachweis.json"
    path.write_text(json.dumps(proof))
    found = _check(path, seals, key)
    assert found.returncode == 0, found.stderr
    assert found.stdout.count("ok:") == 5
    for field, value in (
        ("inhalt", proof["inhalt"] + " "),
        ("metadaten", proof["metadaten"] + " "),
        ("salz", "00" * 16),
    ):
        path.write_text(json.dumps({**proof, field: value}))
        assert _check(path).returncode == 1, field
    path.write_text(json.dumps({**proof, "inhalt": None, "salz": None}))
    assert _check(path, seals, key).returncode == 0, "the content may be gone"
    forged = folder / "siegel.jsonl"
    forged.write_text(seals.read_text().replace('"signatur": "', '"signatur": "00'))
    path.write_text(json.dumps(proof))
    assert _check(path, forged, key).returncode == 1
    forged.write_text("")
    assert _check(path, forged).returncode == 1
