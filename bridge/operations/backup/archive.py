"""Reading a backup: opened as whoever asked, checked before anything is believed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Self

from bridge.errors import Refused
from bridge.operations.backup import create, crypt, manifest

_CHUNK = 1024 * 1024


class Archive:
    """An opened backup whose files agree with its manifest.

    All files stay open: a restore started as root goes on as the service user, who could not
    open them any more.
    """

    def __init__(self, directory: Path, identity: str | None = None) -> None:
        """Raises Refused when something is missing, damaged, too short or encrypted for others."""
        self._files: dict[str, IO[bytes]] = {}
        self._identity = identity
        if directory.name.startswith(create.UNFINISHED):
            raise Refused(f"{directory} is a backup that was never finished")
        try:
            self._open(directory)
            self.manifest = manifest.Manifest.parse(self.read(manifest.NAME))
            self._verify()
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every file."""
        for file in self._files.values():
            file.close()

    def read(self, name: str) -> bytes:
        """A small file in the clear."""
        file, encrypted = self._file(name)
        if not encrypted:
            return file.read()
        return crypt.read(file, self._key())

    @contextlib.contextmanager
    def stream(self, name: str) -> Iterator[IO[bytes]]:
        """A large file in the clear, to be another program's input.

        Raises Refused at the end when it could not be decrypted to its end.
        """
        file, encrypted = self._file(name)
        if not encrypted:
            yield file
            return
        with crypt.decrypt(self._key()) as command:
            process = subprocess.Popen(
                command.arguments,
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=command.descriptors,
            )
            assert process.stdout is not None
            try:
                yield process.stdout
                process.stdout.close()
                if process.wait():
                    raise Refused(f"{name} could not be decrypted")
            finally:
                process.kill()
                process.wait()

    def _open(self, directory: Path) -> None:
        try:
            for path in directory.iterdir():
                if path.is_file():
                    self._files[path.name] = path.open("rb")
        except OSError as error:
            raise Refused(f"{directory} cannot be read: {error.strerror}") from None
        if not self._files.keys() & {manifest.NAME, manifest.NAME + crypt.SUFFIX}:
            raise Refused(f"{directory} is no backup: it has no {manifest.NAME}")

    def _file(self, name: str) -> tuple[IO[bytes], bool]:
        encrypted = name not in self._files
        file = self._files[name + crypt.SUFFIX if encrypted else name]
        # A child reads from the descriptor itself, wherever Python's buffer stands.
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        file.seek(0)
        return file, encrypted

    def _key(self) -> str:
        if self._identity is None:
            raise Refused("the backup is encrypted: name the file with the key that opens it")
        return self._identity

    def _verify(self) -> None:
        for name, expected in self.manifest.dateien.items():
            if name not in self._files:
                raise Refused(f"{name} is missing in the backup")
            file = self._files[name]
            size = os.fstat(file.fileno()).st_size
            if size != expected.bytes:
                raise Refused(f"{name} is damaged: {size} bytes instead of {expected.bytes}")
            digest = hashlib.sha256()
            file.seek(0)
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
            if digest.hexdigest() != expected.sha256:
                raise Refused(f"{name} is damaged: its contents are not what was written")
