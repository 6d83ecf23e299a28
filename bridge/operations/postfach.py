"""`hausdraht postfach …`: mailboxes that are fetched by IMAP.

Password files are `secrets/postfach-<id>`, 0600; the database never sees a password.
"""

from __future__ import annotations

import argparse
import datetime
import getpass
import sys
from typing import Any

import psycopg
from psycopg.rows import dict_row

from bridge import db
from bridge.config import Config, ConfigError
from bridge.errors import Refused
from bridge.mail.imap.session import Mailbox, Session, Trouble
from bridge.operations import identity, reply_form
from bridge.operations.layout import write_atomically

_PORTS = {"tls": 993, "starttls": 143, "keine": 143}
_MAX_PASSWORD = 1000


def register(commands: Any) -> None:
    """Add `hausdraht postfach` to argparse's `commands`."""
    postfach = commands.add_parser("postfach", help="mailboxes fetched by IMAP")
    acts = postfach.add_subparsers(metavar="ACT", required=True)
    new = acts.add_parser("anlegen", help="set up a mailbox; its password comes on standard input")
    new.add_argument("--eingang", required=True, metavar="ADDRESS", help="intake address it feeds")
    new.add_argument("--server", required=True, metavar="HOST")
    new.add_argument("--benutzer", required=True, metavar="LOGIN")
    new.add_argument("--tls", choices=tuple(_PORTS), default="tls")
    new.add_argument("--port", type=int, help="default 993, or 143 with --tls starttls")
    new.add_argument("--ordner", default="INBOX", metavar="FOLDER")
    new.add_argument(
        "--seit", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD",
        help="also mail that lies there since; default today",
    )  # fmt: skip
    new.add_argument("--nach-abruf", choices=("lassen", "gelesen", "verschieben"), default="lassen")
    new.add_argument("--zielordner", metavar="FOLDER", help="where --nach-abruf verschieben moves")
    new.add_argument("--bezeichnung", metavar="NAME", help="default: the intake address")
    reply_form.add_option(new)
    new.set_defaults(run=_create)
    acts.add_parser("liste", help="all mailboxes and their state").set_defaults(run=_list)
    again = acts.add_parser(
        "nachholen", help="fetch again what the server still has; what is stored is not doubled"
    )
    again.add_argument("id", type=int, metavar="ID")
    again.add_argument(
        "--ab", type=_uid, default=1, metavar="UID", help="first UID to fetch again; default all"
    )
    again.set_defaults(run=_again)
    for name, run, text in (
        ("pruefen", _check, "sign in and count the mail that would be fetched"),
        ("passwort", _password, "replace the password; it comes on standard input"),
        ("abschalten", _switch(active=False), "stop fetching"),
        ("einschalten", _switch(active=True), "fetch again"),
    ):
        act = acts.add_parser(name, help=text)
        act.add_argument("id", type=int, metavar="ID")
        act.set_defaults(run=run)


def _create(args: argparse.Namespace, config: Config) -> None:
    password = _read_password()
    identity.settle(config)
    with _connect(config) as connection:
        row = connection.execute(
            db.query("postfach_anlegen"),
            {
                "eingang": args.eingang.strip().lower(),
                "bezeichnung": args.bezeichnung or args.eingang,
                "server": args.server,
                "port": args.port or _PORTS[args.tls],
                "tls": args.tls,
                "benutzer": args.benutzer,
                "ordner": args.ordner,
                "seit": args.seit,
                "nach_abruf": args.nach_abruf,
                "zielordner": args.zielordner,
            },
        ).fetchone()
        if row is None:
            raise Refused(f"nobody receives mail for {args.eingang} (HD010)")
        reply_form.store(connection, args.eingang, args.antwort_form)
        _store_password(config, row["id"], password)
    print(row["id"])
    try:
        print(_count(config, row["id"]))
    except Refused as trouble:
        print(f"hausdraht: set up, but: {trouble}", file=sys.stderr)


def _list(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    with _connect(config) as connection:
        for row in connection.execute(db.query("postfaecher_liste")):
            print(
                f"{row['id']:<18}{row['eingangsadresse']:<40}{row['server']}:{row['port']}  {_state(row)}"
            )


def states(config: Config) -> list[str]:
    """A line for each mailbox: its address, the last time it was read, and what is wrong."""
    try:
        with _connect(config) as connection:
            rows = connection.execute(db.query("postfaecher_liste")).fetchall()
    except (psycopg.Error, OSError, ConfigError):
        return []
    return [f"{'mailbox':<14}{row['eingangsadresse']:<40}{_state(row)}" for row in rows]


def _state(row: dict[str, Any]) -> str:
    seen = row["letzter_abruf_am"]
    state = "off" if not row["aktiv"] else row["fehler"] or "ok"
    return f"{f'{seen:%Y-%m-%d %H:%M}' if seen else 'never':<18}{state}"


def _check(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    print(_count(config, args.id))


def _password(args: argparse.Namespace, config: Config) -> None:
    password = _read_password()
    identity.settle(config)
    _load(config, args.id)
    _store_password(config, args.id, password)


def _again(args: argparse.Namespace, config: Config) -> None:
    identity.settle(config)
    _load(config, args.id)
    with _connect(config) as connection:
        connection.execute(db.query("postfach_nachholen"), {"id": args.id, "ab": args.ab})


def _uid(text: str) -> int:
    number = int(text)
    if not 1 <= number < 2**32:  # RFC 9051
        raise ValueError
    return number


def _switch(*, active: bool) -> Any:
    def run(args: argparse.Namespace, config: Config) -> None:
        identity.settle(config)
        with _connect(config) as connection:
            found = connection.execute(
                db.query("postfach_schalten"), {"id": args.id, "aktiv": active}
            )
            if not found.rowcount:
                raise Refused(f"there is no mailbox {args.id}")

    return run


def _count(config: Config, postfach_id: int) -> str:
    """Sign in and look; raises Refused with the reason."""
    mailbox = _load(config, postfach_id)
    password = config.optional_secret(f"postfach-{postfach_id}")
    if password is None:
        raise Refused(f"the password is missing: secrets/postfach-{postfach_id}")
    try:
        session = Session(mailbox, password)
        try:
            session.select()
            found = len(session.new_uids(0))
        finally:
            session.close()
    except Trouble as trouble:
        raise Refused(trouble.sentence) from None
    return f"Anmeldung gelungen; {found} E-Mails seit {mailbox.abruf_seit:%d.%m.%Y}."


def _load(config: Config, postfach_id: int) -> Mailbox:
    with _connect(config) as connection:
        row = connection.execute(db.query("postfach_laden"), {"id": postfach_id}).fetchone()
    if row is None:
        raise Refused(f"there is no mailbox {postfach_id}")
    return Mailbox(**row)


def _connect(config: Config) -> psycopg.Connection[dict[str, Any]]:
    return psycopg.connect(config.superuser_dsn, row_factory=dict_row)


def _read_password() -> str:
    if sys.stdin.isatty():
        password = getpass.getpass("Password: ")
    else:
        password = sys.stdin.readline(_MAX_PASSWORD).rstrip("\r\n")
    if not password:
        raise Refused("there is no password on standard input")
    return password


def _store_password(config: Config, postfach_id: int, password: str) -> None:
    write_atomically(config.secrets_dir / f"postfach-{postfach_id}", password + "\n", 0o600)
