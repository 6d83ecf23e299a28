"""`hausdraht audit`: seal, check, prove, acknowledge what a restore lost.

What leaves the log: `bridge.audit.cli_archive`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import psycopg

from bridge import db
from bridge.audit import checking, cli_archive, export, loss, sealing
from bridge.config import Config


def register(commands: Any) -> None:
    """Add the sub-commands to argparse's `commands`."""
    acts = commands.add_parser("audit", help="the sealed log").add_subparsers(
        metavar="ACT", required=True
    )
    acts.add_parser("versiegeln", help="seal what is new and hand the seals out").set_defaults(
        run=_seal
    )
    pruefen = acts.add_parser(
        "pruefen", help="was the log altered? 1 if it was, 3 if not all was compared"
    )
    pruefen.add_argument("--von", metavar="TIME", default="-infinity", help="entries from here on")
    pruefen.add_argument("--bis", metavar="TIME", default="infinity", help="entries up to here")
    pruefen.add_argument(
        "--archiv", type=Path, metavar="DIR", help="look for archived months there, too"
    )
    pruefen.set_defaults(run=_check)
    nachweis = acts.add_parser("nachweis", help="print the proof of one entry (JSON)")
    nachweis.add_argument("--am", required=True, metavar="TIME", help="column am of the entry")
    nachweis.add_argument("--id", required=True, type=int, help="column id of the entry")
    nachweis.set_defaults(run=_prove)
    verlust = acts.add_parser(
        "verlust", help="acknowledge that handed-out seals are lost, with a restore or a file"
    )
    verlust.add_argument("--grund", required=True, metavar="TEXT", help="why; it is signed")
    verlust.set_defaults(run=_acknowledge)
    cli_archive.register(acts)


def _seal(args: argparse.Namespace, config: Config) -> int:
    with db.open_pool(config.bridge_dsn, 1, "audit") as pool:
        print(f"{sealing.seal(pool)} entries sealed")
        troubles = export.hand_out(config, pool)
    for trouble in troubles:
        print(f"hausdraht: not handed out: {trouble}", file=sys.stderr)
    return 1 if troubles else 0


def _check(args: argparse.Namespace, config: Config) -> int:
    found = checking.check(config, args.von, args.bis, args.archiv)
    for sentence in found.sentences:
        print(sentence)
    print(found.summary)
    return 1 if found.violations else 3 if found.unread else 0


def _prove(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        row = connection.execute("select audit.nachweis(%s, %s)", (args.am, args.id)).fetchone()
    print(json.dumps(row[0] if row else None, ensure_ascii=False, indent=1))


def _acknowledge(args: argparse.Namespace, config: Config) -> None:
    for path in export.files(config):
        found = loss.acknowledge(config, path, args.grund)
        print(f"{path}: {found or 'nothing is lost'}")
