"""An incident: known in the portal before it is reported again; a notice: read, and counted."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from bridge.sandbox.photos import photo
from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_HOUSE = (
    "select o.id || '|' || o.bezeichnung from anmeldung.benutzerkonten as k"
    " join verwaltung.mieter as m on m.mandant_id = k.mandant_id and m.person_id = k.person_id"
    " join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id"
    " join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id"
    " join verwaltung.objekte as o on o.mandant_id = e.mandant_id and o.id = e.objekt_id"
    " where k.mandant_id = %s and k.email = %s and v.ende is null"
)


def _house(demo: Demo) -> tuple[str, str]:
    email = login_of(demo.data, "mieter")["email"]
    key, name = str(demo.value(_HOUSE, demo.mandant()["id"], email)).split("|")
    return key, name


def test_known_before_it_is_reported_again(windows: Windows, demo: Demo) -> None:
    house, _ = _house(demo)
    clerk = windows.signed_in("verwalter")
    clerk.goto("/stoerungen")
    clerk.get_by_role("heading", name="Störungen", exact=True).wait_for()
    clerk.keyboard.press("n")
    form = clerk.get_by_role("dialog", name="Neue Störung")
    form.get_by_label("Haus", exact=True).select_option(house)
    form.get_by_label("Was ist betroffen?").select_option("elektrik")
    form.get_by_role("button", name="Störung anlegen").click()
    expect(clerk.get_by_role("heading", name="Der Strom ist ausgefallen")).to_be_visible()

    # Everybody is written to once, after seeing how many that are.
    clerk.get_by_role("button", name="Allen Betroffenen schreiben").click()
    letter = clerk.get_by_role("dialog", name="Allen Betroffenen schreiben")
    expect(letter.get_by_text(re.compile(r"\d+ von \d+ Personen"))).to_be_visible()
    letter.get_by_role("button", name=re.compile(r"An \d+ senden")).click()
    expect(clerk.get_by_role("button", name="Allen Betroffenen schreiben")).to_have_count(0)

    tenant = windows.signed_in("mieter", size="telefon")
    tenant.goto("/melden/art")
    tenant.get_by_role("radio", name="Elektrik").check()
    tenant.get_by_role("button", name="Das ist es").click()
    tenant.get_by_label("Möchten Sie etwas dazu sagen?").fill("Auch im Keller.")
    picture = {"name": "dunkel.jpg", "mimeType": "image/jpeg", "buffer": photo("vorher")}
    tenant.locator("input[name=fotos]").set_input_files([picture])
    tenant.get_by_role("button", name="Ja, das ist es").click()
    known = tenant.get_by_role("status").filter(has_text="Der Strom ist ausgefallen")
    expect(known).to_contain_text("Von Ihnen gemeldet")

    # The clerk sees it without reloading, and ends it.
    expect(clerk.get_by_text("„Auch im Keller.“")).to_be_visible()
    expect(clerk.get_by_role("button", name="dunkel.jpg groß zeigen")).to_be_visible()
    clerk.get_by_role("button", name="Behoben", exact=False).click()
    end = clerk.get_by_role("dialog", name="Störung ist behoben")
    expect(end.get_by_role("button", name="Behoben")).to_be_disabled()
    end.get_by_label("Was wurde getan?").fill("Sicherung getauscht")
    end.get_by_role("button", name="Behoben").click()
    expect(known).to_contain_text("Behoben heute")


def test_a_notice_is_read_and_counted(windows: Windows, demo: Demo) -> None:
    _, name = _house(demo)
    clerk = windows.signed_in("verwalter")
    clerk.goto("/aushaenge")
    clerk.get_by_role("button", name="Neuer Aushang").click()
    form = clerk.get_by_role("dialog", name="Neuer Aushang")
    form.get_by_label("Wo?").select_option(label=name)
    form.get_by_label("Überschrift").fill("Treppenhaus frisch gestrichen")
    form.get_by_label("Text").fill("Bitte bis morgen nichts anlehnen.")
    form.get_by_label("Letzter Tag").fill("2000-01-01")
    form.get_by_role("button", name="Aushängen").click()
    # The browser's own check of the date keeps it open; the right day lets it through.
    expect(form).to_be_visible()
    day = str(demo.value("select intern.heute() + %s", 1))
    form.get_by_label("Letzter Tag").fill(day)
    form.get_by_role("button", name="Aushängen").click()
    row = clerk.get_by_role("row", name="Treppenhaus frisch gestrichen")
    expect(row).to_contain_text(re.compile(r"0 von \d+|–"))

    tenant = windows.signed_in("mieter", size="telefon")
    tenant.goto("/")
    with tenant.expect_response(re.compile("rpc/aushang_gelesen")) as read:
        tenant.get_by_role("link", name="Treppenhaus frisch gestrichen").click()
        expect(tenant.get_by_text("Bitte bis morgen nichts anlehnen.")).to_be_visible()
    assert read.value.ok
    clerk.reload()
    expect(row).to_contain_text(re.compile(r"1 von \d+|–"))
    clerk.get_by_role("button", name="Treppenhaus frisch gestrichen abnehmen").click()
    clerk.get_by_role("dialog").get_by_role("button", name="Abnehmen").click()
    expect(row).to_contain_text("hängt nicht mehr")
