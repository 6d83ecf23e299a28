"""Every pgTAP file of db/tests is one test, run by pg_prove in a transaction it rolls back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Database
from tests.support.pgtap import DIRECTORY, prove

FILES = sorted(p for p in DIRECTORY.rglob("*.sql") if "support" not in p.parts)


@pytest.mark.parametrize("file", FILES, ids=lambda p: str(p.relative_to(DIRECTORY)))
def test_pgtap(file: Path, shared_database: Database) -> None:
    done = prove(file, shared_database.dsn)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Result: PASS" in done.stdout, "no assertion ran"
