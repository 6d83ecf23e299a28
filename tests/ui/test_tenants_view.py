"""A clerk looks at what a tenant sees, and the log says so."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import TENANT

NOTED = """
    select count(*) from audit.eintraege as e
    join anmeldung.benutzerkonten as b on b.mandant_id = e.mandant_id and b.id::text = e.objekt
    where e.aktion = 'eingesehen' and e.grund = %s and b.email = %s and e.rolle = 'verwalter'
"""


def test_the_same_as_on_the_tenants_own_telephone(windows: Windows, demo: Demo) -> None:
    tenant = windows.signed_in("mieter")
    tenant.goto("/anfragen")
    hers = tenant.locator("main li a strong")
    expect(hers.first).to_be_visible()
    subjects = hers.all_inner_texts()

    clerk = windows.signed_in("verwalter")
    clerk.goto("/konten")
    clerk.get_by_role("link", name="Ansicht von Sabine Baumann").click()
    expect(clerk.get_by_role("button", name="Ansehen")).to_be_disabled()
    reason = "Mieterin findet unsere Antwort nicht"
    clerk.get_by_label("Wozu brauchen Sie die Ansicht?").fill(reason)
    clerk.get_by_role("button", name="Ansehen").click()
    expect(clerk.get_by_text("So sieht Sabine Baumann das Portal")).to_be_visible()
    seen = clerk.locator("main h3 button")
    expect(seen).to_have_count(len(subjects))
    for subject in subjects:
        expect(seen.filter(has_text=subject).first).to_be_visible()
    seen.first.click()
    # What is closed is in the page, too.
    opened = clerk.locator(f"id={seen.first.get_attribute('aria-controls')}")
    expect(
        opened.get_by_role("list", name="Verlauf").or_(opened.get_by_text("Noch keine"))
    ).to_be_visible()
    expect(clerk.get_by_role("textbox")).to_have_count(0)
    assert demo.value(NOTED, reason, TENANT) == 1

    # Another look is asked for again.
    clerk.reload()
    expect(clerk.get_by_label("Wozu brauchen Sie die Ansicht?")).to_be_visible()
