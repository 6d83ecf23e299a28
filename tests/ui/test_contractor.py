"""An order by link: sent in the cockpit, answered on a contractor's phone without an account."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows

_ORDER = (
    "select f.anfrage_id from verwaltung.auftraege as f"
    " join verwaltung.dienstleister as d on d.mandant_id = f.mandant_id and d.id = f.dienstleister_id"
    " join verwaltung.personen_email as e on e.mandant_id = d.mandant_id and e.person_id = d.person_id"
    " where f.mandant_id = %s and f.status = 'offen' and f.gemeldet_am is null order by f.id limit 1"
)
_LINK = (
    "select intern.auftrag_link(z.mandant_id, z.id) from verwaltung.auftrag_zugaenge as z"
    " join verwaltung.auftraege as f on f.mandant_id = z.mandant_id and f.id = z.auftrag_id"
    " where f.anfrage_id = %s and z.widerrufen_am is null"
)


def test_an_order_by_link(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_ORDER, demo.mandant()["id"])
    clerk = windows.signed_in("verwalter")
    clerk.goto(f"/anfragen/{anfrage}?ansicht=alle")
    orders = clerk.get_by_role("region", name="Aufträge an Dienstleister")
    orders.get_by_role("button", name="Per E-Mail senden").first.click()
    clerk.get_by_role("dialog").get_by_role("button", name="Senden").click()
    expect(orders).to_contain_text("Link gesendet")

    link = str(demo.value(_LINK, anfrage))
    phone = windows.anonymous("telefon")
    phone.goto(link)
    expect(phone.get_by_role("heading", name="Auftrag", exact=False).first).to_be_visible()
    expect(orders).to_contain_text("Geöffnet")
    phone.get_by_role("button", name="Auftrag annehmen").click()
    expect(phone.get_by_text("Sie haben den Auftrag angenommen")).to_be_visible()
    phone.get_by_label("Was wurde getan?").fill("Ventil getauscht, Dichtheit geprüft")
    phone.get_by_role("button", name="Als erledigt melden").click()
    expect(phone.get_by_text("Als erledigt gemeldet")).to_be_visible()
    expect(orders).to_contain_text("Als erledigt gemeldet")
    expect(clerk.get_by_label("Verlauf")).to_contain_text("Dichtheit geprüft")

    orders.get_by_role("button", name="Link widerrufen").click()
    expect(orders).to_contain_text("Link widerrufen")
    phone.reload()
    expect(
        phone.get_by_role("heading", name="Dieser Link gilt nicht oder nicht mehr")
    ).to_be_visible()
