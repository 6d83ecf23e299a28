"""The ten questions of docs/pruefung.md, asked with psql as an auditor's login of a small world."""

from __future__ import annotations

import csv
import io
import re
import secrets
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bridge.config import ROOT
from bridge.operations.database import libpq_environment
from tests.conftest import Database
from tests.integration.audit.conftest import seal

PAGE = (ROOT / "docs" / "pruefung.md").read_text(encoding="utf-8")
QUESTIONS = {
    int(number): query
    for number, query in re.findall(r"^### (\d+)\. .*?^```sql\n(.*?)^```", PAGE, re.S | re.M)
}
#: Cells that stand together in one row of the answer.
ANSWERS: dict[int, list[set[str]]] = {
    1: [
        {"verwaltung.anfragen", "angelegt"},
        {"Erika", "mieter", "verwaltung.anfrage_nachrichten"},
        {"Anna Weber", "verwaltung.anfragen", "geaendert", "Handwerker bestellt"},
    ],
    2: [{"Anna Weber", "verwalter", "offen", "akzeptiert", "Handwerker bestellt"}],
    3: [
        {"verwaltung.personen", "angelegt"},
        {"verwaltung.personen", "geaendert", "Falsch erfasst"},
    ],
    4: [{"geaendert", "verwaltung.anfragen", "70", "Handwerker bestellt"}],
    5: [{"Anna Weber", "eingesehen", "anmeldung.benutzerkonten", "64", "Frage am Telefon"}],
    6: [
        {"angemeldet", "Anna Weber", "192.0.2.0", "Testgerät"},
        {"fehlgeschlagen", "passwort", "Anna Weber", "192.0.2.0"},
    ],
    7: [{"KANARIE-Leitung-1", "geaendert", "anmeldung.benutzerkonten", "65"}],
    8: [{"geaendert", "verwaltung.personen", "40", "Falsch erfasst"}],
    9: [{"schema"}],
}


@pytest.fixture(scope="module")
def auditor(database: Database) -> Iterator[list[str]]:
    """psql as an auditor of Mandant 1, with the page's variables; the log is sealed."""
    token = secrets.token_hex(4)
    login, administrator = f"pruefung_{token}", f"dba_{token}"
    world = Path(__file__).with_name("questions.sql")
    _psql(database.dsn, "-v", f"dba={administrator}", "-f", str(world))
    with database.connect(autocommit=True) as connection:
        connection.execute(f"create role {login} login password '{token}'")  # type: ignore[call-overload]
        connection.execute(
            "select intern.pruefer_eintragen(%s, 1, 'Petra Müller, Prüfgesellschaft')", (login,)
        )
        seal(connection)
        last = connection.execute(
            "select nr, encode(siegel_hash, 'hex') from audit.siegel order by nr desc limit 1"
        ).fetchone()
        assert last is not None
        yield [
            database.server.login(database.name) + f" user={login} password={token}",
            *_set(
                anfrage="2026-0001",
                person="40",
                konto="Anna Weber",
                von="2020-01-01",
                bis="2100-01-01",
            ),
            *_set(siegel=str(last[0]), hash=str(last[1])),
        ]
        connection.execute(f"drop role {login}, {administrator}")  # type: ignore[call-overload]


def _set(**variables: str) -> list[str]:
    return [word for name, value in variables.items() for word in ("-v", f"{name}={value}")]


def _psql(dsn: str, *arguments: str, query: str | None = None) -> str:
    done = subprocess.run(
        ["psql", "--no-psqlrc", "--quiet", "--csv", "-v", "ON_ERROR_STOP=1", *arguments],
        env=libpq_environment(dsn),
        input=query,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_there_are_ten() -> None:
    assert sorted(QUESTIONS) == list(range(1, 11))


@pytest.mark.parametrize("number", sorted(ANSWERS))
def test_an_answer(number: int, auditor: list[str]) -> None:
    text = _psql(*auditor, query=QUESTIONS[number])
    rows = [set(row) for row in csv.reader(io.StringIO(text))]
    for expected in ANSWERS[number]:
        assert any(expected <= row for row in rows), f"{expected} is not in:\n{text}"
    assert not re.search(r"KANARIE-(Grund|A170|Text-170|N180|Mia|\w*-2\b)|zwei\.example", text)


def test_the_log_is_in_order(auditor: list[str]) -> None:
    assert _psql(*auditor, query=QUESTIONS[10]).splitlines()[1:] == []
    forged = [*auditor, *_set(hash="00" * 32)]
    assert "umgeschrieben" in _psql(*forged, query=QUESTIONS[10])


def test_nobody_writes_there(auditor: list[str]) -> None:
    """An auditor's login reads what the page says, and of tables only the life cycle."""
    for statement in (
        "delete from audit.eintraege", "update audit.konten set name = 'x'",
        "select from verwaltung.personen", "select passwort_hash from anmeldung.benutzerkonten",
    ):  # fmt: skip
        with pytest.raises(AssertionError, match="permission denied"):
            _psql(*auditor, query=statement)
