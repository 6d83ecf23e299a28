"""Real-world styles: what the database reads in a mail of each program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from tests import corpus
from tests.conftest import Database


@pytest.fixture(scope="module")
def reader(shared_database: Database) -> Iterator[psycopg.Connection[Any]]:
    with shared_database.connect() as connection:
        yield connection
        connection.rollback()


def _read(reader: psycopg.Connection[Any], raw: bytes) -> dict[str, Any]:
    row = reader.execute("select intern.email_zerlegen(%s)", [raw]).fetchone()
    assert row is not None
    return dict(row[0])


def test_every_mail_has_an_expectation() -> None:
    assert sorted(corpus.EXPECTED) == corpus.NAMES


@pytest.mark.parametrize("name", corpus.NAMES)
def test_reads_what_a_person_would(reader: psycopg.Connection[Any], name: str) -> None:
    expected = corpus.EXPECTED[name]
    found = _read(reader, corpus.raw(name))

    assert "fehler" not in found
    assert (found["automatisch"] is not None) is expected.get("automatisch", False)
    if "text" in expected:
        assert found["text"] == expected["text"]
    for words in expected.get("enthaelt", ()):
        assert words in found["text"]
    for words in expected.get("fehlt", ()):
        assert words not in found["text"]
    for part in ("zitat", "signatur"):
        for words in expected.get(part, ()):
            assert words in found[part]
            assert words not in found["text"]
    assert found["sprache"] == expected.get("sprache", "de")
    if "anhaenge" in expected:
        assert [a["dateiname"] for a in found["anhaenge"]] == expected["anhaenge"]
    assert set(expected.get("besonders", ())) <= set(found["teile_besonders"])
    if "bericht" not in expected:  # an absence note says nothing about our mail
        assert found.get("bericht") is None
    for key, value in expected.get("bericht", {}).items():
        assert found["bericht"][key] == value
