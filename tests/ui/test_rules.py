"""The rules of the office: changed, tried, checked against earlier mail, saved as a whole."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows


def _open(page: Page, rule: str) -> None:
    page.goto("/einstellungen/regeln")
    page.get_by_role("link", name=rule, exact=False).first.click()
    expect(page.get_by_label("Name der Regel")).to_have_value(rule)


def test_a_rule_is_changed_tried_checked_and_saved(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("verwalter")
    _open(page, "Parken")
    page.get_by_label("Betreff").fill("Lastenrad im Hof")
    page.get_by_label("Text", exact=True).fill("Das Lastenrad steht wieder vor der Tür.")
    result = page.get_by_label("Ergebnis der Probe")
    expect(result).to_contain_text("Keine Regel trifft zu")
    words = page.get_by_role("textbox", name="Bedingung 1: Wort hinzufügen")
    words.fill("Lastenräder")
    words.press("Enter")
    page.get_by_role("button", name="lastenraeder, am Wortanfang").click()
    page.get_by_role("menuitem", name="Wort entfernen").click()
    words.fill("Lastenrad")
    words.press("Enter")
    expect(result).to_contain_text("Parken")
    expect(result.locator("mark").first).to_have_text("Lastenrad")
    expect(result).to_contain_text("Beschwerde")

    bar = page.get_by_label("Nicht gespeicherte Änderungen")
    expect(bar).to_contain_text("1 geändert")
    bar.get_by_role("button", name="E-Mails prüfen").click()
    check = page.get_by_role("dialog", name="Was die Regeln")
    expect(check).to_contain_text("geprüften E-Mail")
    page.keyboard.press("Escape")
    bar.get_by_role("button", name="Speichern").click()
    save = page.get_by_role("dialog", name="Regeln speichern")
    expect(save).to_contain_text("Parken")
    save.get_by_role("button", name="Regeln speichern").click()
    expect(page.get_by_text("gelten ab sofort.")).to_be_visible()
    expect(bar).to_have_count(0)

    page.reload()
    expect(result).to_contain_text("Parken")
    stored = (
        "select woerter::text from verwaltung.klassifikationsregeln where bezeichnung = 'Parken'"
    )
    assert "|lastenrad" in demo.value(f"{stored} and mandant_id = %s", demo.mandant()["id"])


def test_objections_stand_at_the_rule(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/einstellungen/regeln")
    page.get_by_role("button", name="Neue Regel").click()
    page.get_by_label("Name der Regel").fill("Gasgeruch")
    expect(page.get_by_text("Eine andere Regel heißt schon so.")).to_be_visible()
    bar = page.get_by_label("Nicht gespeicherte Änderungen")
    expect(bar.get_by_role("button", name="Speichern")).to_be_disabled()
    page.get_by_role("link", name="Benutzerkonten").click()
    dialog = page.get_by_role("dialog", name="Änderungen noch nicht gespeichert")
    dialog.get_by_role("button", name="Hier bleiben").click()
    bar.get_by_role("button", name="Verwerfen").click()
    page.get_by_role("dialog").get_by_role("button", name="Verwerfen").click()
    expect(bar).to_have_count(0)


def test_order_by_keyboard_and_deletion_undone(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/einstellungen/regeln")
    rules = page.get_by_role("list", name="Regeln der Reihe nach").get_by_role("listitem")
    handle = page.get_by_role("button", name="Gasgeruch verschieben")
    handle.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(rules.nth(2)).to_contain_text("Gasgeruch")
    expect(handle).to_be_focused()
    bar = page.get_by_label("Nicht gespeicherte Änderungen")
    expect(bar).to_contain_text("Reihenfolge geändert")
    page.get_by_role("link", name="Gasgeruch").click()
    page.get_by_role("button", name="Löschen").click()
    expect(bar).to_contain_text("1 gelöscht")
    page.get_by_role("button", name="Rückgängig").click()
    expect(rules.nth(2)).to_contain_text("Gasgeruch")


def test_two_clerks_do_not_overwrite_each_other(windows: Windows, demo: Demo) -> None:
    first, second = windows.signed_in("verwalter"), windows.signed_in("leitung")
    for page, name in ((first, "Parken und Hof"), (second, "Parken und Garage")):
        _open(page, "Parken")
        page.get_by_label("Name der Regel").fill(name)
    for page in (first, second):
        bar = page.get_by_label("Nicht gespeicherte Änderungen")
        bar.get_by_role("button", name="Speichern").click()
        dialog = page.get_by_role("dialog", name="Regeln speichern")
        dialog.get_by_role("button", name="Regeln speichern").click()
        if page is first:
            expect(page.get_by_text("gelten ab sofort.")).to_be_visible()
    expect(dialog.get_by_role("alert")).to_contain_text("Jemand anderes hat die Regeln inzwischen")
    dialog.get_by_role("button", name="verwerfen und neu laden").click()
    rules = second.get_by_role("list", name="Regeln der Reihe nach")
    expect(rules).to_contain_text("Parken und Hof")
    expect(rules).not_to_contain_text("Parken und Garage")
    expect(bar).to_have_count(0)
    # As the other tests expect it.
    demo.person("verwalter").rpc("klassifikationsregeln_zuruecksetzen")


def test_a_tenant_has_no_business_here(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    page.goto("/einstellungen/regeln")
    expect(page.get_by_role("heading", name="Dafür fehlt Ihnen die Berechtigung")).to_be_visible()
