"""What a client may say."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.realtime.messages import MAX_BYTES, BadMessage, Message, parse
from bridge.realtime.socket import allowed_origin


def test_a_greeting() -> None:
    text = '{"token": "a.b.c", "seit": "e1.2.3:4:", "bestaetigen": true}'
    assert parse(text) == Message("a.b.c", "e1.2.3:4:", True)
    assert parse('{"token": "a.b.c", "seit": null}') == Message("a.b.c")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '"a.b.c"',
        "{}",
        "{",
        '{"token": 1}',
        '{"token": ""}',
        '{"token": null}',
        '{"token": ["a"]}',
        '{"token": "a", "seit": 5}',
        '{"token": "a", "seit": ""}',
        '{"token": "a", "bestaetigen": "ja"}',
        '{"token": "a", "kanaele": ["m2:personal"]}',
        '{"token": "a\\u0000b"}',
        '{"token": "a\\nb"}',
        '{"token": "ä"}',
        '{"token": "a", "seit": "\\ud800"}',
        json.dumps({"token": "a" * 5000}),
        json.dumps({"token": "a", "seit": "1" * 9000}),
        '{"token": "a", "seit": "' + "x" * MAX_BYTES + '"}',
        "[" * 10_000,
        b'{"token": "a"}',
    ],
)
def test_anything_else_is_refused(text: str | bytes) -> None:
    with pytest.raises(BadMessage):
        parse(text)


@given(st.text())
def test_no_text_breaks_the_parser(text: str) -> None:
    with pytest.raises(BadMessage):
        parse(text)


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        ("https://portal.example", True),
        ("http://localhost:8080", True),
        ("https://portal.example.evil.example", False),
        ("https://evil.example", False),
        ("null", False),
        ("", False),
        ("http://[", False),
        ("ftp://localhost:8080", False),
        ("file://localhost:8080", False),
    ],
)
def test_only_our_own_pages_may_open_a_socket(origin: str, allowed: bool) -> None:
    assert allowed_origin(origin, "https://portal.example", "localhost:8080") is allowed
