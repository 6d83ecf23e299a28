"""The clerk's eight hours: keyboard, a list that stays still, acts, notes, mail, accounts."""

from __future__ import annotations

import re
import secrets
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.demo import Demo, Person
from tests.ui.conftest import Windows
from tests.ui.people import login_of
from tests.ui.screenshots import PHOTO

_CARETAKER = (
    "select k.email from verwaltung.anfragen as a"
    " join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = a.mandant_id"
    " and z.hausmeister_bereich_id = a.hausmeister_bereich_id"
    " join anmeldung.benutzerkonten as k on k.mandant_id = z.mandant_id and k.id = z.benutzerkonto_id"
    " where a.id = %s order by k.id limit 1"
)
#: Notes how many dialogs there are at the very moment a text comes; polling would look too late.
_WATCH = """(text) => new MutationObserver((_, watch) => {
    if (!document.body.textContent.includes(text)) return;
    window.dialogsAtTheSight = String(document.querySelectorAll('[role=dialog]').length);
    watch.disconnect();
}).observe(document.body, { subtree: true, childList: true, characterData: true })"""


@pytest.fixture
def tenant(demo: Demo) -> Person:
    """The tenant with a story, signed in over HTTP."""
    return demo.sign_in(login_of(demo.data, "mieter"))


def _report(tenant: Person, text: str) -> dict[str, Any]:
    return dict(tenant.rpc("schaden_melden", schadensart="wasser", ort="Küche", beschreibung=text))


def _list(page: Page) -> Any:
    return page.get_by_label("Liste der Anfragen")


def test_keyboard_alone(windows: Windows, tenant: Person) -> None:
    report = _report(tenant, "Der Abfluss im Bad ist verstopft, Tastatur.")
    page = windows.signed_in("verwalter")
    page.goto("/anfragen")
    expect(_list(page).get_by_role("link").first).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(report["nummer"])
    expect(_list(page).get_by_role("link")).to_have_count(1)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    sheet = page.get_by_label("Geöffnete Anfrage")
    expect(sheet.get_by_role("heading", name="Tastatur")).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tasten")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)

    page.keyboard.press("a")
    ask = page.get_by_role("dialog")
    expect(ask).to_contain_text("annehmen?")
    expect(ask.get_by_role("button", name="Annehmen")).to_be_focused()
    # A key pressed at the sight of it is meant for the page: no dialog is left to swallow it.
    page.evaluate(_WATCH, f"Anfrage {report['nummer']} ist jetzt in Bearbeitung.")
    page.keyboard.press("Enter")
    dialogs = page.wait_for_function("() => window.dialogsAtTheSight").json_value()
    assert dialogs == "0"

    page.keyboard.press("n")
    expect(page.get_by_label("Interne Notiz – für Mieter unsichtbar")).to_be_focused()
    page.keyboard.type("Schlüssel liegt beim Nachbarn. a c x")
    page.keyboard.press("Control+Enter")
    note = sheet.get_by_label("Verlauf").get_by_role("listitem").filter(has_text="Schlüssel liegt")
    expect(note).to_contain_text("für Mieter unsichtbar")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    expect(page.get_by_label("Ihre Nachricht")).to_be_focused()
    page.keyboard.type("Wir kommen morgen um 9 Uhr.")
    page.keyboard.press("Control+Enter")
    expect(sheet.get_by_label("Verlauf")).to_contain_text("Wir kommen morgen um 9 Uhr.")

    seen = tenant.rows("anfrage_nachrichten", anfrage_id=f"eq.{report['id']}")
    assert [m["inhalt"] for m in seen] == ["Wir kommen morgen um 9 Uhr."]


def test_closing_documents_the_repair(windows: Windows, tenant: Person) -> None:
    report = _report(tenant, "Eckventil tropft, bitte abschließen.")
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{report['id']}")
    page.get_by_role("button", name="Annehmen").click()
    page.get_by_role("toolbar").get_by_role("button", name="Abschließen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Was wurde getan?").fill("Eckventil getauscht.")
    dialog.get_by_label("Ausgeführt von").fill("Sanitär Schulz")
    dialog.locator("input[name=fotos]").set_input_files(PHOTO)
    dialog.get_by_role("button", name="Abschließen").click()
    expect(dialog).to_be_hidden()
    sheet = page.get_by_label("Geöffnete Anfrage")
    expect(sheet.get_by_text("Sanitär Schulz")).to_be_visible()

    phone = windows.signed_in("mieter", "telefon")
    phone.goto(f"/anfragen/{report['id']}")
    done = phone.locator("main").get_by_text("Eckventil getauscht.")
    expect(done).to_be_visible()
    expect(phone.get_by_role("img", name=PHOTO.name)).to_be_visible()
    expect(phone.get_by_label("Stand der Anfrage").locator("[aria-current=step]")).to_contain_text(
        "abgeschlossen"
    )


def test_rejection_needs_a_reason_and_shows_it(windows: Windows, tenant: Person) -> None:
    report = _report(tenant, "Bitte meine Lampe reparieren.")
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{report['id']}")
    page.get_by_role("button", name="Ablehnen").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("wird dem Mieter angezeigt")
    expect(dialog.get_by_role("button", name="Ablehnen")).to_be_disabled()
    dialog.get_by_label("Begründung").fill("Die Lampe gehört Ihnen.")
    dialog.get_by_role("button", name="Ablehnen").click()
    expect(dialog).to_be_hidden()
    phone = windows.signed_in("mieter", "telefon")
    phone.goto(f"/anfragen/{report['id']}")
    expect(phone.get_by_text("Diese Anfrage wurde abgelehnt")).to_be_visible()
    expect(phone.locator("main").get_by_text("Die Lampe gehört Ihnen.").first).to_be_visible()


