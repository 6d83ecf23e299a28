"""Logs are JSON lines and hold no mail address, wherever it comes from."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest

from bridge import log


@pytest.fixture(autouse=True)
def _restore_root_logger() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def test_one_json_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("info")
    log.get_logger("probe").info("mail filed", mandant_id=1)
    line = json.loads(capsys.readouterr().out)
    assert (line["event"], line["mandant_id"], line["level"]) == ("mail filed", 1, "info")


def test_addresses_are_masked_also_in_exceptions_and_foreign_loggers(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log.configure("info")
    try:
        raise ValueError("550 <erika@mieter.example> unknown")  # noqa: TRY301
    except ValueError:
        logging.getLogger("library").exception("could not reach %s", "max@mieter.example")
    log.get_logger("probe").warning("von nora@mieter.example", an="vera@mieter.example")
    written = capsys.readouterr().out
    assert "@mieter.example" not in written
    assert written.count("<adresse>") >= 4


def test_the_level_is_respected(capsys: pytest.CaptureFixture[str]) -> None:
    log.configure("warning")
    log.get_logger("probe").info("quiet")
    assert capsys.readouterr().out == ""
