"""What deploy/install does about missing Debian packages, with the system's tools replaced."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from bridge.config import ROOT

INSTALLED = "printf installed"


class Machine:
    """A directory of stand-ins that come first in PATH; every call to one is noted."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.notes = directory / "calls"
        self.notes.touch()
        self.tool("apt-get", "exit 1")

    def tool(self, name: str, script: str) -> None:
        path = self.directory / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.notes}\n{script}\n')
        path.chmod(0o755)

    def lacks(self, *packages: str) -> None:
        pattern = "|".join(packages) or "nothing"
        self.tool("dpkg-query", f'case "$3" in {pattern}) ;; *) {INSTALLED} ;; esac')
        found = "".join(f"echo '  Candidate: 1.{p}';" for p in packages)
        self.tool("apt-cache", found or "true")

    def user(self, uid: int) -> None:
        self.tool("id", f"echo {uid}")

    def install(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["deploy/install", *arguments],
            cwd=ROOT,
            env=os.environ | {"PATH": f"{self.directory}:{os.environ['PATH']}"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, name: str) -> list[str]:
        return [c for c in self.notes.read_text().splitlines() if c.split()[0] == name]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    found = Machine(tmp_path)
    found.lacks()
    return found


def test_nothing_missing_means_nothing_is_called(machine: Machine) -> None:
    done = machine.install("--tests", "packages")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.calls("apt-get") == machine.calls("apt-cache") == []


def test_without_sudo_the_missing_packages_are_named(machine: Machine) -> None:
    machine.user(1000)
    machine.lacks("sqitch", "python3-venv")
    machine.tool("sudo", "exit 1")
    done = machine.install("packages")
    assert done.returncode == 1
    assert "without root or sudo: sqitch python3-venv" in done.stderr
    assert "apt-get install sqitch python3-venv" in done.stderr
    assert machine.calls("apt-get") == []


def test_with_sudo_exactly_the_missing_packages_are_installed(machine: Machine) -> None:
    machine.user(1000)
    machine.lacks("sqitch", "postgresql-15")
    machine.tool("sudo", 'case "$1" in sh|rm|-n) ;; *) exec "$@" ;; esac')
    machine.tool("env", 'shift; exec "$@"')
    machine.tool("apt-get", "true")
    done = machine.install("packages")
    assert done.returncode == 0, done.stderr
    assert "Installing Debian packages: postgresql-15 sqitch" in done.stderr
    assert machine.calls("apt-get") == [
        "apt-get install -y -q --no-install-recommends postgresql-15 sqitch"
    ]


def test_the_package_lists_are_fetched_only_when_they_know_too_little(machine: Machine) -> None:
    machine.user(1000)
    machine.lacks("sqitch")
    machine.tool("apt-cache", "true")
    machine.tool("sudo", 'case "$1" in sh|rm|-n) ;; *) exec "$@" ;; esac')
    machine.tool("env", 'shift; exec "$@"')
    machine.tool("apt-get", "true")
    assert machine.install("packages").returncode == 0
    assert [call.split()[1] for call in machine.calls("apt-get")] == ["update", "install"]


def test_only_the_tests_need_a_browser(machine: Machine) -> None:
    machine.user(1000)
    machine.lacks("chromium-headless-shell")
    assert machine.install("packages").returncode == 0
    machine.tool("sudo", "exit 1")
    assert "chromium-headless-shell" in machine.install("--tests", "packages").stderr


def test_a_failing_installation_shows_what_apt_said(machine: Machine) -> None:
    machine.user(1000)
    machine.lacks("sqitch")
    machine.tool("sudo", 'case "$1" in sh|rm|-n) ;; *) exec "$@" ;; esac')
    machine.tool("env", 'shift; exec "$@"')
    machine.tool("apt-get", "echo no space left >&2; exit 100")
    done = machine.install("packages")
    assert done.returncode == 1
    assert "no space left" in done.stderr
