"""Writing within an Anfrage: to the owner, with a text block, and on from another device."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.browser import Gate
from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_WITH_OWNER = (
    "select a.id from verwaltung.anfragen as a"
    " join verwaltung.eigentuemer as w on w.mandant_id = a.mandant_id and w.objekt_id = a.objekt_id"
    " where a.mandant_id = %s and a.status = 'akzeptiert' and w.einheit_id is null"
    " and a.kategorie = 'wartung' order by a.id limit 1"
)
_LETTER = (
    "select v.empfaenger_name from verwaltung.versand as v"
    " where v.anfrage_id = %s and v.ereignis = 'eigentuemer'"
)


def test_a_letter_to_the_owner_by_keyboard(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_WITH_OWNER, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    blocks = Gate(page, "**/textbausteine?*")
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    expect(page.get_by_role("region", name="Fristen")).to_be_visible()
    page.keyboard.press("o")
    expect(page.get_by_text("Geht per E-Mail an")).to_be_visible()
    field = page.get_by_label("An den Eigentümer – für Mieter und Hausmeister unsichtbar")
    expect(field).to_be_focused()
    page.keyboard.press("Alt+b")
    # Pressed before the text blocks have come: the key is not lost.
    blocks.open()
    expect(page.get_by_role("combobox", name="Textbaustein einsetzen")).to_be_focused()
    page.keyboard.type("foto")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field).to_have_value(re.compile(r"^Guten Tag .+ein oder zwei Fotos", re.DOTALL))
    expect(field).to_be_focused()
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Der Eigentümer bekommt eine E-Mail.")).to_be_visible()
    expect(page.get_by_role("list", name="Verlauf")).to_contain_text(
        "An den Eigentümer – für Mieter und Hausmeister unsichtbar"
    )
    expect(field).to_have_value("")
    assert demo.value(_LETTER, anfrage)
    page.get_by_role("button", name="Weitere Handlungen").click()
    page.get_by_role("menuitem", name="Wer liest mit?").click()
    expect(page.get_by_role("dialog")).to_contain_text("nur, was Sie dem Eigentümer schreiben")


def test_a_draft_is_continued_on_another_device(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "verwalter")
    anfrage = demo.value(_WITH_OWNER, demo.mandant()["id"])
    first = windows.signed_in(login)
    first.goto(f"/anfragen/{anfrage}?ansicht=alle")
    with first.expect_response(re.compile("entwurf_speichern")) as kept:
        first.get_by_label("Ihre Nachricht").fill("Wir kommen am Donners")
    assert kept.value.ok
    second = windows.signed_in(login)
    second.goto(f"/anfragen/{anfrage}?ansicht=alle")
    expect(second.get_by_label("Ihre Nachricht")).to_have_value("Wir kommen am Donners")
    # Unhappy: the server cannot be reached, the text stays where it was typed.
    second.route(re.compile("/api/rpc/"), lambda route: route.abort())
    second.get_by_label("Ihre Nachricht").fill("Wir kommen am Donnerstag um 9.")
    second.get_by_label("Ihre Nachricht").press("Control+Enter")
    expect(second.get_by_text("Der Server ist gerade nicht erreichbar.")).to_be_visible()
    expect(second.get_by_label("Ihre Nachricht")).to_have_value("Wir kommen am Donnerstag um 9.")
