"""Source 001, "47 ungelesene Mails um 8:00 Uhr", with everything dying in between."""

from __future__ import annotations

import collections
import hashlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bridge.operations import lifecycle, processes
from bridge.sandbox import monday, morning
from tests.support.demo import Demo
from tests.support.stack import Stack

KILLS = {9: "worker", 16: "web", 23: "postgrest", 31: "worker", 38: "web"}
"""After so many mails this service is killed."""


def _kill(stack: Stack, service: str) -> None:
    """SIGKILL to the service and its children, as the kernel's OOM killer would."""
    (process,) = [p for p in processes.recorded(stack.config) if p.name == service]
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in (process.pid, *map(int, children)):
        os.kill(pid, signal.SIGKILL)


def _deliver_as_a_provider(demo: Demo, letter: morning.Letter, content: bytes) -> None:
    """Again until it is taken: whatever is not 2xx will be repeated by every provider."""
    while True:
        try:
            demo.deliver(letter, content)
        except monday.NotDelivered as refusal:
            if 400 <= refusal.status < 500:
                raise
            lifecycle.wait_until_ready(demo.stack.config)
        else:
            return


@pytest.fixture
def own_demo(own_stack: Stack) -> Iterator[Demo]:
    with Demo(own_stack) as running:
        yield running


def test_every_mail_is_decided_exactly_once(own_demo: Demo) -> None:
    demo, own_stack = own_demo, own_demo.stack
    filed_before = demo.value("select count(*) from verwaltung.anfragen")
    letters, hashes = morning.letters(), []
    for count, letter in enumerate(letters, 1):
        _, content = demo.letter(letter.number)
        _deliver_as_a_provider(demo, letter, content)
        hashes.append(hashlib.sha256(content).digest())
        if count in KILLS:
            _kill(own_stack, KILLS[count])
    with demo.connect() as connection:
        found = monday.wait(connection, hashes)
        rows = connection.execute(
            "select e.sha256, e.status, e.grund, e.zuordnung, a.kategorie, a.prioritaet,"
            " a.zustaendigkeit, e.vorschlag_anfrage_id is not null,"
            " (select count(*) from verwaltung.statuswechsel as w where w.mandant_id = e.mandant_id"
            "  and w.entitaet = 'email_triage' and w.entitaet_id = e.id and w.von = 'eingegangen'),"
            " (select count(*) from verwaltung.anfragen as b"
            "  where b.mandant_id = e.mandant_id and b.email_id = e.id)"
            " from verwaltung.email_triage as e left join verwaltung.anfragen as a"
            " on a.mandant_id = e.mandant_id and a.id = e.anfrage_id"
        ).fetchall()
    assert len(found) == len(letters) == len(rows) == 47
    by_hash = {bytes(row[0]): row[1:] for row in rows}
    wrong = [
        difference
        for letter, digest in zip(letters, hashes, strict=True)
        if (difference := _difference(letter, by_hash[digest]))
    ]
    assert not wrong, "\n".join(wrong)
    counts = collections.Counter(row[1] for row in rows)
    assert counts == {"zugeordnet": 28, "manuell": 17, "protokolliert": 2}
    now = demo.value("select count(*) from verwaltung.anfragen")
    assert now - filed_before == counts["zugeordnet"]

    again = own_stack.run("bridge.sandbox.monday").stdout.decode()
    assert "davon neu: 0" in again
    assert "Anders als erwartet" not in again
    assert demo.value("select count(*) from verwaltung.email_triage") == 47
    assert demo.value("select count(*) from verwaltung.anfragen") == now


def _difference(letter: morning.Letter, row: tuple[Any, ...]) -> str:
    """What became of a mail against what `montag.toml` expects; empty when it fits."""
    status, reason, match, category, priority, duty, suggested, decided, filed = row
    is_filed = status == "zugeordnet"
    found = {
        "status": status,
        "grund": reason,
        "zuordnung": match,
        "kategorie": category,
        "prioritaet": priority,
        "zustaendigkeit": duty,
        "vorschlag": suggested,
        "entschieden": decided,
        "anfragen": filed,
    }
    expected = dict(letter.expected) | {"entschieden": 1, "anfragen": int(is_filed)}
    differences = [f"{k}: {found[k]!r} statt {v!r}" for k, v in expected.items() if found[k] != v]
    return f"{letter.file_name}: {'; '.join(differences)}" if differences else ""


@pytest.mark.parametrize("count", ["0", "48", "viele"])
def test_monday_refuses_other_counts(stack: Stack, count: str) -> None:
    assert stack.run("bridge.sandbox.monday", "--count", count, check=False).returncode == 2
