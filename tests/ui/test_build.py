"""The built interface: size of the first load, types that match the API."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import httpx

from bridge.config import ROOT
from tests.support.demo import Demo

ROLES = ("mieter", "hausmeister", "verwalter", "leitung", "pruefer")


def _npm(*command: str) -> str:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        ["npm", "run", "--silent", *command],
        cwd=ROOT / "portal_ui",
        env=os.environ | {"PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_first_load_is_small() -> None:
    assert "sign-in and tenant" in _npm("bundle-check")


def test_types_match_the_api(demo: Demo, tmp_path: Path) -> None:
    described = [("anonym", httpx.get(f"{demo.url}/api/"))]
    described += [(role, demo.person(role).get("")) for role in ROLES]
    files = []
    for role, answer in described:
        files.append(tmp_path / f"{role}.json")
        files[-1].write_text(json.dumps(answer.json()))
    _npm("typen", "--", *map(str, files), "--pruefen")
