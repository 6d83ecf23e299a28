"""Starting supervisord, talking to it, and ending exactly what it started.

Every service notes its process id and start time (`deploy/launch`).  If supervisord was killed
its orphans are found by these notes; a process id that the system gave to somebody else since
has another start time and is left alone.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import re
import signal
import subprocess
import sys
import time
import xmlrpc.client
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from supervisor.xmlrpc import SupervisorTransport

from bridge.config import ROOT, Config
from bridge.errors import Refused

_STOP_ORDER = (
    "nginx",
    "imap",
    "web",
    "ws",
    "worker",
    "postgrest",
    "demo-dns",
    "demo-mailbox",
    "postgres",
)
_NUMBER = re.compile(r"-\d+$")


@dataclasses.dataclass(frozen=True)
class Recorded:
    """A process noted by `deploy/launch`, or supervisord itself."""

    name: str
    pid: int
    start: str

    def alive(self) -> bool:
        """Whether this very process still runs (a zombie does not)."""
        return process_start(self.pid) == self.start


def process_start(pid: int) -> str | None:
    """Start time of a process in clock ticks since boot; None when it is gone or a zombie."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if after_name[0] == "Z" else after_name[19]


def recorded(config: Config) -> list[Recorded]:
    """Processes of this installation that are alive, in the order they are to be stopped."""
    found = []
    for path in (config.run_dir / "pids").glob("*"):
        process = _read(path)
        if process is not None and process.alive():
            found.append(process)
    order = {name: n for n, name in enumerate(("supervisord", *_STOP_ORDER))}
    return sorted(found, key=lambda process: order.get(_NUMBER.sub("", process.name), 0))


def _read(record: Path) -> Recorded | None:
    """None while `deploy/launch` is just about to write the record of a process that starts."""
    pid, _, start = record.read_text().strip().partition(" ")
    return Recorded(record.name, int(pid), start) if start else None


@contextlib.contextmanager
def supervisor(config: Config) -> Iterator[Any]:
    """XML-RPC proxy of the running supervisord's `supervisor` namespace, closed afterwards."""
    transport = SupervisorTransport(None, None, f"unix://{config.run_dir / 'supervisor.sock'}")
    with xmlrpc.client.ServerProxy("http://localhost", transport=transport) as proxy:
        yield proxy.supervisor


def states(config: Config) -> dict[str, str]:
    """State of each program (RUNNING, BACKOFF, …); empty when supervisord does not run."""
    try:
        with supervisor(config) as api:
            infos = cast("list[dict[str, Any]]", api.getAllProcessInfo())
    except (OSError, xmlrpc.client.Error):
        return {}
    return {info["name"]: info["statename"] for info in infos}


def start_supervisor(config: Config, conf: Path) -> None:
    """Start supervisord detached; returns when it answers."""
    log = config.log_dir / "supervisord.out"
    launch = str(ROOT / "deploy" / "launch")
    with log.open("wb") as output:
        process = subprocess.Popen(
            [
                launch,
                str(config.run_dir / "pids" / "supervisord"),
                *(sys.executable, "-m", "supervisor.supervisord"),
                *("--nodaemon", "--configuration", str(conf)),
            ],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=ROOT,
            env={k: v for k, v in os.environ.items() if not k.startswith(("HAUSDRAHT_", "PG"))},
        )
    deadline = time.monotonic() + 20
    while not states(config):
        if process.poll() is not None or time.monotonic() > deadline:
            raise Refused(f"the process supervisor did not start:\n{log.read_text()[-2000:]}")
        time.sleep(0.05)


def apply_configuration(config: Config) -> None:
    """Make a running supervisord follow its rewritten configuration: changed programs restart."""
    with supervisor(config) as api:
        added, changed, removed = api.reloadConfig()[0]
        for name in (*changed, *removed):
            api.stopProcessGroup(name)
            api.removeProcessGroup(name)
        for name in (*added, *changed):
            api.addProcessGroup(name)


def start_all(config: Config) -> None:
    """Start every program that does not run."""
    with supervisor(config) as api:
        api.startAllProcesses(False)


def signal_service(config: Config, name: str, number: signal.Signals) -> None:
    """Send a signal to one service; Refused when it does not run."""
    for process in recorded(config):
        if process.name == name:
            os.kill(process.pid, number)
            return
    raise Refused(f"{name} is not running")


def stop(config: Config) -> list[str]:
    """End everything this installation started; returns the names of what was running."""
    running = recorded(config)
    names = [process.name for process in running]
    _stop_programs(config, running)
    for process in running:
        if process.name == "supervisord" and process.alive():
            os.kill(process.pid, signal.SIGTERM)
            _wait([process], 90)
            _end([process], signal.SIGKILL)
    orphans = [process for process in recorded(config) if process.name != "postgres"]
    _end(orphans, signal.SIGTERM)
    _wait(orphans, 20)
    postgres = [process for process in recorded(config) if process.name == "postgres"]
    _end(postgres, signal.SIGINT)
    _wait(postgres, 60)
    for path in (config.run_dir / "pids").glob("*"):
        _end_group(path)
    if left := recorded(config):
        raise Refused(f"still running: {', '.join(p.name for p in left)}")
    for path in (config.run_dir / "pids").glob("*"):
        path.unlink()
    return names


def _stop_programs(config: Config, running: list[Recorded]) -> None:
    """Have supervisord stop all services at once and PostgreSQL after them.

    Told only to end, it stops one program after the other, one second each.
    """
    programs = [process for process in running if process.name != "supervisord"]
    services = [process for process in programs if process.name != "postgres"]
    postgres = [process for process in programs if process.name == "postgres"]
    with contextlib.suppress(OSError, xmlrpc.client.Error), supervisor(config) as api:
        for together, seconds in ((services, 30), (postgres, 60)):
            for process in together:
                with contextlib.suppress(xmlrpc.client.Fault):
                    api.stopProcess(process.name, False)
            _wait(together, seconds)
        for process in programs:
            api.removeProcessGroup(process.name)


def _end_group(record: Path) -> None:
    """Kill what is left of a service's process group: it, or children that outlived it."""
    process = _read(record)
    if process is not None and (process.alive() or not Path(f"/proc/{process.pid}").exists()):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        _wait([process], 5)


def _end(processes: list[Recorded], number: signal.Signals) -> None:
    for process in processes:
        if process.alive():
            os.kill(process.pid, number)


def _wait(processes: list[Recorded], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while any(process.alive() for process in processes) and time.monotonic() < deadline:
        time.sleep(0.05)
