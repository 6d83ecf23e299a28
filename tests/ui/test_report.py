"""A tenant reports damage with a phone: photos, draft, lost line, receipt, withdrawal."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of
from tests.ui.screenshots import PHOTO

HOSTILE = "<img src=x onerror=alert(1)> '); drop table anfragen; -- „Tropfen“ 💧"


def _answer_all(page: Page, description: str) -> None:
    page.goto("/")
    page.get_by_role("link", name="Schaden melden").first.click()
    page.locator("input[name=fotos]").set_input_files([PHOTO, PHOTO])
    expect(page.get_by_role("img", name="Foto 2")).to_be_visible()
    page.get_by_role("button", name="Foto 2 entfernen").click()
    page.get_by_role("button", name="Weiter").click()
    page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_role("alert")).to_contain_text("Bitte wählen Sie aus")
    page.get_by_label("Wasser").check()
    expect(page.get_by_text("Haupthahn")).to_be_visible()
    page.get_by_role("button", name="Weiter").click()
    page.get_by_role("button", name="Küche").click()
    page.get_by_role("button", name="Weiter").click()
    page.get_by_label("Ein, zwei Sätze").fill(description)
    page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_role("heading", name="Stimmt alles so?")).to_be_visible()


def test_report_survives_reload_and_a_lost_line(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("mieter", "telefon")
    _answer_all(page, HOSTILE)

    page.reload()
    expect(page.get_by_role("img", name="Foto 1")).to_be_visible()
    expect(page.get_by_text(HOSTILE)).to_be_visible()

    page.route("**/api/rpc/schaden_melden", lambda route: route.abort())
    page.get_by_role("button", name="Meldung absenden").click()
    expect(page.get_by_role("alert")).to_contain_text("nicht erreichbar")
    expect(page.get_by_text(HOSTILE)).to_be_visible()

    # The answer to the second try is lost: the database has it, the phone does not know.
    def lose(route: object) -> None:
        route.fetch()  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    page.unroute("**/api/rpc/schaden_melden")
    page.route("**/api/rpc/schaden_melden", lose, times=1)
    page.get_by_role("button", name="Noch einmal senden").click()
    expect(page.get_by_role("alert")).to_contain_text("nicht erreichbar")
    page.get_by_role("button", name="Noch einmal senden").click()
    expect(page.get_by_role("heading", name="Ihre Meldung ist angekommen")).to_be_visible()
    number = page.get_by_text(re.compile(r"^\d{4}-\d{4,}$")).inner_text()

    tenant = demo.sign_in(login_of(demo.data, "mieter"))
    filed = tenant.rows("anfragen", betreff=f"eq.{HOSTILE}")
    assert [a["nummer"] for a in filed] == [number]
    assert len(tenant.rows("anhaenge", anfrage_id=f"eq.{filed[0]['id']}")) == 1

    page.get_by_role("link", name="Zur Anfrage").click()
    expect(page.get_by_role("heading", name=HOSTILE)).to_be_visible()
    expect(page.get_by_role("img", name=PHOTO.name)).to_be_visible()
    page.goto("/")
    expect(page.get_by_text("angefangene Meldung")).to_have_count(0)


def test_message_with_photo_and_withdrawal(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    _answer_all(page, "Der Wasserhahn tropft.")
    page.get_by_role("button", name="Meldung absenden").click()
    page.get_by_role("link", name="Zur Anfrage").click()
    page.get_by_label("Ihre Nachricht").fill("Hier noch ein Bild.")
    page.locator("input[name=fotos]").set_input_files(PHOTO)
    page.get_by_role("button", name="Senden").click()
    story = page.get_by_label("Verlauf")
    expect(story.get_by_text("Hier noch ein Bild.")).to_be_visible()
    story.get_by_role("button", name=f"{PHOTO.name} groß zeigen").click()
    shown = page.get_by_role("dialog").get_by_role("img", name=PHOTO.name)
    expect(shown).to_be_visible()
    assert shown.evaluate("e => e.naturalWidth") == 960
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Anfrage zurückziehen").click()
    page.get_by_role("dialog").get_by_role("button", name="Behalten").click()
    page.get_by_role("button", name="Anfrage zurückziehen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Warum?").fill("Hat sich erledigt.")
    dialog.get_by_role("button", name="Zurückziehen").click()
    steps = page.get_by_label("Stand der Anfrage")
    expect(steps.locator("[aria-current=step]")).to_contain_text("zurückgezogen")
    expect(story).to_contain_text("Hat sich erledigt.")

    # Whoever writes afterwards opens a linked new Anfrage.
    old = page.url
    page.get_by_label("Ihre Nachricht").fill("Es tropft doch wieder.")
    page.get_by_role("button", name="Senden").click()
    expect(page.get_by_text(re.compile(r"Neue Anfrage \d{4}-\d{4} eröffnet"))).to_be_visible()
    expect(page.get_by_role("heading", name=re.compile("^Zu "))).to_be_visible()
    page.get_by_role("link", name="Vorherige Anfrage").click()
    expect(page).to_have_url(old)


def test_a_photo_that_is_none(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    _answer_all(page, "Mit falschem Foto.")
    page.goto("/melden/fotos")
    page.locator("input[name=fotos]").set_input_files(
        {"name": "foto.png", "mimeType": "image/png", "buffer": b"<svg onload=alert(1)>" * 9}
    )
    expect(page.get_by_text("foto.png")).to_be_visible()
    for _ in range(4):
        page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_role("heading", name="Stimmt alles so?")).to_be_visible()
    page.get_by_role("button", name="Meldung absenden").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("button", name="Foto 2 entfernen").click()
    page.get_by_role("button", name="Noch einmal senden").click()
    expect(page.get_by_role("heading", name="Ihre Meldung ist angekommen")).to_be_visible()


def test_help_says_what_belongs_elsewhere(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    page.goto("/hilfe")
    for topic in ("Wohnung kündigen", "Miete mindern", "Reparatur bestätigen"):
        expect(page.get_by_role("heading", name=topic)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Kündig|Minder", re.I))).to_have_count(0)


def test_places_of_others_are_closed(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("mieter", "telefon")
    page.goto("/konten")
    expect(page.get_by_role("heading", name="Dafür fehlt Ihnen die Berechtigung")).to_be_visible()
    foreign = demo.value(
        "select id from verwaltung.anfragen where mandant_id = %s limit 1", demo.mandant(1)["id"]
    )
    for path in (f"/anfragen/{foreign}", "/anfragen/1", "/anfragen/unsinn", "/gibt-es-nicht"):
        page.goto(path)
        expect(page.get_by_role("heading", name=re.compile("gibt es nicht$"))).to_be_visible()
