"""Patience with DNS, and what happens to a mail the database will not decide."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import psycopg
import psycopg_pool
import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg import errors

from bridge import jobs
from bridge.mail import processing
from bridge.mail.authenticate import Pruefung
from bridge.retry import RetryLater


@given(st.integers(0, 86400))
def test_pauses_use_the_patience_and_no_more(patience: int) -> None:
    pauses = processing.pauses(patience)
    assert sum(pauses) <= patience
    assert sum(pauses) == min(patience, sum(processing.pauses(10**6)))
    assert all(pause > 0 for pause in pauses)


def test_usual_patience_is_ten_minutes_and_starts_quickly() -> None:
    pauses = processing.pauses(600)
    assert sum(pauses) == 600
    assert pauses[0] <= 5


@pytest.mark.parametrize(
    ("error", "outage"),
    [
        (psycopg.OperationalError(), True),
        (psycopg.InterfaceError(), True),
        (errors.AdminShutdown(), True),
        (errors.DeadlockDetected(), True),
        (errors.QueryCanceled(), True),
        (errors.DiskFull(), True),
        (errors.DataError(), False),
        (errors.RaiseException(), False),
        (errors.CheckViolation(), False),
    ],
)
def test_is_outage(error: psycopg.Error, outage: bool) -> None:
    assert processing.is_outage(error) is outage


class Database:
    """Stands in for `db.fetch`; raises or returns by query name."""

    def __init__(self, **answers: Any) -> None:
        self.answers = {"email_entschieden": [{"entschieden": True}], **answers}
        self.calls: list[tuple[str, dict[str, Any]]] = []

    def fetch(self, _pool: object, name: str, **values: Any) -> list[dict[str, Any]]:
        self.calls.append((name, values))
        answer = self.answers.get(name, [])
        if isinstance(answer, Exception):
            raise answer
        return answer

    def called(self, name: str) -> list[dict[str, Any]]:
        """Arguments of all calls of a query."""
        return [values for called, values in self.calls if called == name]


MAIL: list[dict[str, Any]] = [
    {
        "roh": b"x",
        "umschlag_von": None,
        "absender_ip": None,
        "helo": None,
        "status": "eingegangen",
    }
]
DECIDED = [{"ergebnis": {"status": "zugeordnet"}}]


def run(monkeypatch: pytest.MonkeyPatch, database: Database, outcome: str, attempts: int) -> None:
    """One attempt of the job, with a fixed result of the check."""
    monkeypatch.setattr("bridge.db.fetch", database.fetch)
    found = Pruefung(outcome, outcome, "Satz.", "e@x.example")  # type: ignore[arg-type]
    monkeypatch.setattr(processing, "check", lambda row, resolver: found)
    monkeypatch.setattr("bridge.hintergrund.take_along", lambda *_: None)
    config: Any = SimpleNamespace(dns_patience=600)
    context: Any = SimpleNamespace(job=SimpleNamespace(attempts=attempts))
    jobs.Jobs(config, None, None, None).process_mail(context, 1, 2)  # type: ignore[arg-type]


def test_decided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(email_zur_pruefung=MAIL, email_verarbeiten=DECIDED)
    run(monkeypatch, database, "pass", 0)
    (call,) = database.called("email_verarbeiten")
    assert call["pruefung"].obj["absender"] == "e@x.example"


@pytest.mark.parametrize("status", ["zugeordnet", "manuell", "protokolliert", "verworfen"])
def test_a_second_run_leaves_a_decided_mail_alone(
    monkeypatch: pytest.MonkeyPatch, status: str
) -> None:
    database = Database(email_zur_pruefung=[{**MAIL[0], "status": status}])
    run(monkeypatch, database, "pass", 1)
    assert not database.called("email_verarbeiten")


def test_silent_dns_is_waited_out_then_given_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(email_zur_pruefung=MAIL)
    for attempt, pause in enumerate(processing.pauses(600)):
        with pytest.raises(RetryLater) as retry:
            run(monkeypatch, database, "temperror", attempt)
        assert (retry.value.seconds, retry.value.priority) == (pause, -10)
    assert not database.called("email_pruefung_gescheitert")
    run(monkeypatch, database, "temperror", len(processing.pauses(600)))
    (call,) = database.called("email_pruefung_gescheitert")
    assert call["grund"] == "temperror"
    assert not database.called("email_verarbeiten")


def test_a_lost_decision_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(
        email_zur_pruefung=MAIL,
        email_verarbeiten=DECIDED,
        email_entschieden=[{"entschieden": False}],
    )
    with pytest.raises(RetryLater) as retry:
        run(monkeypatch, database, "pass", 0)
    assert retry.value.seconds == 0


def test_a_crash_before_the_decision_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(
        email_zur_pruefung=MAIL,
        email_verarbeiten=DECIDED,
        email_entschieden=psycopg.OperationalError(),
    )
    with pytest.raises(RetryLater):
        run(monkeypatch, database, "pass", 0)


@pytest.mark.parametrize("trouble", [psycopg.OperationalError(), psycopg_pool.PoolTimeout()])
def test_an_outage_is_waited_out_without_end(
    monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    with pytest.raises(RetryLater) as retry:
        run(monkeypatch, Database(email_zur_pruefung=trouble), "pass", 1000)
    assert retry.value.seconds == 60


def test_a_mail_the_database_refuses_goes_to_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(email_zur_pruefung=MAIL, email_verarbeiten=errors.DataError())
    for attempt in range(jobs.MAX_FAULTS):
        with pytest.raises(RetryLater):
            run(monkeypatch, database, "pass", attempt)
    run(monkeypatch, database, "pass", jobs.MAX_FAULTS)
    (call,) = database.called("email_pruefung_gescheitert")
    assert call["grund"] == "fehler_verarbeitung"


def test_even_that_may_fail_without_losing_the_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(
        email_zur_pruefung=MAIL,
        email_verarbeiten=errors.DataError(),
        email_pruefung_gescheitert=errors.DataError(),
    )
    with pytest.raises(RetryLater):
        run(monkeypatch, database, "pass", 99)
