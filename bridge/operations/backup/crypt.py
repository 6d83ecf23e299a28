"""Encryption by age (https://age-encryption.org), which Debian has; needed only when asked for.

A backup is made for a public key, so that the machine that writes it cannot read it again: whoever
steals the machine has none of the older backups.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, NamedTuple

from bridge.errors import Refused

SUFFIX = ".age"


class Command(NamedTuple):
    """A command line and the descriptors it has to inherit."""

    arguments: list[str]
    descriptors: tuple[int, ...] = ()


def encrypt(recipient: str) -> Command:
    """Command that encrypts its input for a public key (`age1…`, or that of an SSH key)."""
    return Command([_age(), "--encrypt", "--recipient", recipient])


def check(recipient: str) -> None:
    """Refused unless age accepts the public key, before an hour is spent on a dump."""
    done = subprocess.run(encrypt(recipient).arguments, input=b"", capture_output=True, check=False)
    if done.returncode:
        raise Refused(f"{recipient!r} is no public key of age: {_reason(done.stderr)}")


@contextmanager
def decrypt(identity: str) -> Iterator[Command]:
    """Command that decrypts its input with the text of a key file."""
    # Through a pipe, because the file may belong to a user this process no longer is.
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "w") as file:
            file.write(identity)
        path = f"/dev/fd/{reading}"
        yield Command([_age(), "--decrypt", "--identity", path], (reading,))
    finally:
        os.close(reading)


def read(source: IO[bytes], identity: str) -> bytes:
    """A small encrypted file in the clear. Refused when the key is another one."""
    with decrypt(identity) as command:
        done = subprocess.run(
            command.arguments,
            stdin=source,
            pass_fds=command.descriptors,
            capture_output=True,
            check=False,
        )
    if done.returncode:
        raise Refused(f"the backup cannot be decrypted: {_reason(done.stderr)}")
    return done.stdout


def _reason(told: bytes) -> str:
    lines = told.decode(errors="replace").splitlines() or ["no reason given"]
    return lines[0].removeprefix("age: ").removeprefix("error: ")


def _age() -> str:
    found = shutil.which("age")
    if found is None:
        raise Refused("encrypted backups need the program age: apt-get install age")
    return found
