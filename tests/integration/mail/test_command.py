"""`hausdraht mail …` as an operator types it, against a running installation."""

from __future__ import annotations

import dataclasses
import shutil
import subprocess
import sys
from pathlib import Path

import httpx
import psycopg
import pytest

from bridge.config import ROOT
from tests.support.mails import mail
from tests.support.stack import Stack

RECIPIENT = "--an=post@befehl.example"


@pytest.fixture(scope="module")
def installation(stack: Stack) -> Stack:
    """An installation with one intake address."""
    with psycopg.connect(stack.config.superuser_dsn) as connection:
        connection.execute(
            "insert into verwaltung.mandanten (id, name, bundesland) values (77, 'Befehl', 'BE')"
        )
        connection.execute(
            "insert into verwaltung.eingangsadressen (mandant_id, adresse)"
            " values (77, 'post@befehl.example')"
        )
    return stack


def test_deliver_and_replay(installation: Stack) -> None:
    raw = mail(body=b"Befehlszeile\r\n")
    first = installation.hausdraht("mail", "einliefern", RECIPIENT, stdin=raw).stdout.decode()
    number, state = first.split()
    assert state == "neu"
    again = installation.hausdraht("mail", "einliefern", RECIPIENT, stdin=raw).stdout.decode()
    assert again == f"{number} schon vorhanden\n"
    replayed = installation.hausdraht("mail", "nachspielen", number).stdout.decode()
    assert "Absender nicht bestätigt: mieter.example veröffentlicht keine Regel" in replayed
    assert '"status": "manuell"' in replayed


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "said"),
    [
        (["einliefern", "--an=nobody@befehl.example"], b"x", 67, "HD010"),
        (["einliefern", "--an=a b@befehl.example"], b"x", 65, "HD012"),
        (["einliefern", RECIPIENT, "--ip=nonsense"], b"x", 65, "HD012"),
        (["einliefern", RECIPIENT], b"", 65, "no mail"),
        (["einliefern", RECIPIENT], b"x" * (26214400 + 1), 65, "HD011"),
        (["einliefern"], b"x", 75, "--an"),
        (["einliefern", RECIPIENT, "--unbekannt"], b"x", 75, "--unbekannt"),
        (["nachspielen", "1"], b"", 1, "no mail 1"),
        (["nachspielen", "x"], b"", 2, "invalid"),
        (["nachspielen", "1", "--mandant=77"], b"", 1, "no mail 1"),
    ],
)
def test_refusals(
    installation: Stack, arguments: list[str], stdin: bytes, code: int, said: str
) -> None:
    done = installation.hausdraht("mail", *arguments, stdin=stdin, check=False)
    assert done.returncode == code
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_pipe_is_told_to_try_again_while_the_database_is_away(installation: Stack) -> None:
    environment = installation.environment | {
        "HAUSDRAHT_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/hausdraht"
    }
    away = dataclasses.replace(installation, environment=environment)
    done = away.hausdraht("mail", "einliefern", RECIPIENT, stdin=mail(), check=False)
    assert done.returncode == 75
    assert "try again later" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HAUSDRAHT_MAX_MAIL_BYTES", "25 MB"),
        ("HAUSDRAHT_DATABASE_URL", "nonsense"),
        ("HAUSDRAHT_STATE_DIR", "/proc/nowhere"),
    ],
)
def test_nothing_wrong_with_us_bounces_a_mail(installation: Stack, name: str, value: str) -> None:
    broken = dataclasses.replace(installation, environment=installation.environment | {name: value})
    done = broken.hausdraht("mail", "einliefern", RECIPIENT, stdin=mail(), check=False)
    assert done.returncode == 75
    assert "Traceback" not in done.stderr.decode()
    other = broken.hausdraht("mail", "nachspielen", "1", check=False)
    assert other.returncode in (1, 2)


def test_the_pipe_bounces_only_what_the_command_refuses(
    installation: Stack, tmp_path: Path
) -> None:
    def pipe(place: Path, *arguments: str) -> int:
        command = [place / "deploy" / "pipe", *arguments]
        return subprocess.run(
            command, env=installation.environment, input=mail(), check=False, capture_output=True
        ).returncode

    assert pipe(ROOT, RECIPIENT) == 0
    assert pipe(ROOT, "--an=nobody@befehl.example") == 67
    assert pipe(ROOT, "--an=a b@befehl.example") == 65
    # In the middle of an upgrade: nothing there, or Python finds no module.
    for broken in (None, "import keiner_da"):
        (tmp_path / "deploy").mkdir(exist_ok=True)
        shutil.copy(ROOT / "deploy" / "pipe", tmp_path / "deploy")
        if broken is not None:
            command = tmp_path / ".venv" / "bin" / "hausdraht"
            command.parent.mkdir(parents=True)
            command.write_text(f"#!{sys.executable}\n{broken}\n")
            command.chmod(0o755)
        assert pipe(tmp_path, RECIPIENT) == 75


def test_what_postfix_says_when_it_does_not_know(installation: Stack) -> None:
    said = ["--von=MAILER-DAEMON", "--ip=unknown", "--helo=a b"]
    raw = mail(body=b"Postfix\r\n")
    done = installation.hausdraht("mail", "einliefern", RECIPIENT, *said, stdin=raw)
    with psycopg.connect(installation.config.superuser_dsn) as connection:
        row = connection.execute(
            "select umschlag_von, absender_ip, helo from verwaltung.email_triage where id = %s",
            [int(done.stdout.split()[0])],
        ).fetchone()
    assert row == ("", None, None)


def test_missing_copies_are_asked_for(installation: Stack) -> None:
    for option in ([], ["--gescheiterte"]):
        done = installation.hausdraht("dateien", "nachholen", *option)
        assert done.stdout.decode().endswith("files wait for their copies\n")


def test_raw_intake_through_nginx(installation: Stack) -> None:
    headers = {
        "Authorization": f"Bearer {installation.config.secret('roh_token')}",
        "X-Umschlag-An": "post@befehl.example",
    }
    url = f"{installation.url}/eingang/mail/roh"
    big = mail(body=b"x" * 76 + b"\r\n" * 1 + b"y" * 20_000_000)
    for raw in (mail(body=b"roh\r\n"), big):
        answer = httpx.post(url, content=raw, headers=headers, timeout=60)
        assert answer.status_code == 200, answer.text
        assert answer.json()["angenommen"][0]["neu"] is True
    too_big = httpx.post(url, content=b"x" * 30_000_000, headers=headers, timeout=60)
    assert (too_big.status_code, too_big.json()["code"]) == (413, "HD011")
