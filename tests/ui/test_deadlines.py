"""Deadlines: what an office promises itself, and an Anfrage that waits for somebody."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows

_RUNNING = (
    "select a.id from verwaltung.anfragen as a where a.mandant_id = %s and a.status = 'akzeptiert'"
    " and a.wartet_auf is null and a.hausmeister_bereich_id is not null order by a.id limit 1"
)
_WAITS = "select a.wartet_auf from verwaltung.anfragen as a where a.id = %s"


def test_waiting_by_key_and_on_a_colleagues_screen(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_RUNNING, demo.mandant()["id"])
    address = f"/anfragen/{anfrage}?ansicht=bearbeitung"
    page, colleague = windows.signed_in("verwalter"), windows.signed_in("leitung", "telefon")
    page.goto(address)
    colleague.goto(address)
    mine = page.get_by_role("region", name="Fristen")
    theirs = colleague.get_by_role("region", name="Fristen")
    expect(mine).to_contain_text("Lösung bis")
    expect(theirs).to_contain_text("Lösung bis")

    page.keyboard.press("w")
    page.get_by_role("menuitem", name="Dienstleister").press("Enter")
    expect(mine).to_contain_text("wartet auf Dienstleister")
    expect(mine).to_contain_text("die Fristen ruhen")
    expect(mine).not_to_contain_text("Lösung bis")
    row = page.locator(f'[data-zeile][href^="/anfragen/{anfrage}?"]')
    expect(row).to_contain_text("wartet auf Dienstleister")
    expect(theirs).to_contain_text("wartet auf Dienstleister")
    assert demo.value(_WAITS, anfrage) == "dienstleister"

    colleague.get_by_role("button", name="Geht weiter").click()
    expect(mine).to_contain_text("Lösung bis")
    expect(row).not_to_contain_text("wartet auf")
    assert demo.value(_WAITS, anfrage) is None


def test_a_question_waits_until_somebody_ended_it(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_RUNNING, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{anfrage}?ansicht=bearbeitung")
    page.keyboard.press("r")
    page.get_by_role("textbox", name=re.compile("Nachricht|Antwort")).fill("Wann passt es Ihnen?")
    page.get_by_role("switch").check()
    page.get_by_role("button", name="Senden").click()
    deadlines = page.get_by_role("region", name="Fristen")
    expect(deadlines).to_contain_text("wartet auf Mieter")

    # The line is cut: the page says so, and the next try works.
    page.route(re.compile("/api/rpc/anfrage_weiter"), lambda route: route.abort())
    deadlines.get_by_role("button", name="Geht weiter").click()
    expect(deadlines.get_by_role("alert")).to_be_visible()
    page.unroute(re.compile("/api/rpc/anfrage_weiter"))
    deadlines.get_by_role("button", name="Geht weiter").click()
    expect(deadlines).to_contain_text("Lösung bis")
    expect(deadlines.get_by_role("alert")).to_have_count(0)


def test_the_head_sets_targets_and_nobody_else(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("leitung")
    page.goto("/einstellungen/fristen")
    urgent = page.get_by_role("group", name="Beschwerde, niedrig")
    reaction = urgent.get_by_label("Reaktion nach")
    reaction.fill("500")
    expect(urgent.get_by_role("alert")).to_contain_text("vor dem Ende")
    expect(page.get_by_role("button", name="Fristen speichern")).to_be_disabled()
    reaction.fill("1,5")
    urgent.get_by_label("Beendet nach").fill("")
    page.get_by_role("button", name="Fristen speichern").click()
    expect(page.get_by_text("Die Fristen sind gespeichert.")).to_be_visible()
    stored = (
        "select z.reaktion_minuten || ' ' || coalesce(z.loesung_minuten::text, 'keins')"
        " from verwaltung.frist_ziele as z where z.mandant_id = %s"
        " and z.kategorie = 'beschwerde' and z.prioritaet = 'niedrig'"
    )
    assert demo.value(stored, demo.mandant()["id"]) == "90 keins"

    clerk = windows.signed_in("verwalter", "telefon", "dark")
    clerk.goto("/einstellungen/fristen")
    expect(clerk.get_by_text("Diese Angaben ändert die Leitung.")).to_be_visible()
    field = clerk.get_by_role("group", name="Beschwerde, niedrig").get_by_label("Reaktion nach")
    expect(field).to_have_value("1,5 Std.")
    expect(field).to_have_attribute("readonly", "")
