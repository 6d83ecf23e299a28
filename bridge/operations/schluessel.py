"""`hausdraht schluessel …`: new keys, each beside the present one, so that nobody notices."""

from __future__ import annotations

import argparse
import signal
import sys
from typing import Any

import psycopg

from bridge import db
from bridge.audit import rotation as seal_rotation
from bridge.config import Config
from bridge.errors import Refused
from bridge.operations import identity, keys, processes, rotation

_INTAKES = {"roh": "roh_token", "mailgun": "mailgun_schluessel"}

LINK_DAYS = 180
"""Longest validity of an order's link in days: those already sent have to outlive a new key."""


def register(commands: Any) -> None:
    """Add `hausdraht schluessel` to argparse's `commands`."""
    schluessel = commands.add_parser("schluessel", help="rotate keys")
    acts = schluessel.add_subparsers(metavar="ACT", required=True)

    tokens = acts.add_parser(
        "rotieren", help="sign access tokens with a new key; those of the present one stay valid"
    )
    tokens.add_argument(
        "--sofort", action="store_true", help="after a leak: no token of before stays valid"
    )
    tokens.set_defaults(run=_tokens)

    intake = acts.add_parser(
        "eingang", help="a new key of a mail intake; the present one is accepted on"
    )
    intake.add_argument(
        "weg", choices=sorted(_INTAKES), help="mailgun reads it from standard input"
    )
    intake.add_argument(
        "--vergessen", action="store_true", help="accept only the newest one from now on"
    )
    intake.set_defaults(run=_intake)

    links = acts.add_parser(
        "links", help="a new key of links and reply addresses; those already sent stay valid"
    )
    links.add_argument("--mandant", type=int, metavar="ID", help="of this one only")
    links.add_argument("--sofort", action="store_true", help="after a leak: do not wait")
    links.set_defaults(run=_links)

    seals = acts.add_parser(
        "siegel", help="sign seals with a new key; the present one signs who follows"
    )
    seals.set_defaults(run=_seals)


def _seals(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    before, new = seal_rotation.rotate(config)
    print(f"Seals are signed with {new} from now on; lines signed with {before} stay valid.")


def _tokens(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    new, other = rotation.rotate(config, at_once=args.sofort)
    before = (
        "no token of before is accepted: pages renew theirs"
        if args.sofort
        else f"those signed with {other} stay valid"
    )
    print(f"Tokens are signed with {new} from now on; {before}.")


def _intake(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    name = _INTAKES[args.weg]
    if args.vergessen:
        keys.forget_token(config, name)
    else:
        keys.rotate_token(config, name, sys.stdin.read() if args.weg == "mailgun" else None)
    if "web" in {process.name for process in processes.recorded(config)}:
        # gunicorn starts new workers, which read the file, and lets the old ones finish.
        processes.signal_service(config, "web", signal.SIGHUP)
    accepted = "is the only one" if args.vergessen else "is accepted beside the one before"
    print(f"The key in the first line of {config.secrets_dir / name} {accepted}.")


def _links(args: argparse.Namespace, config: Config) -> None:
    with psycopg.connect(config.superuser_dsn) as connection:
        chosen = {"mandant": args.mandant, "tage": LINK_DAYS}
        recent = connection.execute(db.query("antwort_schluessel_juenger"), chosen).fetchall()
        if recent and not args.sofort:
            raise Refused(
                f"the last change was within {LINK_DAYS} days, and links of letters sent before it "
                "would end; wait, or use --sofort after a leak"
            )
        changed = connection.execute(db.query("antwort_schluessel_wechseln"), chosen).fetchall()
    if not changed:
        raise Refused(f"there is no Mandant {args.mandant}" if args.mandant else "no Mandant yet")
    print(f"Links of {len(changed)} Mandanten are signed with a new key; those sent stay valid.")
