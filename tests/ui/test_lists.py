"""The clerk's list: filters and order in the address, search in all texts, views kept under a name."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows

_COMPOUND = "Treppenhausbeleuchtung"
_RENAME = """
    update verwaltung.anfragen set beschreibung = beschreibung || ' ' || %s
    where id = (select a.id from verwaltung.anfragen as a
                where a.mandant_id = %s and a.status = 'offen' order by a.id limit 1)
    returning nummer
"""
_OPEN = (
    "select count(*) from verwaltung.anfragen"
    " where mandant_id = %s and status = 'offen' and kategorie = %s"
)


def _rows(page: Page) -> int:
    return page.get_by_label("Liste der Anfragen").locator("[data-zeile]").count()


def test_filters_by_keyboard_and_a_view_of_them(windows: Windows, demo: Demo) -> None:
    page, colleague = windows.signed_in("verwalter"), windows.signed_in("leitung")
    page.goto("/anfragen?ansicht=unbearbeitet")
    rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    expect(rows.first).to_be_visible()

    page.keyboard.press("f")
    page.get_by_role("dialog", name="Filter").get_by_label("Kategorie").first.press_sequentially(
        "Besch"
    )
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("kategorie=beschwerde"))
    wanted = demo.value(_OPEN, demo.mandant()["id"], "beschwerde")
    assert wanted > 0
    expect(rows).to_have_count(wanted)
    page.get_by_label("Reihenfolge").select_option("Älteste zuerst")
    expect(page).to_have_url(re.compile("sortierung=alt"))
    page.reload()
    expect(rows).to_have_count(wanted)

    page.get_by_role("button", name="Ansicht speichern").click()
    page.get_by_label("Name").fill("Alte Beschwerden")
    page.get_by_label("Allen in der Verwaltung zeigen").check()
    page.keyboard.press("Enter")
    saved = page.get_by_role("link", name="Alte Beschwerden")
    expect(saved).to_have_attribute("aria-current", "page")

    page.get_by_role("button", name="Filter „Beschwerde“ entfernen").click()
    expect(page).not_to_have_url(re.compile("kategorie"))
    saved.click()
    expect(page).to_have_url(re.compile("kategorie=beschwerde.*sortierung=alt"))

    # A colleague sees what is shared and cannot take it away.
    colleague.goto("/anfragen")
    expect(colleague.get_by_role("link", name="Alte Beschwerden")).to_be_visible()
    remove = "Ansicht „Alte Beschwerden“ entfernen"
    expect(colleague.get_by_role("button", name=remove)).to_have_count(0)
    page.get_by_role("button", name=remove).click()
    expect(saved).to_have_count(0)
    page.get_by_role("button", name="Rückgängig").click()
    expect(saved).to_be_visible()


def test_search_in_all_texts(windows: Windows, demo: Demo) -> None:
    number = demo.value(_RENAME, _COMPOUND, demo.mandant()["id"])
    demo.value("select intern.anfrage_wortschatz_lernen(null, '-infinity')")
    page = windows.signed_in("verwalter")
    page.goto("/anfragen?ansicht=unbearbeitet")
    expect(page.get_by_label("Liste der Anfragen").locator("[data-zeile]").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("Beleuchtung")
    rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    expect(rows.filter(has_text=number)).to_have_count(1)
    expect(page).to_have_url(re.compile("suche=Beleuchtung"))

    page.get_by_label("Anfragen durchsuchen").fill("Treppenhausbeleuchtnug")
    expect(page).to_have_url(re.compile("suche=Treppenhausbeleuchtnug"))
    expect(rows.filter(has_text=number)).to_have_count(1)

    page.get_by_label("Anfragen durchsuchen").fill("Quastenflosser')|(x")
    expect(page.get_by_text("Nichts gefunden")).to_be_visible()
    page.get_by_label("Anfragen durchsuchen").fill("")
    expect(rows.first).to_be_visible()
    assert _rows(page) > 1


def test_a_list_that_cannot_be_loaded(windows: Windows) -> None:
    page = windows.signed_in("verwalter", "telefon")
    page.route(re.compile("/api/anfragen_bearbeitung"), lambda route: route.abort())
    page.goto("/anfragen?ansicht=alle")
    alert = page.get_by_label("Liste der Anfragen").get_by_role("alert")
    expect(alert).to_be_visible()
    page.unroute_all()
    alert.get_by_role("button").click()
    expect(page.get_by_label("Liste der Anfragen").locator("[data-zeile]").first).to_be_visible()
