"""Whatever arrives ends as a stored row with a decision; splitting loses nothing; nothing raises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Database
from tests.integration.mail.conftest import ERIKA, INTAKE, WORLD

SETTINGS = settings(max_examples=60)
#: What the check of the sender may have found.
CHECKS = st.sampled_from(["pass", "fail", "none", "temperror", "permerror", "verdaechtig"])

#: Lines that mean something to one of the readers.
LINES = st.sampled_from(
    [
        "",
        " ",
        ">",
        "> Warm?",
        ">> alt",
        " > x",
        "--",
        "-- ",
        "—",
        "________________________________",
        "Am 03.11.26 um 10:12 schrieb HV <a@b.example>:",
        "Am Mo., 3. Nov. 2026 um 10:12 Uhr schrieb HV <",
        "anfragen@hv.example>:",
        "schrieb:",
        "On Mon, Nov 3, 2026 at 10:12 AM HV wrote:",
        "Von: HV",
        "*Von:* HV",
        "Gesendet: Dienstag",
        "An: Erika",
        "Betreff: AW: x",
        "-----Ursprüngliche Nachricht-----",
        "-------- Weitergeleitete Nachricht --------",
        "Von meinem iPhone gesendet",
        "Siehe unten in rot.",
        "Mit freundlichen Grüßen",
        "Erika Muster",
        "Tel: 030 1",
        "www.muster.example",
        "P.S. noch was?",
        "Diese E-Mail enthält vertrauliche Informationen.",
        "Die Heizung ist kalt.",
        "My heating is broken, please help",
        "\ufdd0\ufdd1\ufdd2",
        "[[cid:x]]",
        "\u202e",
        "Termin: x",
        "a" * 600,
        "日本語 текст عربى",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=40), max_size=40).map("\n".join)
HTML = st.lists(
    st.sampled_from(
        [
            "<blockquote>",
            "</blockquote>",
            '<div class="gmail_quote">',
            '<div id="divRplyFwdMsg">',
            "</div>",
            "<pre>",
            '<div class="gmail_signature">',
            '<img src="cid:x">',
            "<p style='display:none'>",
            "<table><tr><td>",
            "<!--",
            "<br>",
            "&#xFDD0;",
            "&#0;",
            "&#x110000;",
            "<style>.a{display:none}",
            "</style>",
            "<svg><script>",
            "]]>",
        ]
    )
    | TEXTS,
    max_size=30,
).map("".join)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "References",
                "Content-Type",
                "X-A",
                "Content-Id",
            ]
        )
        | st.text("abc-: \t", max_size=8),
        st.text(max_size=60)
        | st.sampled_from(
            ["=?utf-8?q?=00?=", "=?x?y?z?=", "(" * 500, "multipart/mixed; boundary=g"]
        ),
    ),
    max_size=12,
)


@dataclass
class Logins:
    """Connections to a world with one tenant and the usual rules."""

    bridge: psycopg.Connection[Any]
    superuser: psycopg.Connection[Any]


@pytest.fixture(scope="module")
def logins(database: Database) -> Iterator[Logins]:
    """One world for all examples: nothing they do stays."""
    with database.connect() as connection:
        connection.execute(WORLD)
        connection.execute("select intern.klassifikationsregeln_vorbelegen(1)")
    with psycopg.connect(database.bridge_dsn) as bridge, database.connect() as superuser:
        yield Logins(bridge, superuser)


def decided(logins: Logins, raw: bytes, result: str = "pass") -> None:
    """Deliver and decide; nothing stays."""
    if raw:
        check = {"version": 1, "absender": ERIKA, "ergebnis": result, "grund": "x", "satz": "Satz"}
        row = logins.bridge.execute(
            "select mandant_id, email_id from intern.email_einliefern(%s, %s, 'roh', %s)",
            [INTAKE, raw, ERIKA],
        ).fetchone()
        assert row is not None
        found = logins.bridge.execute(
            "select intern.email_verarbeiten(%s, %s, %s::jsonb)", [*row, json.dumps(check)]
        ).fetchone()
        assert found is not None
        filed = ("zugeordnet",) if result == "pass" else ()
        assert found[0]["status"] in ("manuell", "protokolliert", *filed)
        assert found[0]["grund"] != "fehler_verarbeitung"
    logins.bridge.rollback()


def parsed(logins: Logins, raw: bytes) -> dict[str, Any]:
    """A mail taken apart."""
    row = logins.superuser.execute("select intern.email_zerlegen(%s, '')", [raw]).fetchone()
    logins.superuser.rollback()
    assert row is not None
    return dict(row[0])


@SETTINGS
@given(st.binary(max_size=3000), CHECKS)
def test_any_bytes(logins: Logins, raw: bytes, result: str) -> None:
    decided(logins, raw, result)


@SETTINGS
@given(HEADERS, TEXTS | HTML, st.sampled_from(["\r\n", "\n", "\r"]), CHECKS)
def test_any_headers(
    logins: Logins, headers: list[tuple[str, str]], body: str, end: str, result: str
) -> None:
    head = end.join(f"{name}: {value}" for name, value in headers)
    decided(logins, (head + end + end + body).encode("utf-8", "surrogatepass"), result)


@SETTINGS
@given(TEXTS)
def test_splitting_loses_no_line(logins: Logins, text: str) -> None:
    raw = b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + text.encode()
    found = parsed(logins, raw)
    assert "fehler" not in found
    kept = "\n".join((found["text"], found["zitat"], found["signatur"]))
    for line in text.replace("\r", "\n").split("\n"):
        # what cannot be stored or shown is left out everywhere
        visible = "".join(
            c for c in line if c.isprintable() and not "\ufdd0" <= c <= "\ufdef"
        ).strip()
        assert (
            visible.removeprefix("> ") in "".join(c for c in kept if c.isprintable() or c == "\n")
            or not visible
        )
    assert found["text"].strip() or not (found["zitat"] + found["signatur"]).strip()


@SETTINGS
@given(HTML)
def test_any_html(logins: Logins, html: str) -> None:
    raw = b"Subject: x\nContent-Type: text/html; charset=utf-8\n\n" + html.encode()
    found = parsed(logins, raw)
    assert "fehler" not in found
    assert not set("\ufdd0\ufdd1\ufdd2") & set(found["text"] + found["zitat"] + found["signatur"])


@SETTINGS
@given(st.text(max_size=500) | TEXTS)
def test_language_and_rules_never_raise(logins: Logins, text: str) -> None:
    text = text.replace("\0", "")
    rules = json.dumps(
        [
            {
                "bezeichnung": "x",
                "woerter": [text[:30] or "."],
                "ausschluesse": [text[30:40]],
                "kategorie": "schaden",
                "schadensart": None,
                "prioritaet": "hoch",
                "zwingend_mietverwaltung": False,
            }
        ]
    )
    row = logins.superuser.execute(
        "select intern.sprache_erkennen(%s), intern.regeln_anwenden(%s, %s::json)",
        [text, text, rules],
    ).fetchone()
    assert row is not None
    assert row[0].isalpha()
    assert row[1]["kategorie"] in ("schaden", "administrativ")
    logins.superuser.rollback()


BOMBS = {
    "line ends": b"\n" * 20_000,
    "announcements": b"Am 3.11.2026 um 10:12 schrieb\n" * 6000,
    "quotes": b"> x\n" * 50_000,
    "header blocks": b"Von: a\n" * 28_000,
    "signatures": b"--\n" * 60_000,
    "greetings": "Mit freundlichen Grüßen\n".encode() * 8000,
    "deep quotes": b">" * 100_000,
    "addresses": b"a@" * 100_000,
    "times": b"A 12:12 " * 20_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_of_lines_are_decided(logins: Logins, name: str) -> None:
    # far below the limit of the mail as a whole; something quadratic would need minutes
    logins.bridge.execute("set local statement_timeout = '20s'")
    decided(logins, b"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n" + BOMBS[name])


def test_deep_html_quotes_are_decided(logins: Logins) -> None:
    logins.bridge.execute("set local statement_timeout = '20s'")
    html = b"<blockquote>" * 20_000 + b"x" + b"<div class=gmail_quote>" * 20_000
    decided(logins, b"Subject: x\nContent-Type: text/html\n\n" + html)
