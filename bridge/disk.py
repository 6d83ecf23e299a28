"""What is written survives a fall of the machine, and one process at a time writes in a directory."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from bridge.errors import Refused


def sync_directory(directory: Path) -> None:
    """See names in a directory on the disk: renaming alone does not."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def alone(directory: Path, what: str) -> Iterator[None]:
    """One at a time in a directory, which is made when missing (0700); ends with the process.

    Raises Refused when another one is made there; `what` is its name, as in "another backup".
    """
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"another {what} is being made in {directory}") from None
        yield
    finally:
        os.close(descriptor)
