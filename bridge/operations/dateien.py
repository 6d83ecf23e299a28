"""`hausdraht dateien …`: the copies of stored photos and videos."""

from __future__ import annotations

import argparse
from typing import Any

import psycopg

from bridge import db
from bridge.config import Config
from bridge.operations import identity

_AT_ONCE = 100_000


def register(commands: Any) -> None:
    """Add `hausdraht dateien` to argparse's `commands`."""
    dateien = commands.add_parser("dateien", help="copies of stored photos and videos")
    acts = dateien.add_subparsers(metavar="ACT", required=True)
    again = acts.add_parser("nachholen", help="have the copies made that are missing")
    again.add_argument(
        "--gescheiterte", action="store_true", help="also where none could be made before"
    )
    again.set_defaults(run=_catch_up)


def _catch_up(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    if args.gescheiterte:
        with psycopg.connect(config.superuser_dsn) as connection:
            connection.execute(db.query("dateien_gescheiterte_vergessen"))
    # Which Mandant is meant is believed of the bridge's login only.
    with psycopg.connect(config.bridge_dsn) as connection:
        row = connection.execute(
            db.query("dateien_nachholen"), {"anzahl": _AT_ONCE, "minuten": 0}
        ).fetchone()
    print(f"{row[0] if row else 0} files wait for their copies")
