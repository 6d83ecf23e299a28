"""At night: the head's plan, a burst pipe, a link on the phone of somebody without an account."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_TENANT = (
    "select m.mietverhaeltnis_id || '|' || m.person_id || '|' || o.bezeichnung"
    " from anmeldung.benutzerkonten as k"
    " join verwaltung.mieter as m on m.mandant_id = k.mandant_id and m.person_id = k.person_id"
    " join verwaltung.mietverhaeltnisse as v on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id"
    " join verwaltung.einheiten as e on e.mandant_id = v.mandant_id and e.id = v.einheit_id"
    " join verwaltung.objekte as o on o.mandant_id = e.mandant_id and o.id = e.objekt_id"
    " where k.mandant_id = %s and k.email = %s and v.ende is null"
)
_HOURS = (
    "with vorher as (select geschaeftszeiten from verwaltung.versand_einstellungen where mandant_id = %s),"
    " neu as (update verwaltung.versand_einstellungen set geschaeftszeiten = %s::jsonb"
    " where mandant_id = %s returning 1)"
    " select v.geschaeftszeiten::text from vorher as v, neu"
)
_REPORT = (
    "select intern.anfrage_anlegen(%s, 'portal', 'schaden', 'wasser', 'dringend', null,"
    " 'Rohrbruch im Bad', 'Das Wasser läuft in den Flur.', mietverhaeltnis_id => %s, person_id => %s)"
)
_LINK = (
    # What the letter says when it is sent; it is stored nowhere.
    "select substring(intern.alarm_link(mandant_id, id, 1) from '(/notdienst#\\S+)')"
    " from verwaltung.alarme where anfrage_id = %s"
)


@pytest.fixture
def night(demo: Demo) -> Iterator[None]:
    """The office is closed, whatever the clock says."""
    mandant = demo.mandant()["id"]
    before = demo.value(_HOURS, mandant, "{}", mandant)
    yield
    demo.value(_HOURS, mandant, before, mandant)


@pytest.mark.usefixtures("night")
def test_somebody_without_an_account_takes_it_on(windows: Windows, demo: Demo) -> None:
    mandant = demo.mandant()["id"]
    email = login_of(demo.data, "mieter")["email"]
    tenancy, person, house = str(demo.value(_TENANT, mandant, email)).split("|")
    head = windows.signed_in("leitung")
    head.goto("/einstellungen/notdienst")
    head.get_by_role("button", name="Neuer Plan").click()
    form = head.get_by_role("dialog", name="Neuer Bereitschaftsplan")
    form.get_by_label("Name des Plans").fill("Rohre")
    form.get_by_label("Für welches Haus?").select_option(label=house)
    form.get_by_label("Für welche Schäden?").select_option("wasser")
    form.get_by_role("button", name="Speichern").click()
    # Nobody is chosen yet: refused, and what was entered stays.
    expect(form.get_by_role("alert")).to_contain_text("Eine Stufe ist unvollständig")
    form.get_by_label("Wer?").select_option("kontakt")
    form.get_by_label("Name", exact=True).fill("Frau Nacht")
    form.get_by_label("E-Mail").fill("nacht@rohr.example")
    form.get_by_role("button", name="Speichern").click()
    expect(head.get_by_role("region", name="Rohre")).to_contain_text("Frau Nacht · täglich")

    anfrage = demo.value(_REPORT, mandant, int(tenancy), int(person))
    head.goto(f"/anfragen/{anfrage}?ansicht=alle")
    expect(head.get_by_text("noch niemand hat bestätigt")).to_be_visible()
    expect(head.get_by_text("E-Mail an Frau Nacht")).to_be_visible()

    stranger = windows.anonymous(size="telefon")
    stranger.goto(str(demo.value(_LINK, anfrage)))
    expect(stranger.get_by_text("Das Wasser läuft in den Flur.")).to_be_visible()
    stranger.get_by_role("button", name="Ich kümmere mich darum").click()
    expect(stranger.get_by_role("status")).to_contain_text("Frau Nacht kümmert sich darum")
    expect(head.get_by_text(re.compile("Notdienst: Frau Nacht kümmert sich")).first).to_be_visible()
    # A made-up link opens nothing.
    stranger.goto("about:blank")
    stranger.goto(f"/notdienst#{mandant}.1.1.{'a' * 16}")
    expect(stranger.get_by_role("alert")).to_contain_text("ungültig oder abgelaufen")
    head.goto("/einstellungen/notdienst")
    head.get_by_role("region", name="Rohre").get_by_role("button", name="Entfernen").click()
    head.get_by_role("dialog").get_by_role("button", name="Entfernen").click()
    expect(head.get_by_role("region", name="Rohre")).to_have_count(0)
