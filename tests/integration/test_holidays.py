"""Public holidays of the Länder, compared with `tests/support/feiertage.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Database

VECTORS = json.loads((Path(__file__).parent.parent / "support" / "feiertage.json").read_text())[
    "vectors"
]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["id"])
def test_holidays(vector: dict[str, Any], shared_database: Database) -> None:
    with shared_database.connect() as connection:
        rows = connection.execute(
            "select tag::text, name from intern.feiertage(%(jahr)s, %(land)s)", vector["input"]
        ).fetchall()
    expected = [(day["datum"], day["name"]) for day in vector["expected"]["feiertage"]]
    assert rows == expected
