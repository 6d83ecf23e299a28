"""Which From fields name one author beyond doubt, and which headers are refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.mail import wording
from bridge.mail.envelope import read


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("e@x.example", "e@x.example"),
        ("<e@x.example>", "e@x.example"),
        ("Erika Muster <e@X.Example>", "e@x.example"),
        ('"Muster, Erika" <e@x.example>', "e@x.example"),
        ('"Muster \\"Eri\\" E." <e@x.example>', "e@x.example"),
        ('"e@x.example" <e@x.example>', "e@x.example"),
        ("Frau Dr. E. Muster <e@x.example>", "e@x.example"),
        ("Erika (privat) <e@x.example>", "e@x.example"),
        ("=?utf-8?q?M=C3=BCller=2C_E=2E?= <e@x.example>", "e@x.example"),
        ("Erika Müller <e@x.example>", "e@x.example"),
        ("Erika\r\n\tMuster\r\n <e@x.example>", "e@x.example"),
        ("<e.m+tag_1@mail.x.example>", "e.m+tag_1@mail.x.example"),
        ("<e@müller.example>", "e@xn--mller-kva.example"),
        ("<e@straße.example>", "e@xn--strae-oqa.example"),
    ],
)
def test_clear_author(value: str, address: str) -> None:
    found = read(f"From: {value}\r\n\r\n".encode())
    assert found.defect is None
    assert str(found.author) == address


@pytest.mark.parametrize("kind", ["mixed", "alternative", "related"])
def test_multipart_mail_has_an_author(kind: str) -> None:
    """Most mail is multipart: reading its head alone is no defect."""
    head = f'From: Erika <e@x.example>\r\nContent-Type: multipart/{kind}; boundary="b"\r\n\r\n'
    found = read(head.encode() + b"--b\r\n\r\nHallo\r\n--b--\r\n")
    assert found.defect is None
    assert str(found.author) == "e@x.example"


@pytest.mark.parametrize(
    "value",
    [
        "",
        "<>",
        "erika",
        "e@localhost",
        "e@x.example.",
        "e@x_y.example",
        "e@-x.example",
        "e@1.2.3.4",
        "e@[192.0.2.1]",
        ".e@x.example",
        "e..m@x.example",
        '"e m"@x.example',
        "ü@x.example",
        "e @x.example",
        "e@x.example (Erika)",
        "e@x.example,",
        "undisclosed-recipients:;",
        "=?utf-8?q?e=40x=2Eexample?=",
        "=?utf-8?q?e?=@x.example",
        "Erika <e@x.example>,",
        "Erika <e@x.example",
        "Erika e@x.example>",
        "((((" + "a" * 2000,
        "(" * 900 + "<e@x.example>",
        ", ".join(["e@x.example"] * 20000),
        "a" * 65 + "@x.example",
        "e@" + "a." * 130 + "example",
    ],
)
def test_unclear_author(value: str) -> None:
    found = read(f"From: {value}\r\n\r\n".encode())
    assert found.author is None
    assert found.defect in ("from_nicht_eindeutig", "kopf_zu_gross")


@pytest.mark.parametrize(
    ("raw", "defect"),
    [
        (b"", "kein_kopf"),
        (b"\r\nFrom: e@x.example\r\n", "kein_kopf"),
        (b"To: x@y.example\r\n\r\n", "kein_from"),
        (b"From: e@x.example\r\nFROM: e@x.example\r\n\r\n", "mehrere_from"),
        (b"From: e@x.example\r\nnonsense\r\n\r\n", "kopf_fehlerhaft"),
        (b"From: e@x.example\r\nX Y: z\r\n\r\n", "kopf_fehlerhaft"),
        (b"From: e@x.example\r\n: z\r\n\r\n", "kopf_fehlerhaft"),
        (b" leading\r\nFrom: e@x.example\r\n\r\n", "kopf_fehlerhaft"),
        (b"From: e@x.example\r\nX: a\r\n \t\r\n b\r\n\r\n", "leere_faltzeile"),
        (b"From: e@x.example\r\nX: a\x0bb\r\n\r\n", "steuerzeichen"),
        (b"From: e@x.example\r\nX: \x1b[31m\r\n\r\n", "steuerzeichen"),
        (b"From: e@x.example\r\n\r\nbody\0\r\n", "nul_byte"),
        (b"From: e@x.example\r\n\r\nbody\rmore\r\n", "nacktes_cr"),
        (b"From: e@x.example\r\n\r\nbody\nmore\r\n", "nacktes_lf"),
        (b"From: e@x.example\r\nDate: a\r\nDate: b\r\n\r\n", "kopfzeile_doppelt"),
        (b"From: e@x.example\r\n" + b"X: y\r\n" * 600 + b"\r\n", "kopf_zu_gross"),
        (b"From: e@x.example\r\nX: " + b"y" * 200_000 + b"\r\n\r\n", "kopf_zu_gross"),
    ],
)
def test_defective_header(raw: bytes, defect: str) -> None:
    found = read(raw)
    assert (found.author, found.defect) == (None, defect)
    assert wording.suspicious(defect)


def test_mbox_line_and_lf_only_are_harmless() -> None:
    found = read(b"From erika Mon Jun  1 08:00:00 2026\nFrom: e@x.example\n\nHallo\n")
    assert str(found.author) == "e@x.example"
    assert found.scan.message == b"From: e@x.example\r\n\r\nHallo\r\n"


def test_scan_of_a_hostile_megabyte_is_linear() -> None:
    """Bounded by size caps, not by luck: quadratic code would not come back."""
    for filler in (b" ", b"(", b"=?", b"\t\r\n ", b"a:b\r\n", b"<", b'"', b"\\"):
        read(b"From: " + filler * (2_000_000 // len(filler)))
        read(b"From: e@x.example\r\n\r\n" + filler * (2_000_000 // len(filler)))


@settings(max_examples=400)
@given(st.binary(max_size=400).map(lambda tail: b"From: e@x.example\r\n" + tail))
def test_scan_never_raises_and_names_its_reason(raw: bytes) -> None:
    found = read(raw)
    assert (found.author is None) == (found.defect is not None)


@settings(max_examples=400)
@given(st.text(alphabet='ab@<>(),.;:"\\ =?[]', max_size=30))
def test_accepted_values_end_with_their_address(value: str) -> None:
    found = read(b"From: " + value.encode() + b"\r\n\r\n")
    if found.author is not None:
        assert value.strip().rstrip(">").endswith(str(found.author))
