"""A photo in a mail: the original stays evidence, the worker makes copies that say less."""

from __future__ import annotations

import io
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from PIL import Image

from bridge import db
from bridge.files import processing
from bridge.mail import intake
from tests.integration.mail.conftest import ERIKA, INTAKE, Bridge
from tests.support.mails import sign


def _photo() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 31.0, 12.0), 3: "E", 4: (13.0, 24.0, 18.0)})
    target = io.BytesIO()
    Image.new("RGB", (3000, 2000), "teal").save(target, "JPEG", exif=exif)
    return target.getvalue()


def _deliver(bridge: Bridge, *pictures: tuple[bytes, str]) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = ERIKA, INTAKE, "Wasserschaden"
    mail["Date"], mail["Message-ID"] = "Sun, 22 Nov 2026 10:12:00 +0100", "<foto@mieter.example>"
    mail.set_content("Siehe Foto.\n")
    for content, name in pictures:
        mail.add_attachment(content, maintype="image", subtype="jpeg", filename=name)
    raw = sign(mail.as_bytes(policy=SMTP))
    intake.deliver(
        bridge.pool, raw, intake.envelope(INTAKE, ERIKA, "192.0.2.1", "mx.mieter.example"), "roh"
    )


def _work(bridge: Bridge) -> None:
    """The mail, then the job that filing it deferred."""
    bridge.work()
    bridge.work()


def _copies(bridge: Bridge) -> list[dict[str, object]]:
    return bridge.rows(
        "select f.fassung, f.zustand, f.medientyp, f.breite, f.hoehe, f.inhalt,"
        " d.sha256 = sha256(i.inhalt) as echt from verwaltung.datei_fassungen as f"
        " join verwaltung.dateien as d on d.id = f.datei_id"
        " join verwaltung.datei_inhalte as i on i.datei_id = d.id order by f.datei_id, f.fassung"
    )


def test_a_photo_gets_copies(bridge: Bridge) -> None:
    _deliver(bridge, (_photo(), "IMG_1.jpg"))
    _work(bridge)
    view, preview = _copies(bridge)
    assert (view["fassung"], view["zustand"], view["breite"], view["hoehe"]) == (
        "ansicht",
        "bereit",
        1365,
        2048,
    )
    assert (preview["fassung"], preview["breite"], preview["hoehe"], preview["echt"]) == (
        "vorschau",
        320,
        480,
        True,
    )
    assert b"Exif" not in bytes(view["inhalt"])  # type: ignore[call-overload]
    (event,) = bridge.rows("select kanaele from verwaltung.ereignisse where entitaet = 'dateien'")
    assert event["kanaele"] == ["m1:personal", "m1:mieter:40"]


def test_what_cannot_be_read_is_marked_and_kept(bridge: Bridge) -> None:
    _deliver(bridge, (b"\xff\xd8\xff\xe0" + bytes(500), "kaputt.jpg"))
    _work(bridge)
    assert [(c["zustand"], c["inhalt"], c["echt"]) for c in _copies(bridge)] == [
        ("gescheitert", None, True)
    ] * 2


def test_a_process_that_hangs_is_ended(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processing, "PATIENCE", 0.0001)
    _deliver(bridge, (_photo(), "IMG_1.jpg"))
    _work(bridge)
    assert {c["zustand"] for c in _copies(bridge)} == {"gescheitert"}


def test_failed_ones_get_another_chance(bridge: Bridge, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(processing, "PATIENCE", 0.0001)
        _deliver(bridge, (_photo(), "IMG_1.jpg"))
        _work(bridge)
    assert {c["zustand"] for c in _copies(bridge)} == {"gescheitert"}
    with bridge.database.connect() as connection:
        connection.execute(db.query("dateien_gescheiterte_vergessen"))
    assert db.fetch(bridge.pool, "dateien_nachholen", anzahl=10, minuten=0) == [{"anzahl": 1}]
    bridge.work()
    assert {c["zustand"] for c in _copies(bridge)} == {"bereit"}
