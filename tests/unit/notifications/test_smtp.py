"""Sending against a real SMTP server on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller

from bridge.notifications import smtp
from bridge.operations.layout import free_port


@dataclass
class Sink:
    """Keeps what arrives, or answers with a refusal."""

    answer: str = "250 OK"
    to_sender: str = "250 OK"
    received: list[Any] = field(default_factory=list)

    async def handle_MAIL(  # noqa: N802
        self, server: object, session: object, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.to_sender

    async def handle_RCPT(  # noqa: N802 aiosmtpd's name
        self, server: object, session: object, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.answer

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        self.received.append(envelope)
        return "250 OK"


@pytest.fixture
def sink() -> Iterator[tuple[Sink, str]]:
    """The sink and its URL."""
    handler = Sink()
    port = free_port()
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, f"smtp://127.0.0.1:{port}"
    controller.stop()


def message() -> EmailMessage:
    """Something small."""
    found = EmailMessage()
    found["Subject"] = "Prüfung"
    found.set_content("Hallo\n")
    return found


def test_sent_with_the_null_sender(sink: tuple[Sink, str]) -> None:
    smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    (envelope,) = sink[0].received
    assert (envelope.mail_from, envelope.rcpt_tos) == ("<>", ["erika@mieter.example"])


@pytest.mark.parametrize(
    ("answer", "error"),
    [("550 unknown", smtp.Undeliverable), ("451 later", smtp.NotNow), ("421 bye", smtp.NotNow)],
)
def test_refusals(sink: tuple[Sink, str], answer: str, error: type[Exception]) -> None:
    sink[0].answer = answer
    with pytest.raises(error, match=answer[:3]):
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    assert not sink[0].received


def test_nobody_listens() -> None:
    with pytest.raises(smtp.NotNow):
        smtp.send("smtp://127.0.0.1:9", message().as_bytes(), "erika@mieter.example")


def test_sent_with_a_bounce_address(sink: tuple[Sink, str]) -> None:
    smtp.send(sink[1], message().as_bytes(), "erika@mieter.example", "ruecklauf+1-a@haus.example")
    assert sink[0].received[0].mail_from == "ruecklauf+1-a@haus.example"


@pytest.mark.parametrize(("answer", "outage"), [("451 full", False), ("421 going away", True)])
def test_whether_it_concerns_every_mail(
    sink: tuple[Sink, str], answer: str, *, outage: bool
) -> None:
    sink[0].answer = answer
    with pytest.raises(smtp.NotNow) as raised:
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    assert (raised.value.outage, raised.value.answer) == (outage, answer)


def test_the_servers_words_are_kept_apart_from_the_log(sink: tuple[Sink, str]) -> None:
    sink[0].answer = "550 5.1.1 <erika@mieter.example> unknown"
    with pytest.raises(smtp.Undeliverable) as raised:
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    assert str(raised.value) == "550"
    assert raised.value.answer == "550 5.1.1 <erika@mieter.example> unknown"


@pytest.mark.parametrize("answer", ["550 5.7.1 no access", "530 5.7.0 Authentication required"])
def test_a_refused_sender_concerns_every_mail(sink: tuple[Sink, str], answer: str) -> None:
    sink[0].to_sender = answer
    with pytest.raises(smtp.NotNow) as raised:
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    assert (raised.value.outage, raised.value.answer) == (True, answer)


def test_sign_in_asked_for_at_the_recipient_concerns_every_mail(sink: tuple[Sink, str]) -> None:
    sink[0].answer = "530 5.7.0 Authentication required"
    with pytest.raises(smtp.NotNow) as raised:
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")
    assert raised.value.outage


def test_a_mail_that_is_too_large_is_refused_alone(sink: tuple[Sink, str]) -> None:
    sink[0].to_sender = "552 5.3.4 too big"
    with pytest.raises(smtp.Undeliverable):
        smtp.send(sink[1], message().as_bytes(), "erika@mieter.example")


def test_no_password_in_plain_text(sink: tuple[Sink, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(smtp, "_is_this_machine", lambda host: host == "")
    url = sink[1].replace("smtp://", "smtp://anfragen:geheim@")
    with pytest.raises(smtp.NotNow) as raised:
        smtp.send(url, message().as_bytes(), "erika@mieter.example")
    assert raised.value.outage
    assert "STARTTLS" in raised.value.answer
    assert "geheim" not in raised.value.answer


@pytest.mark.parametrize(
    ("host", "this"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("mx.example", False), ("", False)],
)
def test_which_hosts_are_this_machine(host: str, *, this: bool) -> None:
    assert smtp._is_this_machine(host) is this
