"""Source 001, "Wasserschaden am Sonntagabend": from a signed mail to the tenant's phone."""

from __future__ import annotations

import hashlib

from playwright.sync_api import expect

from bridge.sandbox import monday
from bridge.sandbox.photos import photo
from tests.scenarios.conftest import Screen
from tests.support.demo import Demo

WATER = 1
"""Number of the mail among the 47."""


def test_signed_mail_reaches_cockpit_and_phone(demo: Demo, screens: list[Screen]) -> None:
    desk, phone = screens
    tenant = demo.person("katrin.bergmann@postfach-nord.example")
    neighbour = demo.person("stefan.vogler@webpost.example")
    desk.sign_in(demo.logins("verwalter")[1])
    phone.sign_in(tenant.login)
    next_door, at_home = demo.ear(neighbour), demo.ear(tenant)
    expect(desk.page.get_by_label("Liste der Anfragen").get_by_role("link").first).to_be_visible()

    letter, content = demo.fresh_letter(WATER)
    subject = letter.subject
    assert demo.deliver(letter, content)

    # The open cockpit shows it by itself.
    row = desk.page.get_by_role("link", name=subject)
    expect(row).to_be_visible()
    row.click()
    sheet = desk.page.get_by_label("Geöffnete Anfrage")
    expect(sheet.get_by_role("heading", name=subject)).to_be_visible()
    expect(sheet.get_by_text("der Boden ist schon nass")).to_be_visible()
    expect(sheet.get_by_role("img", name="IMG_4001.jpg")).to_be_visible()
    expect(sheet.get_by_role("img", name="IMG_4002.jpg")).to_be_visible()
    expect(sheet).to_contain_text("hoch")
    expect(sheet).to_contain_text("Hausmeister")

    # The database authenticated the sender by the demo DNS and filed the mail.
    (filed,) = tenant.rows("anfragen", betreff=f"eq.{subject}", select="*")
    assert (filed["status"], filed["kategorie"], filed["schadensart"]) == (
        "offen",
        "schaden",
        "wasser",
    )
    check = demo.value(
        "select pruefung from verwaltung.email_triage where sha256 = %s",
        hashlib.sha256(content).digest(),
    )
    assert check["ergebnis"] == "pass"
    assert check["absender"] == "katrin.bergmann@postfach-nord.example"
    assert check["dmarc"]["result"] == "pass"

    # The tenant's phone shows it too, and a toast tells of the acceptance.
    card = phone.page.get_by_role("link", name=subject)
    expect(card).to_contain_text("neu")
    sheet.get_by_role("button", name="Annehmen").click()
    expect(
        phone.page.get_by_text(f"Ihre Anfrage {filed['nummer']} ist jetzt in Bearbeitung.")
    ).to_be_visible()
    expect(card).to_contain_text("in Bearbeitung")
    assert desk.never_reloaded()
    assert phone.never_reloaded()

    # An internal note stays inside: what the tenant hears next is the public answer.
    at_home.until("anfragen", filed["id"])
    clerk = demo.person("leitung")
    clerk.rpc("interne_notiz", anfrage_id=filed["id"], inhalt="Eckventil liegt im Lager.")
    heard = len(at_home.frames)
    clerk.rpc("nachricht_senden", anfrage_id=filed["id"], inhalt="Wir sind gegen 9 Uhr da.")
    at_home.until("anfrage_nachrichten", filed["id"])
    since = [f for f in at_home.frames[heard:] if f["entitaet"] == "anfrage_nachrichten"]
    assert len(since) == 1
    messages = tenant.rows("anfrage_nachrichten", anfrage_id=f"eq.{filed['id']}")
    assert not [m for m in messages if "Eckventil" in m["inhalt"]]

    # The neighbour heard nothing of all this: the first frame is about the neighbour's own report.
    own = neighbour.rpc(
        "schaden_melden", schadensart="elektrik", ort="Flur", beschreibung="Klingel ist stumm."
    )
    next_door.until("anfragen", own["id"])
    assert {f["id"] for f in next_door.frames} == {own["id"]}
    next_door.close()
    at_home.close()


