"""Outgoing mail: found by recipient, tried again, given up with a reason; addresses freed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import TENANT, login_of

FAILED = """
    update verwaltung.versand set status = 'fehlgeschlagen', grund = 'abgelehnt', gesendet_am = null,
        naechster_versuch = null, fehler = '554 5.7.1 Relay access denied'
    where (mandant_id, anfrage_id) = (%s, %s) and ereignis = 'neue_nachricht'
"""


@pytest.fixture
def failed(demo: Demo) -> int:
    """An Anfrage about which a mail could not be delivered."""
    tenant = demo.sign_in(login_of(demo.data, "mieter"))
    clerk = demo.person("verwalter")
    report = tenant.rpc("schaden_melden", schadensart="wasser", ort="Bad", beschreibung="Tropft.")
    clerk.rpc("nachricht_senden", anfrage_id=report["id"], inhalt="Wir kommen morgen.")
    with demo.connect() as connection:
        connection.execute(FAILED, (demo.mandant()["id"], report["id"]))
    return int(report["id"])


def _waiting(demo: Demo, anfrage: int) -> str:
    query = "select status from verwaltung.versand where anfrage_id = %s and ereignis = 'neue_nachricht'"
    return str(demo.value(query, anfrage))


def test_a_dead_letter_is_tried_again(windows: Windows, demo: Demo, failed: int) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/versand?ansicht=fehlgeschlagen")
    expect(page.get_by_role("link", name="Versand 1 fehlgeschlagen")).to_be_visible()
    rows = page.get_by_label("Liste des Versands")
    page.get_by_label("Nach Empfänger suchen").fill("niemand@nirgends")
    expect(rows.get_by_text("Nichts gefunden")).to_be_visible()
    page.get_by_label("Nach Empfänger suchen").fill(TENANT[:12])
    rows.get_by_role("link", name="Neue Nachricht").first.click()
    sheet = page.get_by_label("Geöffnete E-Mail")
    expect(sheet).to_contain_text("Der Mailserver des Empfängers hat die E-Mail abgelehnt.")
    expect(sheet).to_contain_text("554 5.7.1 Relay access denied")
    expect(sheet.get_by_role("article", name="Brief")).to_contain_text("Wir kommen morgen.")
    expect(sheet.get_by_role("link", name="Zur Anfrage")).to_have_attribute(
        "href", f"/anfragen/{failed}"
    )
    sheet.get_by_role("button", name="Erneut versuchen").click()
    expect(page.get_by_text("wird noch einmal gesendet")).to_be_visible()
    expect(sheet.get_by_text("fehlgeschlagen", exact=True)).to_have_count(0)
    expect(page.get_by_role("link", name="fehlgeschlagen")).to_have_count(0)
    assert _waiting(demo, failed) in ("wartet", "gesendet")


def test_what_came_back_is_not_shown_as_sent(windows: Windows, demo: Demo, failed: int) -> None:
    with demo.connect() as connection:
        connection.execute(
            "update verwaltung.versand set status = 'zurueckgekommen', grund = null,"
            " gesendet_am = now(), fehler = 'Zurückgekommen: 550 5.1.1 User unknown'"
            " where anfrage_id = %s and ereignis = 'neue_nachricht'",
            (failed,),
        )
    page = windows.signed_in("verwalter")
    page.goto("/versand?ansicht=fehlgeschlagen")
    page.get_by_label("Liste des Versands").get_by_role("link", name="Neue Nachricht").first.click()
    sheet = page.get_by_label("Geöffnete E-Mail")
    expect(sheet.get_by_text("zurückgekommen", exact=True)).to_be_visible()
    expect(sheet).to_contain_text("hat diese E-Mail nicht erhalten")
    expect(sheet).to_contain_text("550 5.1.1 User unknown")
    sheet.get_by_role("button", name="Erneut versuchen").click()
    expect(page.get_by_text("wird noch einmal gesendet")).to_be_visible()
    assert _waiting(demo, failed) in ("wartet", "gesendet")


def test_giving_up_needs_a_reason(windows: Windows, demo: Demo, failed: int) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/versand?ansicht=fehlgeschlagen")
    page.get_by_label("Liste des Versands").get_by_role("link", name="Neue Nachricht").first.click()
    sheet = page.get_by_label("Geöffnete E-Mail")
    sheet.get_by_role("button", name="Aufgeben").click()
    dialog = page.get_by_role("dialog", name="E-Mail aufgeben")
    expect(dialog.get_by_role("button", name="Aufgeben")).to_be_disabled()
    dialog.get_by_role("button", name="Telefonisch erledigt").click()
    dialog.get_by_role("button", name="Aufgeben").click()
    expect(sheet.get_by_text("aufgegeben", exact=True)).to_be_visible()
    expect(sheet).to_contain_text("Telefonisch erledigt")
    expect(sheet.get_by_role("button", name="Aufgeben")).to_have_count(0)


def test_an_address_is_reachable_again(windows: Windows, demo: Demo) -> None:
    bounced = (
        "update verwaltung.personen_email set unzustellbar_seit = now(), unzustellbar_grund = '550'"
        " where mandant_id = %s and adresse = %s"
    )
    with demo.connect() as connection:
        connection.execute(bounced, (demo.mandant()["id"], TENANT))
    page = windows.signed_in("verwalter", "telefon")
    page.goto("/versand")
    page.get_by_role("link", name="1 Adresse ist nicht erreichbar").click()
    page.get_by_role("button", name=f"{TENANT} ist wieder erreichbar").click()
    expect(page.get_by_text("Alle Adressen sind erreichbar")).to_be_visible()
    query = "select count(*) from verwaltung.personen_email where unzustellbar_seit is not null"
    assert demo.value(query) == 0
