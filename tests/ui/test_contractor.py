"""An order by link: sent in the cockpit, answered on a contractor's phone without an account."""

from __future__ import annotations

import secrets

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.screenshots import PHOTO

_OPEN = (
    "select a.id from verwaltung.anfragen as a where a.mandant_id = %s"
    " and a.status = 'offen' and a.mietverhaeltnis_id is not null order by a.id limit 1"
)
_PHOTOS = (
    "select count(*) from verwaltung.anhaenge as h"
    " join verwaltung.anfrage_nachrichten as n on n.mandant_id = h.mandant_id and n.id = h.nachricht_id"
    " where h.anfrage_id = %s and h.intern and n.inhalt like '%%Dichtheit%%'"
)
_LINK = (
    "select intern.auftrag_link(z.mandant_id, z.id) from verwaltung.auftrag_zugaenge as z"
    " join verwaltung.auftraege as f on f.mandant_id = z.mandant_id and f.id = z.auftrag_id"
    " where f.anfrage_id = %s and z.widerrufen_am is null"
)


def test_an_order_by_link(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    office = demo.person("verwalter")
    firm = office.rpc(
        "dienstleister_anlegen",
        name="Ventil & Söhne",
        adresse=f"ventil-{secrets.token_hex(3)}@webpost.example",
        gewerk="Sanitär",
    )
    office.rpc(
        "auftrag_erteilen",
        anfrage_id=anfrage,
        dienstleister_id=firm["id"],
        beschreibung="Eckventil im Bad tauschen",
    )
    clerk = windows.signed_in("verwalter")
    clerk.goto(f"/anfragen/{anfrage}?ansicht=alle")
    orders = clerk.get_by_role("region", name="Aufträge an Dienstleister")
    order = orders.get_by_role("listitem").filter(has_text="Ventil & Söhne")
    order.get_by_role("button", name="Per E-Mail senden").click()
    clerk.get_by_role("dialog").get_by_role("button", name="Senden").click()
    expect(order).to_contain_text("Link gesendet")

    link = str(demo.value(_LINK, anfrage))
    phone = windows.anonymous("telefon")
    phone.goto(link)
    expect(phone.get_by_text("Eckventil im Bad tauschen")).to_be_visible()
    expect(order).to_contain_text("Geöffnet")
    phone.get_by_role("button", name="Auftrag annehmen").click()
    expect(phone.get_by_text("Sie haben den Auftrag angenommen")).to_be_visible()
    phone.get_by_label("Was wurde getan?").fill("Ventil getauscht, Dichtheit geprüft")
    phone.locator("input[name=fotos]").set_input_files(PHOTO)
    expect(phone.locator("main img")).to_have_count(1)
    with phone.expect_response("**/rpc/auftrag_datei_hochladen") as photo:
        phone.get_by_role("button", name="Als erledigt melden").click()
    assert photo.value.ok
    expect(phone.get_by_text("Als erledigt gemeldet")).to_be_visible()
    expect(order).to_contain_text("Als erledigt gemeldet")
    expect(clerk.get_by_label("Verlauf")).to_contain_text("Dichtheit geprüft")
    assert demo.value(_PHOTOS, anfrage) == 1

    order.get_by_role("button", name="Link widerrufen").click()
    expect(order).to_contain_text("Link widerrufen")
    phone.reload()
    expect(
        phone.get_by_role("heading", name="Dieser Link gilt nicht oder nicht mehr")
    ).to_be_visible()
