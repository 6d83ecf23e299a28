"""Contractors: an order, the mail that answers it, and who is added on the way."""

from __future__ import annotations

import secrets
from email.headerregistry import Address

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.mail_queue import Arrival, find, sheet

QUESTION = 45
"""Letter of the Monday morning of somebody unknown."""

_OPEN = (
    "select a.id from verwaltung.anfragen as a where a.mandant_id = %s"
    " and a.status = 'offen' and a.mietverhaeltnis_id is not null order by a.id limit 1"
)


def test_an_order_and_the_mail_about_it(windows: Windows, arrives: Arrival, demo: Demo) -> None:
    mark = secrets.token_hex(3)
    firm, address = f"Rohr {mark} GmbH", f"rohr-{mark}@webpost.example"
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    page.get_by_role("button", name="Weitere Handlungen").click()
    expect(page.get_by_role("menuitem", name="Auftrag an Dienstleister")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("d")
    dialog = page.get_by_role("dialog", name="Auftrag an Dienstleister")
    dialog.get_by_role("button", name="Neuer Dienstleister").click()
    added = page.get_by_role("dialog", name="Neuer Dienstleister")
    added.get_by_label("Name der Firma").fill(firm)
    added.get_by_label("Gewerk").fill("Sanitär")
    added.get_by_label("E-Mail-Adresse").fill(address)
    added.get_by_role("button", name="Aufnehmen").click()
    chosen = dialog.get_by_role("combobox", name="Dienstleister").locator("option:checked")
    expect(chosen).to_have_text(f"{firm}, Sanitär")
    dialog.get_by_label("Was ist zu tun?").fill("Eckventil tauschen")
    dialog.get_by_role("button", name="Auftrag erteilen").click()
    orders = page.get_by_role("region", name="Aufträge an Dienstleister")
    order = orders.get_by_role("listitem").filter(has_text=firm)
    expect(order).to_contain_text("Eckventil tauschen")

    subject = arrives(QUESTION, address=Address(firm, addr_spec=address), text="Wir kommen um 9.")
    page.goto("/posteingang")
    find(page, subject)
    expect(sheet(page).get_by_role("radio").first).to_be_checked()
    expect(sheet(page)).to_contain_text(f"Offener Auftrag an {firm}: Eckventil tauschen")
    expect(sheet(page)).to_contain_text(f"als interne Notiz von {firm}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="angehängt")).to_be_attached()

    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    note = page.get_by_label("Verlauf").get_by_role("listitem").filter(has_text="Wir kommen um 9.")
    expect(note).to_contain_text(firm)
    expect(note).to_contain_text("für Mieter unsichtbar")
    order.get_by_role("button", name="Erledigt").click()
    expect(order).to_contain_text("erledigt, erteilt")
    expect(order.get_by_role("button", name="Erledigt")).to_have_count(0)


def test_the_office_chooses_mails_for_somebody(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    page.get_by_role("group", name="Beteiligte").get_by_role("button").first.click()
    dialog = page.get_by_role("dialog", name="per E-Mail bekommt")
    save = dialog.get_by_role("button", name="Speichern")
    dialog.get_by_role("switch", name="Abschluss").uncheck()
    expect(save).to_be_disabled()
    dialog.get_by_role("button", name="Am Telefon").click()
    save.click()
    expect(dialog).to_be_hidden()
    chosen = (
        "select w.per_email from verwaltung.benachrichtigungswahl as w"
        " join verwaltung.mieter as m on m.mandant_id = w.mandant_id and m.person_id = w.person_id"
        " join verwaltung.anfragen as a on a.mandant_id = m.mandant_id"
        " and a.mietverhaeltnis_id = m.mietverhaeltnis_id"
        " where a.id = %s and w.ereignis = 'abschluss'"
    )
    assert demo.value(chosen, anfrage) is False
    page.get_by_role("group", name="Beteiligte").get_by_role("button").first.click()
    expect(dialog.get_by_role("switch", name="Abschluss")).not_to_be_checked()
