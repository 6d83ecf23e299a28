"""The caretaker without reception: what the office changed meanwhile, and whose phone it is."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_ORDERS = (
    "select a.id from verwaltung.anfragen as a"
    " join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = a.mandant_id"
    " and z.hausmeister_bereich_id = a.hausmeister_bereich_id"
    " join anmeldung.benutzerkonten as k on k.mandant_id = z.mandant_id and k.id = z.benutzerkonto_id"
    " where k.email = %s and a.status = any(%s) and a.kategorie = 'schaden'"
    " order by a.prioritaet_rang, a.erstellt_am limit 1"
)


def _down(page: Page) -> None:
    """Into the cellar, once everything is on the phone that is read down there."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)


def _kept(page: Page) -> Locator:
    return page.get_by_role("region", name="Noch auf diesem Telefon").get_by_role("listitem")


def test_the_office_was_faster(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "hausmeister")
    order = demo.value(_ORDERS, login["email"], ["offen"])
    page = windows.signed_in(login, "telefon")
    page.goto(f"/anfragen/{order}")
    expect(page.get_by_role("button", name="Annehmen")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", name="Ihre Aufträge")).to_be_visible()
    _down(page)
    # A new start: page, list and order come from the phone.
    page.goto(f"/anfragen/{order}")
    page.get_by_role("button", name="Annehmen").click()
    page.get_by_label("Ihre Nachricht").fill("Ich bin gegen 9 Uhr bei Ihnen.")
    page.get_by_role("button", name="Senden").click()
    expect(_kept(page)).to_have_count(2)
    expect(page.get_by_role("status").filter(has_text="2 Einträge noch nicht")).to_be_visible()
    expect(page.get_by_role("button", name="Abschließen")).to_be_visible()
    clerk = demo.person("verwalter")
    clerk.rpc("anfrage_ablehnen", anfrage_id=order, begruendung="Doppelt gemeldet")

    page.context.set_offline(False)
    expect(_kept(page).filter(has_text="nicht übernommen")).to_have_count(2)
    expect(_kept(page).first).to_contain_text("abgelehnt")
    expect(_kept(page).first).to_contain_text(str(clerk.session["name"]))
    _kept(page).last.get_by_role("button", name="Als interne Notiz behalten").click()
    note = page.get_by_label("Verlauf").get_by_text("Ich bin gegen 9 Uhr bei Ihnen.")
    expect(note).to_be_visible()
    _kept(page).first.get_by_role("button", name="Verwerfen").click()
    page.get_by_role("dialog").get_by_role("button", name="Verwerfen").click()
    expect(_kept(page)).to_have_count(0)
    done = "select string_agg(handlung, ' ') from verwaltung.nachtraege where anfrage_id = %s"
    assert demo.value(done, order) == "interne_notiz"
    assert demo.value("select status from verwaltung.anfragen where id = %s", order) == "abgelehnt"


def test_a_shared_phone_keeps_what_belongs_to_the_other(windows: Windows, demo: Demo) -> None:
    first, second = demo.logins("hausmeister")[:2]
    order = demo.value(_ORDERS, first["email"], ["offen", "akzeptiert"])
    page = windows.signed_in(first, "telefon")
    page.goto(f"/anfragen/{order}")
    expect(page.get_by_role("button", name="Material und Zeit")).to_be_visible()
    _down(page)
    page.get_by_role("button", name="Material und Zeit").click()
    page.get_by_label("Minuten").fill("25")
    page.get_by_role("button", name="Eintragen").click()
    expect(_kept(page)).to_contain_text(["25 Minuten"])
    work = "select count(*) from verwaltung.aufwaende where anfrage_id = %s and minuten = 25"
    page.goto("/konto")
    page.get_by_role("button", name="Abmelden").click()
    page.context.set_offline(False)
    for login in (second, first):
        page.get_by_label("E-Mail-Adresse").fill(login["email"])
        page.get_by_label("Passwort", exact=True).fill(login["passwort"])
        page.get_by_role("button", name="Anmelden").click()
        expect(page.get_by_role("heading", name="Ihr Konto")).to_be_visible()
        expect(page.get_by_text(login["email"])).to_be_visible()
        page.goto("/uebertragung")
        expect(page.get_by_text("Alles übertragen")).to_be_visible()
        assert demo.value(work, order) == (1 if login is first else 0)
        page.goto("/konto")
        page.get_by_role("button", name="Abmelden").click()
