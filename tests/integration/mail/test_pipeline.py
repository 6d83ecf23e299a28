"""From stored bytes to a decision, with a real database, queue and DNS server."""

from __future__ import annotations

import pytest

from bridge.mail import intake
from tests.integration.mail.conftest import ERIKA, INTAKE, Bridge
from tests.support.dns_server import Behaviour
from tests.support.mails import mail, sign

NUMBERS = iter(range(1000))


def unique(signed: bool = True, **options: bytes | str) -> bytes:
    """A mail that was never sent before."""
    body = b"In der K\xc3\xbcche tropft Wasser, der Boden ist nass. %d\r\n" % next(NUMBERS)
    extra = b"MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    raw = mail(body=body, extra=extra, **options)  # type: ignore[arg-type]
    raw = raw.replace(b"<1@mieter", b"<%d@mieter" % next(NUMBERS))
    return sign(raw) if signed else raw


def deliver(bridge: Bridge, raw: bytes, recipient: str = INTAKE) -> intake.Accepted:
    """Store a mail as a provider would."""
    envelope = intake.envelope(recipient, ERIKA, "192.0.2.1", "mx.mieter.example")
    return intake.deliver(bridge.pool, raw, envelope, "roh")


def test_signed_mail_of_a_tenant_becomes_an_anfrage(bridge: Bridge) -> None:
    stored = deliver(bridge, unique())
    assert bridge.mails()[0]["status"] == "eingegangen"
    bridge.work()
    (row,) = bridge.mails()
    assert (row["id"], row["status"]) == (stored.email_id, "zugeordnet")
    assert row["pruefung"]["ergebnis"] == "pass"
    assert row["pruefung"]["satz"].startswith("Absender bestätigt durch DKIM von mieter.example")
    (anfrage,) = bridge.rows("select * from verwaltung.anfragen")
    assert (anfrage["id"], anfrage["quelle"]) == (row["anfrage_id"], "email")


def test_the_same_mail_twice_is_one_row_and_one_job(bridge: Bridge) -> None:
    raw = unique()
    first, second = deliver(bridge, raw), deliver(bridge, raw)
    assert (first.new, second.new, first.email_id) == (True, False, second.email_id)
    jobs = bridge.rows("select * from hintergrund.procrastinate_jobs")
    assert [job["task_name"] for job in jobs] == ["mail.verarbeiten"]
    bridge.work()
    assert deliver(bridge, raw).new is False
    assert len(bridge.mails()) == 1


def test_capital_letters_in_the_recipient(bridge: Bridge) -> None:
    raw = unique()
    deliver(bridge, raw)
    assert deliver(bridge, raw, "Anfragen@Muster-Hausverwaltung.Example").new is False


def test_unknown_recipient_stores_nothing(bridge: Bridge) -> None:
    with pytest.raises(intake.UnknownRecipient):
        deliver(bridge, unique(), "nobody@muster-hausverwaltung.example")
    assert not bridge.mails()


@pytest.mark.parametrize(
    "raw",
    [
        unique(signed=False, from_field="From: erika@mieter.example\r\nFrom: x@y.example\r\n"),
        b"X-A: b\rFrom: erika@mieter.example\r\n" + unique(signed=False),
        unique() + b"\0",
        unique().replace(b"tropft", b"trieft"),
        b"\xff\xfe\0nonsense",
        b"From: <" + b"(" * 5000 + b"\r\n\r\n",
        unique(signed=False, from_field="From: erika@gefaelscht.example\r\n"),
    ],
    ids=["two From", "bare CR", "NUL", "changed", "no mail", "parentheses", "no DMARC"],
)
def test_unproven_mail_waits_for_a_person(bridge: Bridge, raw: bytes) -> None:
    envelope = intake.envelope(INTAKE, ERIKA, "203.0.113.9", "x")
    intake.deliver(bridge.pool, raw, envelope, "roh")
    bridge.work()
    (row,) = bridge.mails()
    assert row["status"] == "manuell"
    assert row["grund"]
    assert row["pruefung"]["ergebnis"] != "pass"
    assert not bridge.rows("select * from verwaltung.anfragen")
    assert bridge.rows("select roh from verwaltung.email_rohdaten")[0]["roh"] == raw


@pytest.mark.parametrize("fault", ["silent", "broken"])
def test_silent_dns_delays_mail_and_loses_none(
    bridge: Bridge, behaviour: Behaviour, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bridge.mail.dns.NAME_SECONDS", 0.2)
    getattr(behaviour, fault).add("mieter.example")
    deliver(bridge, unique())
    bridge.work()
    assert bridge.mails()[0]["status"] == "eingegangen"
    getattr(behaviour, fault).clear()
    assert bridge.due_now() == 1
    bridge.work()
    assert bridge.mails()[0]["status"] == "zugeordnet"


def test_patience_ends_with_a_person(
    bridge: Bridge, behaviour: Behaviour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bridge.mail.dns.NAME_SECONDS", 0.2)
    bridge.config.dns_patience = 3
    behaviour.silent.add("mieter.example")
    deliver(bridge, unique())
    bridge.work()
    assert bridge.mails()[0]["status"] == "eingegangen"
    bridge.due_now()
    bridge.work()
    (row,) = bridge.mails()
    assert (row["status"], row["grund"]) == ("manuell", "temperror")
    assert bridge.due_now() == 0


def test_a_job_that_runs_again_changes_nothing(bridge: Bridge) -> None:
    stored = deliver(bridge, unique())
    bridge.work()
    before = bridge.mails()
    with bridge.database.connect() as connection:
        connection.execute(
            "select intern.hintergrund_einreihen('mail.verarbeiten', 'mail',"
            " jsonb_build_object('mandant_id', 1, 'email_id', %s::bigint))",
            [stored.email_id],
        )
    bridge.work()
    assert bridge.mails() == before
    assert len(bridge.rows("select * from verwaltung.anfragen")) == 1


_MAIL_JOBS = "select * from hintergrund.procrastinate_jobs where queue_name = 'mail'"


def test_many_at_once_are_each_decided_once(bridge: Bridge) -> None:
    for _ in range(20):
        deliver(bridge, unique())
    # A job that takes others along gives back what it has no time for, perhaps after the last look.
    for _ in range(20):
        bridge.work()
        if not bridge.rows(_MAIL_JOBS):
            break
    rows = bridge.mails()
    assert {row["status"] for row in rows} == {"zugeordnet"}
    assert len({row["anfrage_id"] for row in rows}) == len(rows) == 20
    assert len(bridge.rows("select * from verwaltung.anfragen")) == 20
    assert not bridge.rows(_MAIL_JOBS)
