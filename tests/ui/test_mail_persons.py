"""Whose words a mail becomes, and whose its address is: a hand says so, never a guess."""

from __future__ import annotations

import re
import secrets
from email.headerregistry import Address

from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.mail_queue import Arrival, find, sheet

DAMAGE, QUESTION = 5, 45
"""Letters of the Monday morning."""


def _stranger(name: str = "") -> Address:
    """A confirmed address that nobody knows."""
    return Address(name, addr_spec=f"neu-{secrets.token_hex(3)}@webpost.example")


def _said(page: Page, text: str) -> None:
    expect(page.get_by_role("status").filter(has_text=text)).to_be_attached()


def test_an_address_is_learnt_for_the_person_who_was_chosen(
    windows: Windows, arrives: Arrival, demo: Demo
) -> None:
    sender = _stranger("Tomasz Nowak")
    subject = arrives(DAMAGE, address=sender)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    expect(page.get_by_role("radio", name=re.compile("Tomasz Nowak"))).to_be_checked()
    page.keyboard.press("l")
    expect(sheet(page)).to_contain_text("zuerst die Person, der die Adresse gehört")
    page.keyboard.press("1")
    learn = page.get_by_role("button", name="Adresse merken bei Tomasz Nowak")
    expect(learn).to_be_enabled()
    page.keyboard.press("l")
    _said(page, "Adresse gemerkt")
    owner = (
        "select p.nachname from verwaltung.personen_email as a"
        " join verwaltung.personen as p on p.mandant_id = a.mandant_id and p.id = a.person_id"
        " where a.adresse = %s"
    )
    assert demo.value(owner, sender.addr_spec) == "Nowak"


def test_a_stranger_is_not_taken_for_the_tenant(
    windows: Windows, arrives: Arrival, demo: Demo
) -> None:
    number = demo.value(
        "select a.nummer from verwaltung.anfragen as a where a.mandant_id = %s"
        " and a.status = 'offen' and a.mietverhaeltnis_id is not null order by a.id limit 1",
        demo.mandant()["id"],
    )
    sender = _stranger()
    subject = arrives(QUESTION, address=sender, text=f"Es geht um Vorgang {number}.")
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    attach = page.get_by_role("button", name=f"An {number} anhängen")
    expect(attach).to_contain_text("als interne Notiz (Absender unbekannt)")
    page.keyboard.press("l")
    expect(sheet(page)).to_contain_text("wessen Adresse das ist")

    page.keyboard.press("w")
    writer = page.get_by_label("Geschrieben von")
    expect(writer).to_be_focused()
    writer.select_option(index=1)
    expect(attach).to_contain_text("als Nachricht von")
    expect(page.get_by_role("button", name="Adresse merken bei")).to_be_enabled()
    writer.select_option("unbekannt")
    expect(page.get_by_role("button", name="Adresse merken")).to_be_disabled()
    expect(attach).to_contain_text("als interne Notiz (Absender unbekannt)")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    _said(page, f"An {number} angehängt")

    filed = (
        "select n.anfrage_id from verwaltung.anfrage_nachrichten as n"
        " join verwaltung.email_triage as e on e.mandant_id = n.mandant_id and e.id = n.email_id"
        " where e.betreff = %s and n.art = 'intern' and n.verfasser_person_id is null"
    )
    page.goto(f"/anfragen/{demo.value(filed, subject)}?ansicht=alle")
    note = page.get_by_label("Verlauf").get_by_role("listitem").filter(has_text="Unbekannter")
    expect(note).to_contain_text("für Mieter unsichtbar")
    expect(note).to_contain_text("Außenstehende")
