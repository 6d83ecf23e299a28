"""(d) Authentication of one mail against mailauth (npm) used as a library, same mails, same run.

The two take turns mail by mail, each in one process with its DNS answers cached; both ask the
demo DNS server. Only the check itself is timed, not the reading of the mail.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bridge.config import HostPort
from bridge.mail.authenticate import authenticate
from bridge.mail.dns import BudgetResolver, DnsResolver
from tests.bench.table import Row, median

DIRECTORY = Path(__file__).parent / "mailauth"
WARM_UP = 100
BAR_MS = 2.5
BAR_RATIO = 1.0


class Peer:
    """mailauth in a Node process of its own."""

    def __init__(self, server: HostPort) -> None:
        _install()
        self._process = subprocess.Popen(
            [_program("node"), str(DIRECTORY / "measure.mjs"), str(server)],
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def milliseconds(self, raw: bytes, sender: str, ip: str, helo: str) -> float:
        """How long one mail took; raises AssertionError unless it passed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        request = {"size": len(raw), "sender": sender, "ip": ip, "helo": helo}
        self._process.stdin.write(json.dumps(request).encode() + b"\n" + raw)
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if answer["dmarc"] != "pass":
            raise AssertionError(f"mailauth says {answer['dmarc']}")
        return float(answer["ms"])

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def run(mails: Sequence[tuple[bytes, str]], ip: str, helo: str, server: HostPort) -> Iterator[Row]:
    """`mails` are raw mails and their envelope senders."""
    resolver = DnsResolver((server.host, server.port))
    ours: list[float] = []
    theirs: list[float] = []
    peer = Peer(server)
    try:
        for raw, sender in mails:
            started = time.perf_counter()
            result = authenticate(raw, sender, ip, helo, BudgetResolver(resolver))
            ours.append((time.perf_counter() - started) * 1000)
            if result.ergebnis != "pass" or result.spf is None or result.spf["result"] != "pass":
                raise AssertionError(result.satz)
            theirs.append(peer.milliseconds(raw, sender, ip, helo))
    finally:
        peer.close()
    mine, other = median(ours[WARM_UP:]), median(theirs[WARM_UP:])
    yield Row(
        "authentication of a 10 KB mail, DNS cached, p50, peer mailauth 7.1",
        mine,
        "ms",
        f"≤ {BAR_MS} ms, ratio ≤ {BAR_RATIO}",
        mine <= BAR_MS and mine / other <= BAR_RATIO,
        peer=other,
    )


def _install() -> None:
    """What package-lock.json pins."""
    if not (DIRECTORY / "node_modules" / "mailauth").exists():
        subprocess.run(
            [_program("npm"), "ci", "--no-fund", "--no-audit", "--loglevel=error"],
            cwd=DIRECTORY,
            env=_environment(),
            check=True,
        )


def _environment() -> dict[str, str]:
    """Node of the Python environment first: the machine may have an older one."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def _program(name: str) -> str:
    found = shutil.which(name, path=_environment()["PATH"])
    if found is None:
        raise AssertionError(f"{name} is not in the environment")
    return found
