"""What deploy/audit makes of its tools' answers, with the tools replaced."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from bridge.config import ROOT


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The script in a checkout whose npm is a stand-in, and whose machine has no index of packages."""
    for directory in ("deploy/postgrest", "portal_ui", ".venv/bin"):
        (tmp_path / directory).mkdir(parents=True)
    shutil.copy(ROOT / "deploy" / "audit", tmp_path / "deploy" / "audit")
    return tmp_path


def _audit(checkout: Path, npm: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = checkout / ".venv" / "bin" / "npm"
    path.write_text(f"#!/bin/sh\n{npm}\n")
    path.chmod(0o755)
    return subprocess.run(
        ["deploy/audit", *arguments],
        cwd=checkout,
        env=os.environ | {"PIP_NO_INDEX": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_source_that_does_not_answer_is_skipped_and_said_so(checkout: Path) -> None:
    done = _audit(checkout, "echo 'npm error ENOTFOUND registry' >&2; exit 1")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("skipped, ") == 3
    assert "portal_ui: skipped, the npm registry cannot be reached." in done.stdout
    assert _audit(checkout, "echo ENOTFOUND; exit 1", "--strict").returncode == 1


def test_what_is_known_is_shown_and_fails(checkout: Path) -> None:
    done = _audit(checkout, "echo '1 critical severity vulnerability'; exit 1")
    assert done.returncode == 1
    assert "portal_ui:\n1 critical severity vulnerability" in done.stdout


def test_nothing_known_is_said(checkout: Path) -> None:
    done = _audit(checkout, "exit 0")
    assert "deploy/postgrest: nothing known." in done.stdout
    assert done.returncode == 0
