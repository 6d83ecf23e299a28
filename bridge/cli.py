"""The `hausdraht` command: what an operator types.

Exit codes: 0 done, 1 refused (with the reason), 2 wrong usage or configuration. Commands that a
mail server's pipe runs say 65 or 67 when they refuse a mail, and 75 (try again) to everything else:
otherwise it would be bounced to its sender.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

import psycopg

from bridge import config
from bridge.errors import Refused

#: A pipe's command line is a setting of ours, too.
_PIPES = (["mail", "einliefern"],)
COMMAND_MODULES = (
    "bridge.operations.cli",
    "bridge.operations.postfach",
    "bridge.operations.schluessel",
    "bridge.operations.dateien",
    "bridge.operations.backup.cli",
    "bridge.mail.cli",
    "bridge.audit.cli",
)
"""Modules with a `register(subparsers)`; each sub-command sets `run(args, config) -> int | None`."""


def parser() -> argparse.ArgumentParser:
    """The complete argument parser, with the sub-commands of every module."""
    top = argparse.ArgumentParser(
        prog="hausdraht", description="Operate a Hausdraht installation.", allow_abbrev=False
    )
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for name in COMMAND_MODULES:
        importlib.import_module(name).register(commands)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors are one sentence on standard error."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:2] not in _PIPES:
        return _run(arguments)
    try:
        code = _run(arguments)
    except SystemExit as end:  # argparse
        code = end.code if isinstance(end.code, int) else 1
        return os.EX_TEMPFAIL if code else 0
    except Exception as error:  # noqa: BLE001 a broken installation is no reason to refuse a mail
        print(f"hausdraht: not stored, try again later ({type(error).__name__})", file=sys.stderr)
        return os.EX_TEMPFAIL
    return code if code in (0, os.EX_DATAERR, os.EX_NOUSER) else os.EX_TEMPFAIL


def _run(arguments: list[str]) -> int:
    args = parser().parse_args(arguments)
    for name in config.unknown(os.environ):
        print(f"hausdraht: {name} is not a known setting and has no effect", file=sys.stderr)
    try:
        result: int | None = args.run(args, config.load())
        return result or 0
    except config.ConfigError as error:
        print(f"hausdraht: {error}", file=sys.stderr)
        return 2
    except Refused as error:
        print(f"hausdraht: {error}", file=sys.stderr)
        return error.code
    except psycopg.Error as error:
        state = f" ({error.sqlstate})" if error.sqlstate else ""
        print(f"hausdraht: {error.diag.message_primary or error}{state}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
