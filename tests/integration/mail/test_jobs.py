"""The worker's other jobs on a real database: reset mail, partitions, tidying."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from bridge import regular
from bridge.operations.layout import free_port
from bridge.retry import RetryLater
from tests.integration.mail.conftest import ERIKA, Bridge


class Sink:
    """Keeps the envelopes."""

    def __init__(self) -> None:
        self.received: list[Any] = []

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        self.received.append(envelope)
        return "250 OK"


@pytest.fixture
def sink(bridge: Bridge) -> Iterator[Sink]:
    """A real SMTP server that the bridge is configured to use."""
    handler, port = Sink(), free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    bridge.config.smtp_url = f"smtp://127.0.0.1:{port}"
    yield handler
    controller.stop()


@pytest.fixture
def requested(bridge: Bridge) -> int:
    """A reset that Erika asked for, with its job deferred."""
    with bridge.database.connect() as connection:
        connection.execute(
            "insert into anmeldung.benutzerkonten (mandant_id, id, email, name, rolle, person_id)"
            " values (1, 64, %s, 'Erika Muster', 'mieter', 40)",
            [ERIKA],
        )
        connection.execute(
            "insert into anmeldung.ruecksetzungen (mandant_id, id, benutzerkonto_id, laeuft_ab_am)"
            " values (1, 9, 64, now() + interval '1 hour')"
        )
        connection.execute(
            "select intern.hintergrund_einreihen('konto.ruecksetzung_mail', 'versand',"
            """ '{"mandant_id": 1, "ruecksetzung_id": 9}')"""
        )
    return 9


def test_reset_mail_carries_the_token_the_database_knows(
    bridge: Bridge, sink: Sink, requested: int
) -> None:
    bridge.work()
    (envelope,) = sink.received
    assert envelope.rcpt_tos == [ERIKA]
    text = envelope.content.decode().replace("=\r\n", "").replace("=3D", "=")
    token = text.split("passwort-zuruecksetzen#token=")[1].split()[0]
    (row,) = bridge.rows("select token_hash from anmeldung.ruecksetzungen")
    assert row["token_hash"] == hashlib.sha256(token.encode()).digest()


def test_without_a_server_the_job_waits(bridge: Bridge, requested: int) -> None:
    bridge.work()
    (job,) = bridge.rows(
        "select status::text, attempts from hintergrund.procrastinate_jobs"
        " where task_name = 'konto.ruecksetzung_mail'"
    )
    assert job == {"status": "todo", "attempts": 1}


def test_an_expired_request_sends_nothing(bridge: Bridge, sink: Sink, requested: int) -> None:
    with bridge.database.connect() as connection:
        connection.execute("update anmeldung.ruecksetzungen set verwendet_am = now()")
    bridge.work()
    assert sink.received == []
    assert bridge.due_now() == 0


def test_periodic_jobs_may_do_their_work(bridge: Bridge) -> None:
    """As the login `bruecke`, with the privileges it really has."""
    found = regular.Regular(bridge.config, bridge.pool)
    found.create_partitions(0)
    found.tidy_sign_in(0)
    with bridge.database.connect() as connection:
        connection.execute("revoke execute on function intern.anmeldung_aufraeumen() from bruecke")
    with pytest.raises(RetryLater):
        found.tidy_sign_in(0)
