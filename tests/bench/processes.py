"""What the kernel counts for a process of a benchmark."""

from __future__ import annotations

import os
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")


class Worker:
    """The one worker process of a gunicorn, seen from outside."""

    def __init__(self, application: str, environment: str) -> None:
        found = {
            int(process.name): int((process / "stat").read_text().rsplit(")", 1)[1].split()[1])
            for process in Path("/proc").iterdir()
            if process.name.isdigit() and _is(process, application, environment)
        }
        self._process = Path("/proc") / str(next(p for p in found if found[p] in found))

    def cpu(self) -> float:
        """Seconds of CPU so far, user and system."""
        fields = (self._process / "stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    def memory(self) -> float:
        """Resident KiB."""
        lines = (self._process / "status").read_text().splitlines()
        return float(next(line for line in lines if line.startswith("VmRSS")).split()[1])


def _is(process: Path, application: str, environment: str) -> bool:
    try:
        return (
            application.encode() in (process / "cmdline").read_bytes()
            and environment.encode() in (process / "environ").read_bytes()
        )
    except OSError:
        return False
