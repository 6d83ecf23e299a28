"""What the office sets for its mail, and what a tenant chooses: templates, sender, switches."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of


def _template(page: Page, event: str) -> None:
    page.goto(f"/einstellungen/vorlagen/{event}")
    expect(page.get_by_role("article", name="Brief")).to_contain_text("Sehr geehrte Frau Beispiel")


def test_a_template_and_its_letter(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("verwalter")
    _template(page, "abschluss")
    letter = page.get_by_role("article", name="Brief")
    text = page.get_by_label("Text", exact=True)
    text.fill("Alles erledigt.\n\nGetan: ")
    page.get_by_role("button", name="Was getan wurde").click()
    expect(text).to_have_value("Alles erledigt.\n\nGetan: {{massnahme}}")
    expect(letter).to_contain_text("Getan: Dichtung erneuert")
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.get_by_text("ist gespeichert")).to_be_visible()
    stored = "select text from verwaltung.vorlagen where mandant_id = %s and ereignis = 'abschluss'"
    assert demo.value(stored, demo.mandant()["id"]).endswith("Getan: {{massnahme}}")


def test_a_wrong_placeholder_is_named_where_it_stands(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    _template(page, "statuswechsel")
    page.get_by_label("Text", exact=True).fill("Zu {{nummmer}} gibt es Neues.")
    expect(page.get_by_text("Meinten Sie {{nummer}}?")).to_be_visible()
    expect(page.get_by_role("button", name="Vorlage speichern")).to_be_disabled()
    page.get_by_role("button", name="Stelle zeigen").click()
    assert page.evaluate("getSelection().toString()") == "{{nummmer}}"


def test_unsaved_changes_are_guarded(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    _template(page, "rueckfrage")
    page.get_by_label("Betreff").fill("Eine Frage")
    page.get_by_role("link", name="Benutzerkonten").click()
    dialog = page.get_by_role("dialog", name="Änderungen noch nicht gespeichert")
    dialog.get_by_role("button", name="Hier bleiben").click()
    expect(page.get_by_label("Betreff")).to_have_value("Eine Frage")
    page.get_by_role("link", name="Benutzerkonten").click()
    dialog.get_by_role("button", name="Verwerfen und verlassen").click()
    expect(page.get_by_role("heading", name="Benutzerkonten")).to_be_visible()


def test_the_head_changes_the_foot_of_letters(windows: Windows) -> None:
    page = windows.signed_in("leitung")
    page.goto("/einstellungen/email")
    foot = page.get_by_label("Vorschau des Brieffußes")
    page.get_by_label("Registernummer").fill("HRB 4711 B")
    expect(foot).to_contain_text("HRB 4711 B")
    page.get_by_label("Samstag: Zeit hinzufügen").click()
    expect(foot).to_contain_text("Sa 09:00")
    page.get_by_label("Samstag bis").fill("08:00")
    save = page.get_by_role("button", name="Einstellungen speichern")
    expect(save).to_be_disabled()
    page.get_by_label("Samstag bis").fill("12:00")
    page.get_by_label("Zuordnen, wenn die Domain selbst die E-Mail bestätigt").check()
    save.click()
    expect(page.get_by_text("Die Einstellungen sind gespeichert.")).to_be_visible()

    clerk = windows.signed_in("verwalter")
    clerk.goto("/einstellungen/email")
    expect(clerk.get_by_label("Vorschau des Brieffußes")).to_contain_text("HRB 4711 B")
    expect(clerk.get_by_text("Diese Angaben ändert die Leitung.")).to_be_visible()
    expect(clerk.get_by_label("Registernummer")).not_to_be_editable()
    expect(clerk.get_by_label("Immer von Hand entscheiden")).to_be_disabled()


def test_a_tenant_chooses_what_arrives_by_mail(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("mieter", "telefon")
    page.goto("/konto")
    switch = page.get_by_role("switch", name="Der Stand ändert sich")
    expect(switch).to_be_checked()
    # Drawn at once: a switch that jumps back first looks as if it had refused.
    with page.expect_response("**/rpc/benachrichtigung_waehlen"):
        assert switch.evaluate("it => { it.click(); return it.checked }") is False
    with page.expect_response("**/rpc/benachrichtigung_waehlen"):
        switch.check()
    with page.expect_response("**/rpc/benachrichtigung_waehlen"):
        switch.uncheck()
    page.reload()
    expect(switch).not_to_be_checked()
    chosen = (
        "select array_agg(w.ereignis order by w.ereignis) from verwaltung.benachrichtigungswahl w"
        " join anmeldung.benutzerkonten b on b.mandant_id = w.mandant_id and b.person_id = w.person_id"
        " where not w.per_email and b.email = %s"
    )
    assert demo.value(chosen, login_of(demo.data, "mieter")["email"]) == ["statuswechsel"]
    with page.expect_response("**/rpc/benachrichtigung_waehlen"):
        switch.check()

    page.goto("/einstellungen/vorlagen")
    expect(page.get_by_role("heading", name=re.compile("Berechtigung"))).to_be_visible()


def test_the_head_says_what_the_mail_system_takes(windows: Windows, demo: Demo) -> None:
    stored = "select antwort_form from verwaltung.eingangsadressen where mandant_id = %s"
    page = windows.signed_in("leitung")
    page.goto("/einstellungen/email")
    section = page.get_by_role("region", name="Antworten auf unsere E-Mails")
    expect(section.get_by_label("Eigene Adressen der Domain")).to_be_checked()
    section.get_by_label("Mit Zusatz").click()
    expect(page.get_by_text("Gilt für alle E-Mails von jetzt an.")).to_be_visible()
    assert demo.value(stored, demo.mandant()["id"]) == "zusatz"
    section.get_by_label("Eigene Adressen der Domain").click()
    expect(section.get_by_label("Eigene Adressen der Domain")).to_be_checked()
    page = windows.signed_in("verwalter")
    page.goto("/einstellungen/email")
    section = page.get_by_role("region", name="Antworten auf unsere E-Mails")
    expect(section.get_by_label("Mit Zusatz")).to_be_disabled()


def test_a_clerk_waits_for_an_answer(windows: Windows, demo: Demo) -> None:
    tenant = demo.sign_in(login_of(demo.data, "mieter"))
    report = tenant.rpc("schaden_melden", schadensart="wasser", ort="Bad", beschreibung="Tropft.")
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{report['id']}")
    page.get_by_label("Ihre Nachricht").fill("Wann sind Sie zu Hause?")
    page.get_by_label("Wir warten auf eine Antwort").click()
    page.get_by_role("button", name="Senden", exact=True).click()
    expect(page.get_by_text("Antwort gesendet.")).to_be_visible()
    events = "select ereignis from verwaltung.versand where anfrage_id = %s order by erstellt_am desc limit 1"
    assert demo.value(events, report["id"]) == "rueckfrage"
