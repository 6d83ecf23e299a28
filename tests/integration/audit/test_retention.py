"""Months leave the log for files, content past its period is deleted, and a check tells it from tampering."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest

from bridge.audit import archive, archive_file, checking, signature
from bridge.config import ROOT
from bridge.errors import Refused
from tests.conftest import Database
from tests.integration.audit.conftest import WORLD, findings, seal
from tests.integration.test_backup import _installed, _place, _told
from tests.support import old_log
from tests.support.server import Server
from tests.support.stack import Stack

#: Exit code of a check here, where nothing was handed out to compare with.
UNCOMPARED = 3
NOVEMBER = date(2016, 11, 1)
MANY = 600
#: Entries older than any period.
OLDER = 7
#: Around the ends of months, where German time and UTC disagree, and of summer time.
TIMES = [
    "2016-10-31 22:59:59.999999+00",
    "2016-10-31 23:30:00+00",
    "2016-11-01 00:00:00+00",
    "2016-11-30 23:59:59.999999+00",
    "2016-12-01 00:00:00+00",
]


@pytest.fixture
def house(server: Server, fresh_database: Database) -> Iterator[Stack]:
    """An installation of which nothing but the database runs, with three old months, sealed."""
    found = _installed(server, fresh_database, f"archiv-{fresh_database.name}")
    with fresh_database.connect(autocommit=True) as connection:
        for name in ("2016-10", "2016-11", "2016-12"):
            old_log.month(connection, name)
        old_log.entries(connection, TIMES, first=100)
        old_log.entries(
            connection,
            [f"2016-11-15 12:{n // 60:02}:{n % 60:02}+00" for n in range(MANY)],
            first=1000,
        )
        year = datetime.now(UTC).year - 12
        old_log.entries(connection, [f"{year}-12-31 23:0{n}:00+01" for n in range(OLDER)], first=50)
        connection.execute(WORLD.format(rows=20).encode())
        seal(connection)
        seal(connection)
    yield found
    shutil.rmtree(found.config.state_dir, ignore_errors=True)


def _superuser(stack: Stack) -> psycopg.Connection:
    return psycopg.connect(stack.config.superuser_dsn, autocommit=True)


def _count(stack: Stack) -> int:
    with _superuser(stack) as connection:
        row = connection.execute(
            "select count(*) from audit.eintraege "
            "where am >= '2016-11-01 00:00+00' and am < '2016-12-01 00:00+00'"
        ).fetchone()
    assert row is not None
    return int(row[0])


def _hausdraht(stack: Stack, *arguments: str, code: int = 0) -> str:
    done = stack.hausdraht("audit", *arguments, check=False)
    told = (done.stdout + done.stderr).decode()
    assert done.returncode == code, told
    return told


def test_a_month_leaves_and_can_be_proved_from_its_file(house: Stack) -> None:
    """The file is complete, checks alone, and the check of the log knows where the month went."""
    path = Path(_hausdraht(house, "archivieren", "2016-11").strip())
    assert path == house.config.archive_dir / "eintraege_2016_11.jsonl.gz"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert _count(house) == 0
    with gzip.open(path, "rt") as file:
        written = [json.loads(line) for line in file]
    entries = [line["eintrag"] for line in written if "eintrag" in line]
    assert len(entries) == MANY + 2
    assert {json.loads(e["metadaten"])[0][:7] for e in entries} == {"2016-11"}
    assert json.loads(entries[0]["inhalt"])[2] == "KANARIE-Grund"

    told = _hausdraht(house, "pruefen", code=UNCOMPARED)
    assert "Hinweis archiviert" in told
    assert f"11/2016 ist archiviert: {MANY + 2} Einträge" in told
    assert "ist schon archiviert" in _hausdraht(house, "archivieren", "2016-11", code=1)
    assert "mit den Siegeln der Datenbank verglichen" in _hausdraht(
        house, "archiv-pruefen", str(path)
    )
    # The neighbours on both sides of the month went with theirs.
    _hausdraht(house, "archivieren", "2016-10")
    assert "Hinweis archiviert" in _hausdraht(house, "pruefen", code=UNCOMPARED)
    with _superuser(house) as connection:
        assert findings(connection) == set()

    # Somewhere else, without the database, with the public key alone.
    public = path.with_name("key.pem")
    public.write_bytes(signature.public_pem(_keys(house).public))
    alone = Stack(
        house.config, house.environment | {"HAUSDRAHT_DATABASE_URL": "postgresql://localhost:1/x"}
    )
    told = _hausdraht(alone, "archiv-pruefen", str(path), "--schluessel", str(public))
    assert "ohne Datenbank geprüft" in told


def _keys(stack: Stack) -> signature.Keys:
    return signature.load(stack.config)


def test_the_check_misses_a_file(house: Stack, tmp_path: Path) -> None:
    """Gone, altered, or kept elsewhere."""
    path = archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    assert checking.check(house.config).violations == 0
    elsewhere = tmp_path / path.name
    shutil.move(path, elsewhere)
    assert "VERLETZUNG archiv_fehlt" in _hausdraht(house, "pruefen", code=1)
    told = _hausdraht(house, "pruefen", "--archiv", str(tmp_path), code=UNCOMPARED)
    assert "Hinweis archiv_verlegt" in told
    elsewhere.write_bytes(elsewhere.read_bytes() + b"\0")
    assert "archiv_veraendert" in _hausdraht(house, "pruefen", "--archiv", str(tmp_path), code=1)


def test_refused(house: Stack) -> None:
    """What is not over, not there, not sealed or altered stays."""
    today = datetime.now(UTC)
    for month, reason in (
        (f"{today:%Y-%m}", "noch nicht lange genug vorbei"),
        ("2012-01", "keine Partition"),
    ):
        assert reason in _hausdraht(house, "archivieren", month, code=1)
    assert "must have the form 2016-11" in _hausdraht(house, "archivieren", "2016-1", code=2)
    with _superuser(house) as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute("update audit.eintraege set grund = 'anders' where id = 1300")
    assert "HD164" in _hausdraht(house, "archivieren", "2016-11", code=1)
    with _superuser(house) as connection:
        connection.execute("set session_replication_role = replica")
        connection.execute("update audit.eintraege set grund = 'KANARIE-Grund' where id = 1300")
        old_log.entries(connection, ["2016-11-03 12:00:00+00"], first=5000)
        connection.execute("update audit.eintraege set xid = pg_current_xact_id() where id = 5001")
    assert "1 Einträge von 11/2016 sind noch nicht versiegelt" in _hausdraht(
        house, "archivieren", "2016-11", code=1
    )
    assert _count(house) == MANY + 3
    assert list(house.config.archive_dir.iterdir()) == []


def test_killed_between_file_and_database(house: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The month is still there; the next run makes the same file and ends it."""
    monkeypatch.setattr(
        archive, "_FINISH", "select pg_terminate_backend(pg_backend_pid()), %s, %s, %s, %s, %s"
    )
    with pytest.raises(psycopg.OperationalError):
        archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    path = house.config.archive_dir / archive.file_name(NOVEMBER)
    first = path.read_bytes()
    assert _count(house) == MANY + 2
    assert checking.check(house.config).violations == 0
    monkeypatch.undo()
    archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    assert path.read_bytes() == first
    assert _count(house) == 0
    assert checking.check(house.config).violations == 0


