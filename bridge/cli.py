"""The `hausdraht` command: what an operator types.

Exit codes: 0 done, 1 refused (with the reason), 2 wrong usage or configuration.
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

COMMAND_MODULES = ("bridge.operations.cli", "bridge.operations.postfach", "bridge.mail.cli")
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
    args = parser().parse_args(argv)
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
        return 1
    except psycopg.Error as error:
        state = f" ({error.sqlstate})" if error.sqlstate else ""
        print(f"hausdraht: {error.diag.message_primary or error}{state}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
