"""Hostile text in every field of every form comes back as text, or as a documented refusal."""

from __future__ import annotations

import secrets
from typing import Any

import pytest

from bridge.sandbox.photos import photo
from tests.support.demo import Demo

HOSTILE = (
    "'; drop table verwaltung.anfragen; --",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    '"); select pg_sleep(10); --',
    "${{7*7}} {{7*7}} %s %n \\x00 \\' $$",
    "Zeile\r\nSet-Cookie: a=b\r\n\r\n<html>",
    "\u202etxet\u202c \ufeff \u0301 🔧",
)
DAMAGE = {"schadensart": "sonstiges", "ort": "Flur", "beschreibung": "Etwas ist kaputt."}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", ["ort", "beschreibung", "betreff"])
def test_report_stores_text_as_text(demo: Demo, field: str, text: str) -> None:
    tenant = demo.person("mieter")
    answer = tenant.call("schaden_melden", **DAMAGE | {field: text})
    if answer.status_code == 400:
        assert answer.json()["code"] == "HD031"
        return
    assert answer.is_success, answer.text
    (row,) = tenant.rows("anfragen", id=f"eq.{answer.json()['id']}")
    assert row[field].split() == text.split()
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("text", HOSTILE)
def test_conversation_stores_text_as_text(demo: Demo, text: str) -> None:
    tenant, clerk = demo.person("mieter"), demo.person("verwalter")
    anfrage = tenant.rpc("schaden_melden", **DAMAGE)["id"]
    tenant.rpc("nachricht_senden", anfrage_id=anfrage, inhalt=text)
    clerk.rpc("interne_notiz", anfrage_id=anfrage, inhalt=text)
    contents = [m["inhalt"] for m in clerk.rows("anfrage_nachrichten", anfrage_id=f"eq.{anfrage}")]
    assert [c.split() for c in contents] == [text.split()] * 2
    clerk.rpc("anfrage_ablehnen", anfrage_id=anfrage, begruendung=text)
    changes = tenant.rows("statuswechsel", entitaet_id=f"eq.{anfrage}", nach="eq.abgelehnt")
    assert [c["begruendung"].split() for c in changes] == [text.split()]


@pytest.mark.parametrize(
    "changes",
    [
        {"beschreibung": "a\u0000b"},
        {"beschreibung": ""},
        {"beschreibung": "x" * 30_000},
        {"beschreibung": None},
        {"ort": "x" * 500},
        {"schadensart": "vulkan"},
        {"schadensart": None},
        {"mietverhaeltnis_id": 1},
        {"mietverhaeltnis_id": "eins"},
        {"mietverhaeltnis_id": 10**30},
        {"datei_ids": [1, 2, 3]},
        {"datei_ids": "x"},
        {"kennung": "keine uuid"},
        {"erstellt_am": "2020-01-01T00:00:00Z"},
        {"prioritaet": "dringend"},
        {"mandant_id": 2},
    ],
    ids=lambda c: next(iter(c)) + "=" + str(next(iter(c.values())))[:12],
)
def test_nonsense_is_refused(demo: Demo, changes: dict[str, Any]) -> None:
    tenant = demo.person("mieter")
    before = len(tenant.rows("anfragen"))
    answer = tenant.call("schaden_melden", **DAMAGE | changes)
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.json()["message"]
    assert len(tenant.rows("anfragen")) == before


def test_times_are_the_servers(demo: Demo) -> None:
    tenant, clerk = demo.person("mieter"), demo.person("verwalter")
    anfrage = tenant.rpc("schaden_melden", **DAMAGE)["id"]
    (before,) = clerk.rows("anfragen", id=f"eq.{anfrage}")
    for person in (tenant, clerk, demo.person("leitung")):
        answer = demo.http.patch(
            f"{demo.url}/api/anfragen",
            params={"id": f"eq.{anfrage}"},
            json={"erstellt_am": "2020-01-01T00:00:00Z"},
            headers=person.headers,
        )
        assert 400 <= answer.status_code < 500, answer.text
        answer = demo.http.post(
            f"{demo.url}/api/anfragen",
            json={"betreff": "von Hand", "erstellt_am": "2020-01-01T00:00:00Z"},
            headers=person.headers,
        )
        assert 400 <= answer.status_code < 500, answer.text
    (after,) = clerk.rows("anfragen", id=f"eq.{anfrage}")
    assert after == before


NO_PHOTOS = {
    "html": b"<html><script>alert(1)</script></html>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "exe": b"MZ" + bytes(200),
    "zip": b"PK\x03\x04" + bytes(200),
    "shell": b"#!/bin/sh\nrm -rf /\n",
    "text": b"nur Text",
    "muell": bytes(range(256)),
    "fast jpeg": b"\xff\xd8",
}


@pytest.mark.parametrize("name", NO_PHOTOS)
def test_what_is_no_photo_is_refused(demo: Demo, name: str) -> None:
    answer = demo.person("mieter").upload(NO_PHOTOS[name], "foto.jpg")
    assert answer.status_code == 415, answer.text
    assert answer.json()["code"] == "HD032"


def test_empty_and_huge_files(demo: Demo) -> None:
    tenant = demo.person("mieter")
    assert 400 <= tenant.upload(b"").status_code < 500
    huge = tenant.upload(photo("spuele") + bytes(16 * 1024 * 1024))
    assert huge.status_code == 413, huge.text
    assert huge.json()["code"] == "HD033"


@pytest.mark.parametrize("name", [*HOSTILE, "../../etc/passwd", 'a"b.jpg', "x" * 500, ""])
def test_hostile_file_names(demo: Demo, name: str) -> None:
    tenant = demo.person("mieter")
    answer = tenant.upload(photo("boden") + secrets.token_bytes(8), name)
    assert answer.status_code in (200, 201, 400), answer.text
    if not answer.is_success:
        assert answer.json()["code"] == "HD031"
        return
    datei = answer.json()["id"]
    tenant.rpc("schaden_melden", **DAMAGE, datei_ids=[datei])
    download = tenant.call("datei", id=datei, fassung="original")
    assert download.status_code == 200
    assert download.headers["content-type"] == "image/jpeg"
    assert download.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in download.headers
