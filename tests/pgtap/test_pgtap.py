"""Every pgTAP file of db/tests is one test, run by pg_prove in a transaction it rolls back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from bridge.config import ROOT
from bridge.operations.database import libpq_environment
from tests.conftest import Database

DIRECTORY = ROOT / "db" / "tests"
FILES = sorted(p for p in DIRECTORY.rglob("*.sql") if "support" not in p.parts)


@pytest.mark.parametrize("file", FILES, ids=lambda p: str(p.relative_to(DIRECTORY)))
def test_pgtap(file: Path, shared_database: Database) -> None:
    done = subprocess.run(
        ["pg_prove", "--norc", "--verbose", "--failures", str(file)],
        cwd=DIRECTORY,
        env=libpq_environment(shared_database.dsn),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Result: PASS" in done.stdout, "no assertion ran"