def test_killed_while_writing(house: Stack) -> None:
    """What is half written is never taken for an archive."""
    folder = house.config.archive_dir
    command = [sys.executable, "-m", "bridge.cli", "audit", "archivieren", "2016-11"]
    with psycopg.connect(house.config.superuser_dsn) as blocker:
        blocker.execute("lock table audit.siegel in access exclusive mode")
        process = subprocess.Popen(command, cwd=ROOT, env=house.environment)
        while not folder.exists():
            assert process.poll() is None
        process.kill()
        process.wait()
    (folder / f".unfertig-{archive.file_name(NOVEMBER)}").write_bytes(b"half")
    assert _count(house) == MANY + 2
    archive.archive(house.config, NOVEMBER, folder)
    assert [p.name for p in folder.iterdir()] == [archive.file_name(NOVEMBER)]
    assert checking.check(house.config).violations == 0


def test_nothing_is_removed_for_a_file_that_does_not_fit(
    house: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One entry less in it, whoever's fault that is."""
    pages = archive._pages

    def fewer(connection: psycopg.Connection, first: date) -> Iterator[object]:
        for page in pages(connection, first):
            page["eintraege"] = (page["eintraege"] or [])[1:]
            yield page

    monkeypatch.setattr(archive, "_pages", fewer)
    with pytest.raises(Refused, match="could not be read back"):
        archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    assert list(house.config.archive_dir.iterdir()) == []
    assert _count(house) == MANY + 2


@pytest.mark.parametrize(
    "what", ["salz", "metadaten", "inhalt", "stelle", "siegel", "cut", "dropped", "appended", "key"]
)
def test_a_tampered_archive(house: Stack, what: str, tmp_path: Path) -> None:
    """Whatever is changed in a file is found without the database."""
    path = archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    keys = _keys(house)
    assert archive_file.read(path, keys).head["anzahl"] == MANY + 2
    lines = gzip.decompress(path.read_bytes()).splitlines()
    number = next(n for n, line in enumerate(lines) if b'"eintrag"' in line)
    entry = json.loads(lines[number])
    match what:
        case "salz":
            entry["eintrag"]["salz"] = "00" * 16
        case "metadaten":
            entry["eintrag"]["metadaten"] = entry["eintrag"]["metadaten"].replace(
                "verwalter", "leitung"
            )
        case "inhalt":
            entry["eintrag"]["inhalt"] = None
        case "stelle":
            entry["eintrag"]["stelle"] = 9999
        case "siegel":
            lines[0] = lines[0].replace(b'"anzahl": ', b'"anzahl": 1')
        case "cut":
            lines = lines[:-1]
        case "dropped":
            del lines[number + 1]
        case "appended":
            lines.append(lines[number])
        case "key":
            keys = signature.Keys(signature.load_key(signature.new_key().decode()))
    lines[number] = json.dumps(entry, ensure_ascii=False).encode()
    forged = tmp_path / path.name
    forged.write_bytes(gzip.compress(b"\n".join(lines) + b"\n"))
    with pytest.raises(archive_file.Damaged):
        archive_file.read(forged, keys)


def test_a_reader_does_not_hold_it_up_for_ever(house: Stack) -> None:
    """It gives up after seconds, nothing is lost, and the next run goes on."""
    with psycopg.connect(house.config.superuser_dsn) as reader:
        reader.execute("select count(*) from audit.eintraege")
        with pytest.raises(psycopg.errors.LockNotAvailable):
            archive.archive(house.config, NOVEMBER, house.config.archive_dir)
        assert _count(house) == MANY + 2
    archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    assert checking.check(house.config).violations == 0


def test_content_past_its_period_goes_and_the_proof_stays(house: Stack, tmp_path: Path) -> None:
    """In batches, noted, and a stranger still verifies the entry."""
    with _superuser(house) as connection:
        (due,) = connection.execute(
            "select count(*) from audit.eintraege where am < make_timestamptz("
            "extract(year from now())::integer - 10, 1, 1, 0, 0, 0, 'Europe/Berlin')"
        ).fetchone() or (0,)
    assert due >= OLDER
    assert f"{due} entries would be emptied" in _hausdraht(house, "pseudonymisieren", "--probe")
    assert f"{due} entries emptied" in _hausdraht(house, "pseudonymisieren")
    assert "0 entries emptied" in _hausdraht(house, "pseudonymisieren")
    assert checking.check(house.config).violations == 0


def test_sign_ins_are_forgotten_sooner_and_proved_for_ever(
    server: Server, fresh_database: Database, tmp_path: Path
) -> None:
    """The whole way: emptied by the worker's login, sealed, archived without content, proved before."""
    house = _installed(server, fresh_database, f"sitzung-{fresh_database.name}")
    with fresh_database.connect(autocommit=True) as connection:
        old_log.month(connection, "2016-11")
        old_log.entries(
            connection,
            [f"2016-11-02 12:00:{n:02}+00" for n in range(40)],
            first=1,
            tabelle="anmeldung.sitzungen",
        )
        old_log.entries(connection, ["2016-11-02 13:00:00+00"], first=90)
        connection.execute(WORLD.format(rows=3).encode())
        seal(connection)
    assert "40 entries emptied" in _hausdraht(house, "pseudonymisieren")
    _hausdraht(house, "versiegeln")
    proof = _hausdraht(house, "nachweis", "--am", "2016-11-02 12:00:07+00", "--id", "9")
    assert json.loads(proof)["inhalt"] is None
    path = tmp_path / "nachweis.json"
    path.write_text(proof)
    seals = house.config.seal_file
    command = [
        sys.executable,
        "-I",
        str(ROOT / "docs" / "nachweis_pruefen.py"),
        str(path),
        str(seals),
    ]
    done = subprocess.run(
        [*command, str(seals.with_name("oeffentlicher_schluessel.pem"))],
        check=True,
        capture_output=True,
        text=True,
    )
    assert "Inhalt nach der Aufbewahrung gelöscht" in done.stdout
    stored = archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    with gzip.open(stored, "rt") as file:
        assert file.read().count("KANARIE-Grund") == 1
    assert "In Ordnung" in _hausdraht(house, "archiv-pruefen", str(stored))
    assert checking.check(house.config).violations == 0


@pytest.mark.parametrize("encrypted", [False, True])
def test_a_backup_takes_archives_along(
    server: Server, house: Stack, tmp_path: Path, encrypted: bool
) -> None:
    """They come back with the restore; what is there stays."""
    path = archive.archive(house.config, NOVEMBER, house.config.archive_dir)
    make, again = ["anlegen", "--nach", str(tmp_path / "b")], []
    if encrypted:
        mine = tmp_path / "mein"
        subprocess.run(["age-keygen", "-o", mine], check=True, capture_output=True)
        public = subprocess.run(
            ["age-keygen", "-y", mine], check=True, capture_output=True, text=True
        )
        make += ["--fuer", public.stdout.strip()]
        again = ["--schluessel", str(mine)]
    made = _told(house, *make, code=0).strip()
    assert (Path(made) / f"archiv-{path.name}{'.age' if encrypted else ''}").is_file()
    target = _place(server, f"ziel-{house.config.key}")
    told = _told(target, "einspielen", made, *again, code=0)
    assert "every row is what it was" in told
    assert "archiv_fehlt" not in told
    restored = target.config.archive_dir / path.name
    assert restored.read_bytes() == path.read_bytes()
    assert restored.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in target.config.archive_dir.iterdir()] == [path.name]
