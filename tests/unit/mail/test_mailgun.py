"""Mailgun posts: form reading to the byte, signature, window, sending server."""

import hashlib
import hmac
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bridge.mail import forms, mailgun

KEY = "key-0123456789"
NOW = 1_780_000_000.0
TOKEN = b"a" * 50
RAW = b"From: e@x.example\r\n\r\n\xe4\xff\x00\r\n+&=%41"


def signature(timestamp: bytes = b"1780000000", token: bytes = TOKEN, key: str = KEY) -> bytes:
    """As Mailgun makes it."""
    return hmac.new(key.encode(), timestamp + token, hashlib.sha256).hexdigest().encode()


def form(**changes: bytes | None) -> dict[str, bytes]:
    """A genuine form with changes; None removes a field."""
    fields: dict[str, bytes | None] = {
        "recipient": b"anfragen@muster-hausverwaltung.example",
        "sender": b"e@x.example",
        "timestamp": b"1780000000",
        "token": TOKEN,
        "signature": signature(),
        "body-mime": RAW,
    }
    fields.update({name.replace("_", "-"): value for name, value in changes.items()})
    return {name: value for name, value in fields.items() if value is not None}


def verify(fields: dict[str, bytes], now: float = NOW) -> mailgun.Post:
    """With the usual window of nine hours."""
    return mailgun.verify(fields, ["newer", KEY], now, 9 * 3600)


def test_genuine_post() -> None:
    post = verify(form())
    assert (post.raw, post.sender) == (RAW, "e@x.example")
    assert post.recipient == "anfragen@muster-hausverwaltung.example"


@pytest.mark.parametrize(
    "changes",
    [
        {"signature": signature(key="other")},
        {"signature": b""},
        {"signature": None},
        {"signature": b"\xff" * 64},
        {"token": b"b" * 50},
        {"token": None},
        {"timestamp": b"1780000001"},
        {"timestamp": None},
        # Signed, but with the border between the two values moved.
        {"timestamp": b"178000000", "token": b"0" + TOKEN},
        {"timestamp": b"178000000x", "signature": signature(b"178000000x")},
        {"token": b"short", "signature": signature(token=b"short")},
        {"token": b"t" * 101, "signature": signature(token=b"t" * 101)},
        {"token": b"a\0" * 20, "signature": signature(token=b"a\0" * 20)},
    ],
)
def test_refused_signature(changes: dict[str, bytes | None]) -> None:
    with pytest.raises(mailgun.BadSignature):
        verify(form(**changes), NOW if changes.get("timestamp") != b"178000000" else 178_000_000)


@pytest.mark.parametrize(("age", "good"), [(0, True), (9 * 3600, True), (9 * 3600 + 1, False),
                                           (-600, True), (-601, False)])  # fmt: skip
def test_window(age: int, good: bool) -> None:
    if good:
        verify(form(), NOW + age)
    else:
        with pytest.raises(mailgun.BadSignature):
            verify(form(), NOW + age)


@pytest.mark.parametrize("name", ["recipient", "body_mime"])
@pytest.mark.parametrize("value", [None, b""])
def test_incomplete(name: str, value: bytes | None) -> None:
    with pytest.raises(mailgun.Incomplete, match=name.replace("_", "-")):
        verify(form(**{name: value}))


def test_missing_and_null_sender_differ() -> None:
    assert verify(form(sender=None)).sender is None
    assert verify(form(sender=b"")).sender == ""


def test_digest_binds_recipient_sender_and_mail() -> None:
    digests = {
        verify(form(**changes)).digest
        for changes in [{}, {"recipient": b"z@x.example"}, {"sender": b"f@x.example"},
                        {"body_mime": RAW + b"x"}, {"sender": None},
                        {"recipient": b"anfragen@muster-hausverwaltung.examplee", "sender": b"@x.example"}]
    }  # fmt: skip
    assert len(digests) == 6
    assert verify(form()).digest == verify(form()).digest


def multipart(fields: dict[str, bytes], filename: str | None = None) -> tuple[str, bytes]:
    """Content type and body."""
    parts = b""
    for name, value in fields.items():
        extra = f'; filename="{filename}"' if filename and name == "body-mime" else ""
        head = f'--XyZ\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n'
        parts += head.encode() + value + b"\r\n"
    return "multipart/form-data; boundary=XyZ", parts + b"--XyZ--\r\n"


def urlencoded(fields: dict[str, bytes]) -> tuple[str, bytes]:
    """Content type and body."""
    pairs = "&".join(f"{name}={quote_from_bytes(value)}" for name, value in fields.items())
    return "application/x-www-form-urlencoded; charset=utf-8", pairs.encode()


@given(st.binary(max_size=300))
def test_forms_keep_every_byte(value: bytes) -> None:
    for kind, body in (
        urlencoded({"a": b"1", "body-mime": value}),
        multipart({"a": b"1", "body-mime": value}),
        multipart({"a": b"1", "body-mime": value}, "mail.eml"),
    ):
        assert forms.read(kind, body) == {"a": b"1", "body-mime": value}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("", b""),
        ("text/plain", b"a=b"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=XyZ", b""),
        ("multipart/form-data; boundary=XyZ", b"--XyZ\r\nContent-Disp"),
        ("multipart/form-data; boundary=XyZ", multipart({"a": b"b"})[1][:-6]),
        ("multipart/form-data; boundary=\u20ac", b"--x--"),
        ("application/x-www-form-urlencoded", b"a=b&" * 300),
        multipart({str(n): b"" for n in range(300)}),
    ],
)
def test_broken_forms_are_refused(kind: str, body: bytes) -> None:
    with pytest.raises(forms.BadForm):
        forms.read(kind, body)


@given(st.text(max_size=60), st.binary(max_size=200))
def test_any_form_is_read_or_refused(kind: str, body: bytes) -> None:
    for content_type in (kind, "multipart/form-data; boundary=" + kind, urlencoded({})[0]):
        try:
            forms.read(content_type, body)
        except forms.BadForm:
            continue


@pytest.mark.parametrize(
    ("received", "ip"),
    [
        (b"from mx.x.example (mx.x.example [192.0.2.7]) by mxa.mailgun.org with ESMTP id 1", "192.0.2.7"),
        (b"from mx.x.example (unknown [IPv6:2001:db8::7]) by a1b2.mailgun.net with HTTP", "2001:db8::7"),
        (b"from mx.x.example (mx.x.example. [192.0.2.7])\r\n by mxa.mailgun.org id 1", "192.0.2.7"),
        (b"from mx.x.example ([192.0.2.7]) by mailgun.org.attack.example; now", None),
        (b"from mx.x.example ([192.0.2.7]) by mx.attack.example (mxa.mailgun.org)", None),
        (b"from mx.x.example ([999.0.2.7]) by mxa.mailgun.org", None),
        (b"by mxa.mailgun.org with HTTP; now", None),
        (b"from " + b"a (" * 30000, None),
    ],
)  # fmt: skip
def test_sending_server_from_the_topmost_received(received: bytes, ip: str | None) -> None:
    raw = b"X-Mailgun-Incoming: Yes\r\nReceived: " + received + b"\r\nFrom: e@x.example\r\n\r\n"
    assert mailgun.client(raw)[0] == ip


def test_a_received_line_below_the_topmost_is_the_senders_word() -> None:
    raw = (
        b"Received: from a.example ([198.51.100.1]) by mx.other.example; now\r\n"
        b"Received: from a.example ([192.0.2.7]) by mxa.mailgun.org; now\r\n\r\n"
    )
    assert mailgun.client(raw) == (None, None)
    assert mailgun.client(b"") == (None, None)