def test_same_mail_again_files_nothing(demo: Demo) -> None:
    letter, content = demo.letter(WATER)
    demo.deliver(letter, content)
    digest = hashlib.sha256(content).digest()
    with demo.connect() as connection:
        assert monday.wait(connection, [digest]) == {digest: "zugeordnet"}
    assert not demo.deliver(letter, content)
    assert (
        demo.value(
            "select count(*) from verwaltung.anfragen as a"
            " join verwaltung.email_triage as e"
            " on e.mandant_id = a.mandant_id and e.id = a.email_id where e.sha256 = %s",
            digest,
        )
        == 1
    )


def test_caretaker_repairs_on_monday(demo: Demo) -> None:
    """The rest of the story: accepted at 7:30, repaired at 9:15, with photos; the tenant sees all."""
    letter, content = demo.fresh_letter(WATER)
    demo.deliver(letter, content)
    demo.wait_for_mail(demo.mandant()["eingang"], hashlib.sha256(content).digest())
    tenant = demo.person("katrin.bergmann@postfach-nord.example")
    caretaker = demo.person("frank.zielinski@muster-hausverwaltung.example")
    elsewhere = demo.person("oleg.sorokin@muster-hausverwaltung.example")
    (job,) = caretaker.rows("anfragen", betreff=f"eq.{letter.subject}")
    assert elsewhere.rows("anfragen", id=f"eq.{job['id']}") == []

    assert caretaker.rpc("anfrage_akzeptieren", anfrage_id=job["id"])["status"] == "akzeptiert"
    caretaker.rpc("nachricht_senden", anfrage_id=job["id"], inhalt="Ich bin gegen 9 Uhr bei Ihnen.")
    refused = tenant.call(
        "anfrage_abschliessen", anfrage_id=job["id"], massnahme="selbst", ausgefuehrt_von="ich"
    )
    assert refused.status_code in (401, 403, 404), refused.text
    photos = [caretaker.upload(photo(scene)).json()["id"] for scene in ("vorher", "nachher")]
    closed = caretaker.rpc(
        "anfrage_abschliessen",
        anfrage_id=job["id"],
        massnahme="Defektes Eckventil getauscht",
        ausgefuehrt_von="Frank Zielinski",
        datei_ids=photos,
    )
    assert closed["status"] == "abgeschlossen"

    changes = tenant.rows("statuswechsel", entitaet_id=f"eq.{job['id']}", order="am")
    assert [c["nach"] for c in changes] == ["offen", "akzeptiert", "abgeschlossen"]
    (seen,) = tenant.rows("anfragen", id=f"eq.{job['id']}")
    assert seen["massnahme"] == "Defektes Eckventil getauscht"
    assert len(tenant.rows("anhaenge", anfrage_id=f"eq.{job['id']}")) == 4
    assert caretaker.call("datei", id=photos[1], fassung="original").content == photo("nachher")
    refused = tenant.call("datei", id=photos[1], fassung="original")
    assert (refused.status_code, refused.json()["code"]) == (403, "HD035")
    assert demo.wait_for_copies(photos[1]) == "bereit"
    shown = tenant.get("rpc/datei", id=photos[1])
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")
    assert shown.content != photo("nachher")

    # What has ended stays so: a later word opens a linked new Anfrage.
    later = tenant.rpc("nachricht_senden", anfrage_id=job["id"], inhalt="Es tropft schon wieder.")
    assert later["folgeanfrage"]
    (follow_up,) = tenant.rows("anfragen", id=f"eq.{later['anfrage_id']}")
    assert (follow_up["folgt_auf_id"], follow_up["status"]) == (job["id"], "offen")
    refused = caretaker.call("nachricht_senden", anfrage_id=job["id"], inhalt="Bin unterwegs.")
    assert (refused.status_code, refused.json()["code"]) == (400, "HD023")