def test_the_list_never_moves_under_the_pointer(windows: Windows, tenant: Person) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/anfragen?ansicht=alle")
    rows = _list(page).get_by_role("link")
    expect(rows.first).to_be_visible()
    rows.nth(3).hover()
    page.mouse.move(400, 300)
    page.mouse.move(410, 320)
    # Which rows, not what they say: a deadline or a count may change where it stands.
    shown = "rows => rows.slice(0, 4).map(row => row.dataset.zeile)"
    before = rows.evaluate_all(shown)
    report = _report(tenant, "Wasser tropft, während jemand zeigt.")
    pill = page.get_by_role("button", name=re.compile(r"\d neue"))
    expect(pill).to_contain_text(report["nummer"])
    assert rows.evaluate_all(shown) == before
    # On the way to the pill the pointer leaves the list: nothing moves before the click.
    pill.hover()
    assert rows.evaluate_all(shown) == before
    expect(pill).to_be_visible()
    pill.click()
    expect(rows.filter(has_text=report["nummer"])).to_be_visible()

    # With the pointer elsewhere the next one appears by itself, marked as new.
    page.mouse.move(1200, 600)
    second = _report(tenant, "Wasser tropft, niemand zeigt.")
    row = rows.filter(has_text=second["nummer"])
    expect(row).to_be_visible()
    expect(row).to_contain_text("Neu:")


def test_two_clerks_and_a_broken_line(windows: Windows, tenant: Person) -> None:
    report = _report(tenant, "Wasserfleck, zwei Sachbearbeiter sehen hin.")
    first = windows.signed_in("verwalter")
    second = windows.signed_in("leitung")
    for page in (first, second):
        page.goto(f"/anfragen/{report['id']}")
        expect(page.get_by_role("button", name="Annehmen")).to_be_visible()
    second.get_by_role("button", name="Annehmen").click()
    expect(first.get_by_text(f"Anfrage {report['nummer']} ist jetzt")).to_be_visible()
    expect(first.get_by_role("toolbar").get_by_role("button", name="Abschließen")).to_be_visible()

    first.context.set_offline(True)
    expect(first.get_by_text("Verbindung unterbrochen")).to_be_visible(timeout=60_000)
    tenant.rpc("nachricht_senden", anfrage_id=report["id"], inhalt="Während der Funkstille.")
    first.context.set_offline(False)
    expect(first.get_by_label("Verlauf")).to_contain_text("Während der Funkstille.")
    expect(first.get_by_text("Verbindung unterbrochen")).to_have_count(0)


def test_an_account_and_its_letter(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("leitung")
    page.goto("/konten")
    page.get_by_role("button", name="Konto anlegen").click()
    dialog = page.get_by_role("dialog", name="Konto anlegen")
    dialog.get_by_role("combobox", name="Rolle").click()
    page.get_by_role("option", name="Hausmeister").click()
    dialog.get_by_label("Name").fill("Bruno Brief")
    dialog.get_by_label("E-Mail-Adresse").fill("bruno.brief@muster-hausverwaltung.example")
    dialog.get_by_role("button", name="Anlegen").click()
    letter = page.get_by_role("article", name="Einladungsbrief")
    code = letter.locator("[data-einladungscode]")
    expect(code).to_be_visible()
    expect(letter).to_contain_text("/einladung")
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("button", name="Brief drucken")).to_be_hidden()
    assert len(page.pdf(format="A4")) > 1000
    page.emulate_media(media="screen")

    page.get_by_role("button", name="Zurück zu den Konten").click()
    page.get_by_label("Suchen").fill("Bruno")
    row = page.get_by_role("row", name="Bruno Brief")
    expect(row).to_contain_text("eingeladen")
    row.get_by_role("button", name="Bruno Brief sperren").click()
    lock = page.get_by_role("dialog")
    lock.get_by_label("Grund").fill("Probe")
    lock.get_by_role("button", name="Sperren").click()
    expect(row).to_contain_text("gesperrt")
    expect(row).to_contain_text("Probe")
    row.get_by_role("button", name="Bruno Brief entsperren").click()
    expect(row).to_contain_text("eingeladen")

    clerk = windows.signed_in("verwalter")
    clerk.goto("/konten")
    clerk.get_by_label("Suchen").fill("Bruno")
    expect(clerk.get_by_role("row", name="Bruno Brief")).to_be_visible()
    expect(clerk.get_by_role("button", name="Bruno Brief sperren")).to_have_count(0)
    assert (
        demo.value("select count(*) from anmeldung.benutzerkonten where name = 'Bruno Brief'") == 1
    )


def test_the_caretaker_works_through_the_list(windows: Windows, tenant: Person, demo: Demo) -> None:
    mark = secrets.token_hex(3)
    report = _report(tenant, f"Ventil {mark}")
    email = demo.value(_CARETAKER, report["id"])
    (login,) = [x for x in demo.logins("hausmeister") if x["email"] == email]
    page = windows.signed_in(login, "telefon")
    page.goto("/")
    page.locator("main li a").filter(has_text=mark).first.click()
    page.get_by_role("button", name="Annehmen").click()
    expect(page.get_by_role("button", name="Abschließen")).to_be_visible()
    expect(page.get_by_role("button", name="Ablehnen")).to_have_count(0)
    page.get_by_text("Interne Notiz", exact=True).click()
    page.get_by_label("Interne Notiz – für Mieter unsichtbar").fill("Dichtung fehlt.")
    page.get_by_role("button", name="Notiz speichern").click()
    expect(page.get_by_label("Verlauf")).to_contain_text("Dichtung fehlt.")
