"""An archive's lines, its month and its command line."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bridge import cli
from bridge.audit import archive, archive_file, lines, signature

KEY = signature.load_key(signature.new_key().decode())
KEYS = signature.Keys(KEY)


def _entry(nr: int, stelle: int) -> dict[str, Any]:
    text, salt = json.dumps([None, {"nr": nr}, None, None]), f"{nr:032x}"
    content = hashlib.sha256(bytes.fromhex(salt) + text.encode()).hexdigest()
    metadata = json.dumps(["2016-11-02T00:00:00+00:00", nr])
    return {
        "stelle": stelle,
        "metadaten": metadata,
        "inhalt": text,
        "salz": salt,
        "inhalt_hash": content,
    }


def _leaf(entry: dict[str, Any]) -> str:
    content = bytes.fromhex(entry["inhalt_hash"])
    return hashlib.sha256(b"\0" + entry["metadaten"].encode() + content).hexdigest()


def _page(nr: int, previous: str, entries: list[dict[str, Any]], more: int = 0) -> dict[str, Any]:
    """A seal over the entries, and over `more` of another month."""
    leaves = [_leaf(entry) for entry in entries] + [f"{n:064x}" for n in range(more)]
    seal = {
        "nr": nr,
        "aera": 1,
        "lauf_aera": 1,
        "am": "2016-11-02T00:00:05+00:00",
        "xid": "9",
        "stand": "9:9:",
        "anzahl": len(leaves),
        "wurzel": archive_file.merkle_root(leaves),
        "stellen": "22" * 32,
        "vorgaenger": previous,
    }
    sealed = {**seal, "siegel_hash": lines.seal_hash(seal)}
    return {"siegel": sealed, "blaetter": leaves, "eintraege": entries or None}


def _pages() -> tuple[dict[str, Any], list[dict[str, Any]]]:
    entries = [_entry(n, n) for n in (1, 2, 3)]
    first = _page(7, "00" * 32, entries, more=2)
    second = _page(8, first["siegel"]["siegel_hash"], [_entry(4, 1)])
    leaves = b"".join(bytes.fromhex(_leaf(e)) for e in [*entries, _entry(4, 1)])
    stand = {
        "monat": "2016-11",
        "anzahl": 4,
        "blaetter_sha256": hashlib.sha256(leaves).hexdigest(),
        "von_siegel": 7,
        "bis_siegel": 8,
    }
    return stand, [first, second]


def _written(path: Path, stand: dict[str, Any], pages: list[dict[str, Any]]) -> Path:
    with path.open("wb") as file:
        archive_file.write(file, KEY, stand, pages)
    return path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """Number, month and seals; the same content makes the same bytes."""
    path = _written(tmp_path / "a", *_pages())
    found = archive_file.read(path, KEYS)
    assert found.head["monat"] == "2016-11"
    assert list(found.seals) == [7, 8]
    assert path.read_bytes() == _written(tmp_path / "b", *_pages()).read_bytes()
    assert archive_file.sha256(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_an_entry_without_content_still_has_its_leaf(tmp_path: Path) -> None:
    """Its period was over; half of it gone is damage."""
    stand, pages = _pages()
    pages[0]["eintraege"][0] |= {"salz": None, "inhalt": None}
    assert archive_file.read(_written(tmp_path / "a", stand, pages), KEYS).head["anzahl"] == 4
    stand, pages = _pages()
    pages[0]["eintraege"][0] |= {"salz": None}
    with pytest.raises(archive_file.Damaged):
        archive_file.read(_written(tmp_path / "b", stand, pages), KEYS)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("number", "nicht der, der unterschrieben"),
        ("order", "passt nicht zu Siegel 7"),
        ("chain", "setzt das vorige nicht fort"),
        ("twice", "passt nicht zu Siegel 7"),
    ],
)
def test_signed_and_wrong_all_the_same(tmp_path: Path, what: str, sentence: str) -> None:
    """Who has the key cannot make a file of entries that no seal covers."""
    stand, pages = _pages()
    match what:
        case "number":
            stand["anzahl"] = 5
        case "order":
            pages[0]["eintraege"].reverse()
        case "chain":
            pages[1] = _page(8, "11" * 32, [_entry(4, 1)])
        case "twice":
            pages[0]["eintraege"].append(pages[0]["eintraege"][-1])
    with pytest.raises(archive_file.Damaged, match=sentence):
        archive_file.read(_written(tmp_path / "a", stand, pages), KEYS)


@pytest.mark.parametrize("size", [0, 5, 100, -1, -9])
def test_cut_off_anywhere(tmp_path: Path, size: int) -> None:
    """Every length but the whole one."""
    path = _written(tmp_path / "a", *_pages())
    path.write_bytes(path.read_bytes()[:size])
    with pytest.raises(archive_file.Damaged):
        archive_file.read(path, KEYS)


@pytest.mark.parametrize(
    "text", [b"", b"[]\n", b"{}\n", b"null\n", b'{"eintrag": {}}\n', b"\xff\n"]
)
def test_not_ours(tmp_path: Path, text: bytes) -> None:
    """Nothing but a sentence comes of it."""
    path = tmp_path / "a"
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb") as packed:
        packed.write(text)
    path.write_bytes(buffer.getvalue())
    with pytest.raises(archive_file.Damaged):
        archive_file.read(path, KEYS)


@pytest.mark.parametrize(
    "text", ["2016-13", "2016-00", "16-11", "2016-1", "2016-11-01", "", "٢٠١٦-11"]
)
def test_no_month(text: str) -> None:
    """Only four digits, a dash and a month."""
    with pytest.raises(ValueError, match=r".+"):
        archive.month(text)


def test_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    """What is typed is what is meant."""
    parser: argparse.ArgumentParser = cli.parser()
    args = parser.parse_args(["audit", "archivieren", "2016-11", "--nach", "/x"])
    assert (args.monat, args.nach) == (date(2016, 11, 1), Path("/x"))
    assert archive.file_name(args.monat) == "eintraege_2016_11.jsonl.gz"
    assert parser.parse_args(["audit", "pseudonymisieren", "--probe"]).probe
    assert parser.parse_args(["audit", "pruefen", "--archiv", "/y"]).archiv == Path("/y")
    assert parser.parse_args(["audit", "archiv-pruefen", "f"]).schluessel is None
    with pytest.raises(SystemExit):
        parser.parse_args(["audit", "archivieren", "November"])
    assert "must have the form 2016-11, not 'November'" in capsys.readouterr().err
