"""A real SMTP server on loopback that keeps what it accepts, and can misbehave."""

from __future__ import annotations

import contextlib
import email
import email.policy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

from bridge.operations.layout import free_port


@dataclass
class PostOffice:
    """`answers` are given to one mail each, then everything is accepted."""

    url: str
    answers: list[str] = field(default_factory=list)
    #: Called with each mail after it was kept and before the sender hears of it.
    on_mail: Callable[[], None] = lambda: None
    envelopes: list[Any] = field(default_factory=list)

    @property
    def mails(self) -> list[EmailMessage]:
        """What was accepted, parsed."""
        found = []
        for envelope in self.envelopes:
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            assert isinstance(message, EmailMessage)
            found.append(message)
        return found


@dataclass
class _Counter:
    """Takes mail in. Apart from the office, because aiosmtpd looks at each attribute for each connection."""

    office: PostOffice

    async def handle_DATA(self, server: object, session: object, envelope: Any) -> str:  # noqa: N802
        """aiosmtpd's hook."""
        office = self.office
        answer = office.answers.pop(0) if office.answers else "250 OK"
        if answer.startswith("250"):
            office.envelopes.append(envelope)
        office.on_mail()
        return answer


def text(message: EmailMessage) -> str:
    """The plain text of a mail."""
    body = message.get_body(("plain",))
    assert body is not None
    content: str = body.get_content()
    return content.replace("\r\n", "\n")


@contextlib.contextmanager
def open_at(port: int | None = None) -> Iterator[PostOffice]:
    """Listen on loopback, on a free port unless one is given."""
    port = port or free_port()
    office = PostOffice(f"smtp://127.0.0.1:{port}")
    controller = Controller(_Counter(office), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office
    finally:
        controller.stop()
