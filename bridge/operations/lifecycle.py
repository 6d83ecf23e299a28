"""Bringing an installation up and down: the steps behind `make up`, `make demo`, `make down`."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from bridge.config import ROOT, Config
from bridge.errors import Refused
from bridge.operations import (
    cluster,
    database,
    identity,
    keys,
    layout,
    processes,
    render,
    services,
)

READY_SECONDS = 90
"""How long the services get until `/bereit` must be green."""


def up(config: Config, demo: bool = False) -> None:
    """Create what is missing, deploy, start every service and wait until all answer.

    Repeatable: a running installation gets new migrations and changed settings.
    Raises Refused with the parts that did not answer.
    """
    identity.settle(config)
    fresh = not processes.states(config)
    layout.prepare(config)
    if fresh:
        processes.stop(config)
        _check_port(config)
        layout.choose_ports(config)
    keys.generate(config)
    keys.check_modes(config)
    _check_installed(config)
    if config.database_url is None:
        cluster.create(config)
        cluster.configure(config.cluster_dir, config.ports["postgres"], config.run_dir / "pg")
    render.write(config)
    conf = services.write_supervisor_conf(config, demo)
    try:
        if fresh:
            processes.start_supervisor(config, conf)
        else:
            processes.apply_configuration(config)
        cluster.wait_until_ready(config.superuser_dsn, 60)
        database.deploy(config.superuser_dsn)
        database.load_secrets(config)
        processes.start_all(config)
        if not fresh:
            processes.signal_service(config, "postgrest", signal.SIGUSR1)
        wait_until_ready(config)
    except BaseException:
        if fresh:
            processes.stop(config)
        raise


@contextlib.contextmanager
def only_database(config: Config) -> Iterator[None]:
    """The database alone while the body runs, on a prepared installation that is down."""
    if config.database_url is not None:
        cluster.wait_until_ready(config.superuser_dsn, 60)
        yield
        return
    cluster.create(config)
    cluster.configure(config.cluster_dir, config.ports["postgres"], config.run_dir / "pg")
    try:
        processes.start_supervisor(config, services.write_supervisor_conf(config, demo=False))
        cluster.wait_until_ready(config.superuser_dsn, 60)
        yield
    finally:
        processes.stop(config)


def down(config: Config) -> list[str]:
    """End everything that was started and return the names of what was running."""
    if not config.state_dir.exists():
        return []
    identity.settle(config)
    return processes.stop(config)


def run(config: Config) -> None:
    """Run the installation in the foreground until Ctrl-C, SIGTERM or a closed terminal."""
    with _foreground(config):
        up(config)
        print(f"Hausdraht is ready: {config.url}", flush=True)
        _watch(config)


def demo(config: Config) -> None:
    """The same with the demo's data, DNS server, mailbox and its Monday morning's mail."""
    with _foreground(config):
        up(config, demo=True)
        load_demo_data(config)
        _run_module(config, "bridge.sandbox.monday")
        _print_logins(config)
        _watch(config)


@contextlib.contextmanager
def _foreground(config: Config) -> Iterator[None]:
    """Whatever ends the body, end everything that was started before this process ends."""
    identity.settle(config)
    if processes.states(config):
        raise Refused("this installation is running already; end it with make down")
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for number in numbers:
        signal.signal(number, _interrupt)
    try:
        yield
    except KeyboardInterrupt:
        print("\nStopping.", flush=True)
    finally:
        for number in numbers:
            signal.signal(number, signal.SIG_IGN)
        processes.stop(config)


def _watch(config: Config) -> None:
    while processes.states(config):
        time.sleep(1)
    raise Refused(f"the process supervisor ended; see {config.log_dir}/supervisord.log")


def load_demo_data(config: Config) -> None:
    """Load the demo Mandanten into the running installation; repeatable."""
    identity.settle(config)
    if not processes.states(config):
        raise Refused("the installation is not running; start it with make up")
    _run_module(config, "bridge.sandbox.demo_data")


def readiness(config: Config) -> dict[str, Any]:
    """What `/bereit` says through the public port; raises OSError when nobody answers."""
    host = config.bind if config.bind not in ("0.0.0.0", "::") else "127.0.0.1"  # noqa: S104
    connection = http.client.HTTPConnection(host, config.port, timeout=10)
    try:
        connection.request("GET", "/bereit")
        answer: dict[str, Any] = json.loads(connection.getresponse().read())
    finally:
        connection.close()
    return answer


def wait_until_ready(config: Config) -> None:
    """Return when every part answers; tells on standard output what is being waited for."""
    deadline = time.monotonic() + READY_SECONDS
    shown: list[str] = []
    while True:
        missing = _missing(config)
        if not missing:
            return
        if missing != shown:
            print(f"Waiting for {', '.join(missing)}", flush=True)
            shown = missing
        if time.monotonic() > deadline:
            raise Refused(f"not ready: {', '.join(missing)}\n{_last_words(config)}")
        time.sleep(0.1)


def _missing(config: Config) -> list[str]:
    states = processes.states(config)
    # A program counts as RUNNING after a second; those that /bereit asks need not wait for that.
    ready = {"RUNNING", "STARTING"}
    down = {
        name
        for name, state in states.items()
        if state not in (ready if not name.startswith("demo-") else {"RUNNING"})
    }
    try:
        parts = readiness(config)["teile"]
    except (OSError, ValueError, KeyError, http.client.HTTPException):
        return sorted(down | {"web"})
    return sorted(down | {name for name, answers in parts.items() if not answers})


def _last_words(config: Config) -> str:
    words = []
    for name, state in processes.states(config).items():
        log = config.log_dir / f"{name}.log"
        if state != "RUNNING" and log.exists():
            words.append(f"--- {log}\n{log.read_text(errors='replace')[-1500:]}")
    return "\n".join(words) or f"The logs are in {config.log_dir}."


def _check_port(config: Config) -> None:
    if not layout.is_free(config.bind, config.port):
        raise Refused(f"port {config.port} is in use; choose another one with HAUSDRAHT_PORT")


def _check_installed(config: Config) -> None:
    if config.postgrest is None and not services.POSTGREST.exists():
        raise Refused("PostgREST is not installed; run deploy/install (make up does)")


def _run_module(config: Config, name: str) -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    environment |= services.environment(config, demo=True) | config.environment()
    done = subprocess.run([sys.executable, "-m", name], cwd=ROOT, env=environment, check=False)
    if done.returncode < 0:
        raise KeyboardInterrupt
    if done.returncode:
        raise Refused(f"{name} ended with {done.returncode}")


def _print_logins(config: Config) -> None:
    found = json.loads((config.state_dir / "demo.json").read_text())
    width = max(len(login["email"]) for login in found["logins"])
    print(f"\nHausdraht is ready: {found['url']}")
    for mandant in found["mandanten"]:
        print(f"\n{mandant['name']}, mail to {mandant['eingang']}")
        for login in found["logins"]:
            if login["mandant_id"] == mandant["id"]:
                print(f"  {login['rolle']:<11} {login['email']:<{width}}  {login['passwort']}")
    print("\nCtrl-C ends everything.", flush=True)


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt
