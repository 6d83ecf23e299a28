"""Every linter is one test; its output is the failure message."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bridge.config import ROOT

BIN = Path(sys.executable).parent

LINTERS = {
    "ruff": "ruff check .",
    "format": "ruff format --check .",
    "mypy": "mypy",
    "imports": "lint-imports --no-cache",
    "sql": "sqruff lint db/schema db/functions db/triggers db/policies",
    "shell": "sh -n deploy/audit deploy/install deploy/launch deploy/lock deploy/pipe .ci/run",
}
UI = {
    "ui-types": "npx --no-install tsc -b",
    "ui-lint": "npm run --silent lint",
    "ui-unit": "npm run --silent test",
}


def _run(command: str, directory: Path) -> None:
    done = subprocess.run(
        command.split(),
        cwd=directory,
        env=os.environ | {"PATH": f"{BIN}:{os.environ['PATH']}", "CI": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-6000:]


@pytest.mark.parametrize("name", LINTERS)
def test_linter(name: str) -> None:
    _run(LINTERS[name], ROOT)


@pytest.mark.parametrize("name", UI)
def test_interface(name: str) -> None:
    _run(UI[name], ROOT / "portal_ui")
