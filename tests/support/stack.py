"""A whole installation for scenarios: PostgREST, web, ws, worker, nginx on private ports.

Its database is a copy of the template on the run's server, so that starting takes seconds.
"""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

from bridge import config as configuration
from bridge.config import ROOT, Config
from bridge.operations import layout
from tests.support.server import TEMPLATE, Server


@dataclasses.dataclass(frozen=True)
class Stack:
    """A running installation; `config` has its paths, `url` its public address."""

    config: Config
    environment: dict[str, str]

    @property
    def url(self) -> str:
        """Public address, without a trailing slash."""
        return f"http://localhost:{self.config.port}"

    def hausdraht(
        self, *arguments: str, stdin: bytes = b"", check: bool = True
    ) -> subprocess.CompletedProcess[bytes]:
        """Run the `hausdraht` command against this installation."""
        return self.run("bridge.cli", *arguments, stdin=stdin, check=check)

    def run(
        self, module: str, *arguments: str, stdin: bytes = b"", check: bool = True
    ) -> subprocess.CompletedProcess[bytes]:
        """Run a Python module with this installation's settings; output in a failing test."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=self.environment,
            input=stdin,
            capture_output=True,
            check=False,
        )
        if check and done.returncode:
            output = (done.stdout + done.stderr).decode(errors="replace")
            raise AssertionError(f"{module} {' '.join(arguments)}: {done.returncode}\n{output}")
        return done

    def log(self, service: str) -> str:
        """What a service logged."""
        return (self.config.log_dir / f"{service}.log").read_text(errors="replace")


def start(
    server: Server, name: str, *, demo: bool = True, template: str = TEMPLATE, **settings: str
) -> Stack:
    """Start an installation on a fresh copy of the template, or another database, and wait until it is ready.

    `demo` adds the demo DNS server and mailbox; `settings` are further HAUSDRAHT_* variables.
    """
    state = server.new_place(name)
    secrets = state / "secrets"
    secrets.mkdir(parents=True)
    secrets.chmod(0o700)
    for role, password in server.passwords.items():
        # one server, one password per login, however many installations use it
        path = secrets / f"{role}.pass"
        path.touch(mode=0o600)
        path.write_text(f"*:*:*:{role}:{password}\n")
    own = {
        "HAUSDRAHT_STATE_DIR": str(state),
        "HAUSDRAHT_PORT": str(layout.free_port()),
        "HAUSDRAHT_DATABASE_URL": server.url(server.clone(_database(state), template)),
        **settings,
    }
    inherited = {
        k: v for k, v in os.environ.items() if not k.startswith(("PG", "HAUSDRAHT_", "PYTEST"))
    }
    stack = Stack(configuration.load(own), inherited | own)
    stack.hausdraht("up", *(["--demo"] if demo else []))
    return stack


def _database(state: Path) -> str:
    return state.name.replace("-", "_")


def stop(stack: Stack, server: Server) -> None:
    """End the installation and drop its database."""
    stack.hausdraht("down")
    server.drop(_database(Path(stack.config.state_dir)))
