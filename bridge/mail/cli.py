"""`hausdraht mail einliefern` and `hausdraht mail nachspielen`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from typing import TYPE_CHECKING

import psycopg

from bridge import db
from bridge.errors import Refused

from . import intake, processing
from .dns import DnsResolver

if TYPE_CHECKING:
    from bridge.config import Config


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the sub-commands of `hausdraht mail`."""
    mail = commands.add_parser("mail", help="deliver and replay mail")
    actions = mail.add_subparsers(metavar="ACTION", required=True)
    deliver = actions.add_parser("einliefern", help="store the mail on standard input")
    deliver.add_argument("--an", required=True, metavar="ADDRESS", help="envelope recipient")
    deliver.add_argument("--von", metavar="MAILFROM", help="envelope sender, '' for bounces")
    deliver.add_argument("--ip", metavar="IP", help="address of the sending server, for SPF")
    deliver.add_argument("--helo", metavar="NAME", help="name the sending server gave")
    deliver.set_defaults(run=_deliver)
    replay = actions.add_parser("nachspielen", help="check and decide a stored mail again")
    replay.add_argument("id", type=int, metavar="ID", help="id of the stored mail")
    replay.add_argument("--mandant", type=int, metavar="ID", help="its Mandant, if ambiguous")
    replay.set_defaults(run=_replay)


def _deliver(args: argparse.Namespace, config: Config) -> int:
    """0 stored, 65 or 67 refused for good, 75 try again: what a mail server's pipe understands."""
    raw = sys.stdin.buffer.read(config.max_mail_bytes + 1)
    if not raw:
        raise Refused("there is no mail on standard input", os.EX_DATAERR)
    if len(raw) > config.max_mail_bytes:
        raise Refused(
            f"the mail is larger than {config.max_mail_bytes} bytes (HD011)", os.EX_DATAERR
        )
    try:
        envelope = _envelope(args)
    except intake.BadEnvelope as bad:
        raise Refused(f"the envelope is not valid: {bad} (HD012)", os.EX_DATAERR) from None
    try:
        with db.open_pool(config.bridge_dsn, 1, "cli", config.max_mail_bytes) as pool:
            stored = intake.deliver(pool, raw, envelope, "cli")
    except intake.UnknownRecipient:
        raise Refused(
            f"nobody receives mail for {envelope.recipient} (HD010)", os.EX_NOUSER
        ) from None
    except intake.TooLarge:
        raise Refused("the mail is too large (HD011)", os.EX_DATAERR) from None
    except Exception as error:  # noqa: BLE001 whatever it is, a sender must not get a bounce for it
        name = db.sqlstate(error) if isinstance(error, psycopg.Error) else type(error).__name__
        print(f"hausdraht: not stored, try again later ({name})", file=sys.stderr)
        return os.EX_TEMPFAIL
    print(f"{stored.email_id} {'neu' if stored.new else 'schon vorhanden'}")
    return 0


def _envelope(args: argparse.Namespace) -> intake.Envelope:
    """The envelope as a mail server tells it, in Postfix's words for what it does not know."""
    sender = "" if args.von == "MAILER-DAEMON" else args.von
    ip = None if args.ip == "unknown" else args.ip
    try:
        return intake.envelope(args.an, sender, ip, args.helo)
    except intake.BadEnvelope:
        # Anything may be said as HELO; it is no reason to refuse a mail.
        return intake.envelope(args.an, sender, ip)


def _replay(args: argparse.Namespace, config: Config) -> int:
    mandant_id = args.mandant or _mandant(config, args.id)
    with db.open_pool(config.bridge_dsn, 1, "cli", limits=config.mail_limits) as pool:
        row = processing.load(pool, mandant_id, args.id)
        if row is None:
            raise Refused(f"there is no mail {args.id} of Mandant {mandant_id}")
        found = processing.check(row, DnsResolver(config.dns_server))
        print(json.dumps(found.as_json(), ensure_ascii=False, indent=2))
        print(found.satz)
        if row["status"] not in ("eingegangen", "manuell"):
            print(f"Nicht neu entschieden: Die E-Mail ist {row['status']}.")
            return 0
        if found.ergebnis == "temperror":
            raise Refused("DNS gave no answer; nothing was decided")
        result = processing.decide(pool, mandant_id, args.id, found, again=True)
    print(json.dumps(result, ensure_ascii=False))
    return 0


def _mandant(config: Config, email_id: int) -> int:
    with psycopg.connect(config.superuser_dsn) as connection:
        rows = connection.execute(
            db.query("mandant_einer_email"), {"email_id": email_id}
        ).fetchall()
    if not rows:
        raise Refused(f"there is no mail {email_id}")
    if len(rows) > 1:
        raise Refused(f"several Mandanten have a mail {email_id}; use --mandant")
    return int(rows[0][0])
