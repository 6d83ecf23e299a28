"""Fixtures of all tests: one server a run, one database a module, one installation a process."""

from __future__ import annotations

import dataclasses
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import psycopg
import pytest

from tests.support import server as servers
from tests.support import stack as stacks
from tests.support.browser import browser

__all__ = ["browser"]

_RUN = pytest.StashKey[Path]()
_names = itertools.count(1)

# No test measures time: a busy machine is no fault of what is tested.
hypothesis.settings.register_profile(
    "hausdraht",
    hypothesis.settings.default,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("hausdraht")


def pytest_configure(config: pytest.Config) -> None:
    given = getattr(config, "workerinput", {}).get("hausdraht_run")
    config.stash[_RUN] = Path(given) if given else servers.new_run()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: object) -> None:
    node.workerinput["hausdraht_run"] = str(node.config.stash[_RUN])  # type: ignore[attr-defined]


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and _RUN in config.stash:
        servers.end_run(config.stash[_RUN])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the linters where the second of two processes begins: they need no server.

    The first one meanwhile makes the template that everything else waits for.
    """
    linters = [item for item in items if item.path.parent.name == "lint"]
    others = [item for item in items if item.path.parent.name != "lint"]
    middle = len(items) // 2
    items[:] = others[:middle] + linters + others[middle:]
    for item in others:
        if item.path.parent.name in ("ui", "scenarios"):
            # Browser, workers and clock meet here: one second try, and the first one's failure
            # is printed in full. Nothing about rows, rights or amounts gets a second try.
            item.add_marker(pytest.mark.flaky(reruns=1))


@dataclasses.dataclass(frozen=True)
class Database:
    """A copy of the template: `dsn` connects as superuser."""

    server: servers.Server
    name: str

    @property
    def dsn(self) -> str:
        """As superuser."""
        return self.server.login(self.name)

    @property
    def bridge_dsn(self) -> str:
        """As the bridge's login."""
        return self.server.login(self.name, "bruecke")

    @property
    def authenticator_dsn(self) -> str:
        """As PostgREST's login."""
        return self.server.login(self.name, "authenticator")

    def connect(self, **options: bool) -> psycopg.Connection:
        """A connection as superuser."""
        return psycopg.connect(self.dsn, **options)


@pytest.fixture(scope="session")
def server(pytestconfig: pytest.Config) -> servers.Server:
    """The run's PostgreSQL server."""
    return servers.shared(pytestconfig.stash[_RUN])


def _copy(server: servers.Server, worker: str) -> Iterator[Database]:
    name = server.clone(f"kopie_{worker}_{next(_names)}")
    yield Database(server, name)
    server.drop(name)


@pytest.fixture(scope="module")
def database(server: servers.Server, worker_name: str) -> Iterator[Database]:
    """A database of the module's own, fully deployed and empty."""
    yield from _copy(server, worker_name)


@pytest.fixture
def fresh_database(server: servers.Server, worker_name: str) -> Iterator[Database]:
    """A database of the single test's own."""
    yield from _copy(server, worker_name)


@pytest.fixture(scope="session")
def shared_database(server: servers.Server, worker_name: str) -> Iterator[Database]:
    """One database for all tests of a process that roll everything back."""
    yield from _copy(server, worker_name)


@pytest.fixture(scope="session")
def worker_name(request: pytest.FixtureRequest) -> str:
    """Name of this test process: `gw0`, `gw1`, … or `gw` when there is only one."""
    return getattr(request.config, "workerinput", {}).get("workerid", "gw")


@pytest.fixture(scope="session")
def stack(server: servers.Server, worker_name: str) -> Iterator[stacks.Stack]:
    """A whole installation with demo DNS server and mailbox, and an empty database."""
    running = stacks.start(server, f"stack-{worker_name}")
    yield running
    stacks.stop(running, server)


@pytest.fixture
def own_stack(server: servers.Server, worker_name: str) -> Iterator[stacks.Stack]:
    """An installation of the single test's own, for tests that kill or fill it."""
    running = stacks.start(server, f"own-{worker_name}-{next(_names)}")
    yield running
    stacks.stop(running, server)
    shutil.rmtree(running.config.state_dir, ignore_errors=True)
