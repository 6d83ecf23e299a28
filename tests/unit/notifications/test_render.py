"""The mails about an account: the link for a new password, what happened to a second factor."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from bridge.notifications import headers, render

NOW = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)


def make(**changes: str) -> EmailMessage:
    """The mail as it arrives, after a round trip over the wire."""
    values = {
        "email": "erika@mieter.example",
        "name": "Erika Müller",
        "mandant_name": "Hausverwaltung Muster GmbH",
        "token": "a-b_c",
    }
    reset = render.PasswordReset(**{**values, **changes})
    sent = render.password_reset(reset, "https://haus.example", "haus@haus.example", NOW)
    received = email.message_from_bytes(sent.as_bytes(), policy=email.policy.default)
    assert isinstance(received, EmailMessage)
    return received


def bodies(message: EmailMessage) -> list[str]:
    """Text and HTML."""
    parts = [message.get_body((kind,)) for kind in ("plain", "html")]
    return [part.get_content() for part in parts if part is not None]


def test_text_and_html_carry_the_link_in_the_fragment() -> None:
    found = bodies(make())
    assert len(found) == 2
    for body in found:
        assert "https://haus.example/passwort-zuruecksetzen#token=a-b_c" in body
        assert "Guten Tag Erika Müller," in body


def test_nobody_answers_it() -> None:
    message = make()
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message[headers.LOOP_HEADER] == "ja"
    assert message["Message-ID"].endswith("@haus.example>")
    assert message["Reply-To"] is None


def test_markup_in_names_stays_text() -> None:
    text, html = bodies(make(name="<b>Eve</b>", mandant_name='A & B "GmbH"', token="<>&#"))
    assert "<b>Eve</b>" in text
    assert "<b>" not in html
    assert "&lt;b&gt;Eve" in html
    assert "#token=%3C%3E%26%23" in html


@pytest.mark.parametrize("name", ["A\r\nBcc: x@y.example", "A\n\nBody", "\0A", "Ä, <x@y.example>"])
def test_names_cannot_add_headers(name: str) -> None:
    message = make(mandant_name=name)
    assert message["Bcc"] is None
    assert message["From"].addresses[0].addr_spec == "haus@haus.example"
    assert len(message["From"].addresses) == 1


def test_sender_address() -> None:
    assert render.sender_address(None, "https://haus.example:8443") == "hausdraht@haus.example"
    assert render.sender_address("x@y.example", "https://haus.example") == "x@y.example"


@pytest.mark.parametrize(
    ("occasion", "word"),
    [
        ("eingerichtet", "eingerichtet"),
        ("ausgeschaltet", "ausgeschaltet"),
        ("aufgehoben", "aufgehoben"),
        ("wiederherstellung", "Wiederherstellungscode"),
    ],
)
def test_what_happened_to_a_second_factor(occasion: str, word: str) -> None:
    notice = render.AccountNotice("vera@haus.example", "Vera <V>", "Muster & Co", occasion)
    sent = render.account_notice(notice, "https://haus.example", "haus@haus.example", NOW)
    assert word in sent["Subject"]
    text, html = bodies(sent)
    for body in (text, html):
        assert word in body
        assert "ändern Sie bitte sofort Ihr Passwort" in " ".join(body.split())
    assert "Vera <V>" in text
    assert "Vera &lt;V&gt;" in html
