"""`hausdraht audit`: seal, check, prove, acknowledge what a restore lost.

What leaves the log: `bridge.audit.cli_archive`.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg

from bridge import db
from bridge.audit import checking, cli_archive, comparing, export, lines, sealing, signature
from bridge.config import Config
from bridge.errors import Refused


def register(commands: Any) -> None:
    """Add the sub-commands to argparse's `commands`."""
    acts = commands.add_parser("audit", help="the sealed log").add_subparsers(
        metavar="ACT", required=True
    )
    acts.add_parser("versiegeln", help="seal what is new and hand the seals out").set_defaults(
        run=_seal
    )
    pruefen = acts.add_parser("pruefen", help="was the log altered? 1 if it was")
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
        "verlust", help="after a restore: acknowledge that handed-out seals are lost"
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
    return 1 if found.violations else 0


def _prove(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        row = connection.execute("select audit.nachweis(%s, %s)", (args.am, args.id)).fetchone()
    print(json.dumps(row[0] if row else None, ensure_ascii=False, indent=1))


def _acknowledge(args: argparse.Namespace, config: Config) -> None:
    key = signature.load_key(config.secret(signature.KEY_FILE))
    for path in export.files(config):
        # Nobody hands out while the file is held, and the database is asked after it.
        with export.opened(path, key) as file:
            handed_out = comparing.read(path, key.public_key())
            with psycopg.connect(config.superuser_dsn) as connection:
                present = checking.seals(connection)
            if not list(comparing.differences(handed_out, present)):
                print(f"{path}: nothing is lost")
                continue
            if not comparing.is_loss(handed_out, present):
                raise Refused(f"{path}: that is no loss, see `hausdraht audit pruefen`")
            last, common = max(handed_out.seals), comparing.common(handed_out, present)
            content = {
                "nr": common,
                "siegel_hash": present[common].siegel_hash if common else comparing.NOTHING,
                "bisher": last,
                "am": datetime.now(UTC).isoformat(),
                "grund": args.grund,
            }
            export.append(file, [lines.write(key, "verlust", content)])
            print(f"{path}: seals {common + 1} to {last} acknowledged as lost")
