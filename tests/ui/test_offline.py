"""The caretaker without reception: whose phone it is, and what office and phone do meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Locator, Page, expect

from bridge.config import ROOT
from bridge.sandbox.photos import photo
from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_BUILD = ROOT / "portal_ui/dist"

_ORDERS = (
    "select a.id from verwaltung.anfragen as a"
    " join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = a.mandant_id"
    " and z.hausmeister_bereich_id = a.hausmeister_bereich_id"
    " join anmeldung.benutzerkonten as k on k.mandant_id = z.mandant_id and k.id = z.benutzerkonto_id"
    " where k.email = %s and a.status = any(%s) and a.kategorie = 'schaden'"
    " and a.zurueckgenommen_am is null"
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


_TAKES_OVER = """async (script) => {
    const taken = new Promise((done, late) => {
        navigator.serviceWorker.addEventListener('controllerchange', done, {once: true});
        setTimeout(late, 20000, new Error('the new version did not take over'));
    });
    await navigator.serviceWorker.register(script);
    await taken;
    return await caches.keys();
}"""


@pytest.fixture
def next_version() -> Iterator[str]:
    """Address of a worker as the next build would bring it: the request for it cannot be routed."""
    script = (_BUILD / "sw.js").read_text(encoding="utf-8")
    newer = _BUILD / f"sw-{uuid4()}.js"
    newer.write_text(script.replace("const STAND = '", "const STAND = 'neu-", 1), encoding="utf-8")
    yield f"/{newer.name}"
    newer.unlink()


def test_a_new_version_finds_what_waits(windows: Windows, demo: Demo, next_version: str) -> None:
    login = login_of(demo.data, "hausmeister")
    order = demo.value(_ORDERS, login["email"], ["offen", "akzeptiert"])
    demo.person("verwalter").rpc("anfrage_weiter", anfrage_id=order)
    page = windows.signed_in(login, "telefon")
    page.goto(f"/anfragen/{order}")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    # From here on the page is the worker's.
    page.reload()
    expect(page.get_by_role("button", name="Warten auf")).to_be_visible()
    page.context.set_offline(True)
    page.get_by_role("button", name="Warten auf").click()
    page.get_by_role("menuitem", name="Mieter").click()
    deadlines = page.get_by_role("region", name="Fristen")
    expect(deadlines).to_contain_text("wartet auf Mieter")
    expect(_kept(page)).to_contain_text(["Anfrage wartet auf Mieter"])

    # One bar of reception: the app is renewed before the act gets through.
    page.context.route("**/rpc/handlung_nachtragen", lambda route: route.abort())
    page.context.set_offline(False)
    stored = page.evaluate(_TAKES_OVER, next_version)
    assert sorted(name.startswith("hausdraht-neu-") for name in stored) == [False, True]
    page.reload()
    expect(_kept(page)).to_contain_text(["Anfrage wartet auf Mieter"])
    expect(deadlines).to_contain_text("wartet auf Mieter")
    page.context.unroute("**/rpc/handlung_nachtragen")
    page.goto("/uebertragung")
    expect(page.get_by_text("Alles übertragen")).to_be_visible()
    waits = "select wartet_auf from verwaltung.anfragen where id = %s"
    assert demo.value(waits, order) == "mieter"


# Storage.overrideQuotaForOrigin does not reach the storage of a context of Playwright's.
_FULL = """() => {
    window.before = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError'); };
}"""


def test_a_full_phone_keeps_the_words_in_the_form(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "hausmeister")
    order = demo.value(_ORDERS, login["email"], ["offen", "akzeptiert"])
    page = windows.signed_in(login, "telefon")
    page.goto(f"/anfragen/{order}")
    words = page.get_by_label("Ihre Nachricht")
    words.fill("So sieht es jetzt aus.")
    chosen = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photo("vorher")}
    page.locator("input[name=fotos]").set_input_files([chosen])
    before = page.get_by_role("group", name="Foto 1 zeigt").get_by_role("button", name="Vorher")
    before.click()
    page.evaluate(_FULL)
    page.get_by_role("button", name="Senden").click()
    expect(page.get_by_role("alert")).to_contain_text("kein Platz mehr")
    expect(words).to_have_value("So sieht es jetzt aus.")
    expect(before).to_have_attribute("aria-pressed", "true")

    page.evaluate("() => { IDBObjectStore.prototype.add = window.before; }")
    page.get_by_role("button", name="Senden").click()
    history = page.get_by_label("Verlauf")
    expect(history.get_by_role("button", name="IMG_1.jpg (vorher)")).to_be_visible()
    expect(words).to_have_value("")


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
