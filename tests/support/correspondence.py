"""A demo installation's mail: receipts, what it sent, and a mailbox it fetches from."""

from __future__ import annotations

import email
import email.policy
import mailbox
from email.message import EmailMessage

from bridge.sandbox.demo_json import INTAKE
from tests.support.demo import Demo
from tests.support.imap_server import PASSWORD, USER, ImapServer


def send_receipts(demo: Demo, *, on: bool = True) -> None:
    """Switch them on for mail of every kind, or off."""
    with demo.connect() as connection:
        connection.execute(
            "update verwaltung.vorlagen set aktiv = %s,"
            " kategorien = '{schaden,wartung,beschwerde,administrativ}'"
            " where ereignis = 'eingangsbestaetigung'",
            [on],
        )


def received(demo: Demo) -> list[EmailMessage]:
    """Every mail that lies in the demo's mailbox."""
    folder = mailbox.Maildir(demo.stack.config.state_dir / "postfach", create=True)
    found = []
    for name in folder.iterkeys():
        mail = email.message_from_bytes(folder.get_bytes(name), policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        found.append(mail)
    return found


def fetch_from(demo: Demo, imap: ImapServer) -> int:
    """Set up the Muster mailbox on this server; returns its id."""
    done = demo.stack.hausdraht(
        "postfach", "anlegen", f"--eingang={INTAKE['muster']}", "--server=127.0.0.1",
        f"--port={imap.port}", "--tls=keine", f"--benutzer={USER}", "--seit=2026-01-01",
        stdin=PASSWORD.encode() + b"\n",
    )  # fmt: skip
    return int(done.stdout.split()[0])
