"""`hausdraht sicherung …`: make, check and restore backups."""

from __future__ import annotations

import argparse
import contextlib
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import identity
from bridge.operations.backup import create, place, restore
from bridge.operations.backup.archive import Archive


def register(commands: Any) -> None:
    """Add `hausdraht sicherung` to argparse's `commands`."""
    sicherung = commands.add_parser("sicherung", help="backups of the whole installation")
    acts = sicherung.add_subparsers(metavar="ACT", required=True)

    make = acts.add_parser("anlegen", help="write a backup while everything runs")
    make.add_argument("--nach", type=Path, metavar="DIR", help="below it; default: state directory")
    make.add_argument("--fuer", metavar="KEY", help="encrypt for this public key of age")
    make.add_argument(
        "--behalten",
        type=_count,
        metavar="N",
        help="then delete all but the newest N this installation made",
    )
    make.set_defaults(run=_make)

    check = acts.add_parser("pruefen", help="compare a backup's files with its manifest")
    again = acts.add_parser("einspielen", help="make an installation of a backup")
    for parser in (check, again):
        parser.add_argument("verzeichnis", type=Path, metavar="BACKUP")
        parser.add_argument("--schluessel", type=Path, metavar="FILE", help="age's key file")
    check.set_defaults(run=_check)
    again.add_argument(
        "--ersetzen", action="store_true", help="move aside what is there instead of refusing"
    )
    again.set_defaults(run=_restore)


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least one is kept")
    return number


def _make(args: argparse.Namespace, config: Config) -> None:
    with _ended_by_signals():
        target = args.nach or config.state_dir / place.BACKUPS
        if args.nach is None:
            # As root it would be root's, and closed to the service user who makes the next one.
            identity.settle(config)
        made = create.create(config, target.absolute(), args.fuer, args.behalten)
    print(made)


def _check(args: argparse.Namespace, config: Config) -> None:
    with _open(args) as archive:
        restore.check_version(archive.manifest)
        print(restore.describe(archive.manifest, args.verzeichnis))


def _restore(args: argparse.Namespace, config: Config) -> None:
    with _ended_by_signals(), _open(args) as archive:
        print(restore.describe(archive.manifest, args.verzeichnis), flush=True)
        sessions = restore.restore(config, archive, replace=args.ersetzen)
    print(
        f"Restored: every row is what it was. {sessions} sessions were ended, everybody signs in "
        "anew. Start it with make up."
    )


def _open(args: argparse.Namespace) -> Archive:
    if args.schluessel is None:
        return Archive(args.verzeichnis.absolute())
    try:
        key = args.schluessel.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"{args.schluessel} cannot be read: {error}") from None
    return Archive(args.verzeichnis.absolute(), key)


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """SIGTERM and a closed terminal clear up as Ctrl-C does, also below a shell that ignores that."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, _interrupt) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt
