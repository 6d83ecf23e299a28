"""Runs a file of db/tests against a database."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bridge.config import ROOT
from bridge.operations.database import libpq_environment

DIRECTORY = ROOT / "db" / "tests"


def prove(file: Path | str, dsn: str) -> subprocess.CompletedProcess[str]:
    """pg_prove; everything it did is rolled back."""
    return subprocess.run(
        ["pg_prove", "--norc", "--verbose", "--failures", str(file)],
        cwd=DIRECTORY,
        env=libpq_environment(dsn),
        capture_output=True,
        text=True,
        check=False,
    )
