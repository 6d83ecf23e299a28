"""`hausdraht postfach …` as an operator types it, and the IMAP service of a running installation."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator

import psycopg
import pytest

from tests.support.imap_server import PASSWORD, USER, ImapServer, running, until
from tests.support.mails import mail
from tests.support.stack import Stack

ARGUMENTS = ["--eingang=Post@Briefkasten.example", "--server=127.0.0.1", f"--benutzer={USER}"]


@pytest.fixture(scope="module")
def imap() -> Iterator[ImapServer]:
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def installation(stack: Stack) -> Stack:
    """An installation with one intake address."""
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        connection.execute("insert into verwaltung.mandanten (id, name) values (78, 'Briefkasten')")
        connection.execute(
            "insert into verwaltung.eingangsadressen (mandant_id, adresse)"
            " values (78, 'post@briefkasten.example')"
        )
    return stack


def test_from_set_up_to_the_stored_mail(installation: Stack, imap: ImapServer) -> None:
    raw = mail(body=b"Aus dem Postfach\r\n")
    imap.deliver(raw)
    done = installation.hausdraht(
        "postfach", "anlegen", *ARGUMENTS, f"--port={imap.port}", "--tls=keine", "--antwort-form=zusatz",
        stdin=PASSWORD.encode() + b"\n",
    )  # fmt: skip
    number, said = done.stdout.decode().splitlines()
    assert said.startswith("Anmeldung gelungen; 1 E-Mails seit ")
    with psycopg.connect(installation.config.superuser_dsn) as connection:
        form = "select antwort_form from verwaltung.eingangsadressen where mandant_id = 78"
        assert connection.execute(form).fetchone() == ("zusatz",)
    secret = installation.config.secrets_dir / f"postfach-{number}"
    assert stat.S_IMODE(secret.stat().st_mode) == 0o600
    assert secret.read_text() == PASSWORD + "\n"

    def stored() -> bool:
        with psycopg.connect(installation.config.superuser_dsn) as connection:
            found = connection.execute(
                "select r.roh from verwaltung.email_triage as e"
                " join verwaltung.email_rohdaten as r on r.mandant_id = e.mandant_id and r.email_id = e.id"
                " where e.mandant_id = 78 and e.status = 'manuell'"
            ).fetchall()
        return found == [(raw,)]

    until(stored, 40)
    listed = installation.hausdraht("postfach", "liste").stdout.decode()
    assert number in listed
    assert listed.rstrip().endswith("ok")
    assert PASSWORD not in installation.log("imap")

    status = installation.hausdraht("status").stdout.decode()
    assert re.search(
        r"^mailbox +post@briefkasten\.example +\d{4}-\d\d-\d\d \d\d:\d\d +ok$", status, re.M
    )

    with psycopg.connect(installation.config.superuser_dsn) as connection:
        connection.execute("delete from verwaltung.email_rohdaten where mandant_id = 78")
        connection.execute("delete from verwaltung.email_triage where mandant_id = 78")
    installation.hausdraht("postfach", "nachholen", number, "--ab=1")
    until(stored, 40)

    installation.hausdraht("postfach", "passwort", number, stdin=b"falsch\n")
    refused = installation.hausdraht("postfach", "pruefen", number, check=False)
    assert refused.returncode == 1
    assert "nimmt Benutzername oder Passwort nicht an" in refused.stderr.decode()
    installation.hausdraht("postfach", "abschalten", number)
    listed = installation.hausdraht("postfach", "liste").stdout.decode()
    assert listed.rstrip().endswith("off")


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (["anlegen", *ARGUMENTS], b"", 1, "no password"),
        (["anlegen", "--eingang=x@y.example", "--server=h", "--benutzer=b"], b"p", 1, "HD010"),
        (["anlegen", *ARGUMENTS, "--server=h.example", "--tls=keine"], b"p", 1, "nur_lokal"),
        (["anlegen", *ARGUMENTS, "--nach-abruf=verschieben"], b"p", 1, "zielordner"),
        (["anlegen", *ARGUMENTS, "--antwort-form=immer"], b"p", 2, "antwort-form"),
        (["anlegen", *ARGUMENTS, "--seit=gestern"], b"p", 2, "seit"),
        (["anlegen"], b"p", 2, "--eingang"),
        (["pruefen", "1"], b"", 1, "no mailbox 1"),
        (["passwort", "1"], b"p", 1, "no mailbox 1"),
        (["nachholen", "1"], b"", 1, "no mailbox 1"),
        (["nachholen", "1", "--ab=0"], b"", 2, "--ab"),
        (["abschalten", "1"], b"", 1, "no mailbox 1"),
    ],
)  # fmt: skip
def test_refusals(
    installation: Stack, arguments: list[str], stdin: bytes, code: int, said: str
) -> None:
    done = installation.hausdraht("postfach", *arguments, stdin=stdin, check=False)
    assert done.returncode == code
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
