"""A letter from the database as a mail."""

from __future__ import annotations

import dataclasses
import email
import email.policy
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from bridge.notifications.letter import Letter, build, html

LETTER = Letter(
    absendername="Hausverwaltung Müller GmbH",
    absender="anfragen@haus.example",
    umschlag_von="ruecklauf+1-abc@haus.example",
    empfaenger="erika@mieter.example",
    empfaenger_name="Erika Größe",
    betreff="Ihre Anfrage 2026-0001: Tür",
    text="Guten Tag,\n\nerste Zeile\nzweite Zeile\n\n-- \nHausverwaltung\nTelefon: 030",
    message_id="<abc.1@haus.example>",
    bezuege=["<eins@mieter.example>", "<zwei@haus.example>"],
    antwort_an="anfrage+7-abc@haus.example",
    datum=datetime(2026, 11, 22, 8, 0, tzinfo=UTC),
    dkim_domain=None,
    dkim_selector=None,
)


def received(**changes: object) -> EmailMessage:
    """The mail as it arrives."""
    raw = build(dataclasses.replace(LETTER, **changes)).as_bytes()  # type: ignore[arg-type]
    assert raw.isascii(), "no server has to be able to do 8BITMIME"
    found = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_headers() -> None:
    message = received()
    assert str(message["From"]) == '"Hausverwaltung Müller GmbH" <anfragen@haus.example>' or (
        message["From"].addresses[0].display_name == "Hausverwaltung Müller GmbH"
    )
    assert message["To"].addresses[0].addr_spec == "erika@mieter.example"
    assert message["Reply-To"].addresses[0].addr_spec == "anfrage+7-abc@haus.example"
    assert message["Message-ID"] == "<abc.1@haus.example>"
    assert message["In-Reply-To"] == "<zwei@haus.example>"
    assert message["References"] == "<eins@mieter.example> <zwei@haus.example>"
    assert message["Subject"] == "Ihre Anfrage 2026-0001: Tür"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["X-Auto-Response-Suppress"] == "All"
    assert message["X-Hausdraht-Automatisch"] == "ja"
    assert message["Cc"] is None
    assert not [name for name in message if name.lower().startswith("list-")]


def test_the_first_mail_of_a_thread_refers_to_nothing() -> None:
    message = received(bezuege=[], antwort_an=None)
    assert message["In-Reply-To"] is None
    assert message["References"] is None
    assert message["Reply-To"] is None


def test_every_attempt_is_the_same_mail_but_for_the_boundary() -> None:
    first, second = (build(LETTER) for _ in range(2))
    assert first.items() == second.items()


def test_text_and_html_say_the_same() -> None:
    message = received()
    plain = message.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().replace("\r\n", "\n") == LETTER.text + "\n"
    marked = message.get_body(("html",))
    assert marked is not None
    assert "erste Zeile<br>" in marked.get_content()
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ], "links, never attachments"


def test_html_shows_what_people_wrote_as_text() -> None:
    found = html("<b>x</b>", '<script>alert(1)</script>\n\n"><img src=x>\n\n-- \n<i>Fuß</i>')
    assert "<script" not in found
    assert "<img" not in found
    assert "&lt;i&gt;Fuß" in found


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Siehe https://haus.example/anfragen/1.", "https://haus.example/anfragen/1"),
        ("(https://haus.example/a?b=1&c=2)", "https://haus.example/a?b=1&amp;c=2"),
    ],
)
def test_links(text: str, href: str) -> None:
    assert f'<a href="{href}">{href}</a>' in html("x", text)


@pytest.mark.parametrize("text", ["javascript:alert(1)", "www.haus.example", "data:text/html,x"])
def test_only_web_addresses_become_links(text: str) -> None:
    assert "<a " not in html("x", text)


def test_html_loads_nothing_and_fixes_no_colours() -> None:
    found = html("x", "y\n\n-- \nz")
    assert "src=" not in found
    assert "url(" not in found
    assert "background" not in found
    assert " color:" not in found
    assert 'name="color-scheme" content="light dark"' in found


@pytest.mark.parametrize("name", ["A\r\nBcc: x@y.example", "Ä, <x@y.example>", "\0"])
def test_names_cannot_add_headers(name: str) -> None:
    message = received(absendername=name, empfaenger_name=name, betreff=name)
    assert message["Bcc"] is None
    assert len(message["From"].addresses) == len(message["To"].addresses) == 1


def test_an_address_beyond_ascii_is_refused() -> None:
    with pytest.raises(ValueError, match=r".*"):
        build(dataclasses.replace(LETTER, empfaenger="jürgen@mieter.example")).as_bytes()


@pytest.mark.parametrize(
    "recipient", ["a@x.de.", "a@x..de", ".a@x.de", "a,b@x.de", "a@[1.2.3", '"a@x.de', "ä@x.de"]
)
def test_no_mail_can_be_written_to_it(recipient: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- whatever the parser says
        build(dataclasses.replace(LETTER, empfaenger=recipient))
