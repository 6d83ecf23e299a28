"""Areas, houses and who stands in for whom, as the office sets them up."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows


@pytest.fixture
def area(demo: Demo) -> Iterator[str]:
    """Name of an area to come; nobody can delete one in the cockpit, and other tests count them."""
    name = f"Bereich {secrets.token_hex(3)}"
    yield name
    with demo.connect() as connection:
        for query in (
            "delete from verwaltung.hausmeister_zuordnungen where hausmeister_bereich_id in "
            "(select b.id from verwaltung.hausmeister_bereiche as b where b.bezeichnung = %s)",
            "delete from verwaltung.hausmeister_bereiche where bezeichnung = %s",
        ):
            connection.execute(query, (name,))


def test_an_area_gets_houses_and_a_house_its_clerk(windows: Windows, area: str) -> None:
    name = area
    page = windows.signed_in("leitung")
    page.goto("/stammdaten/bereiche")
    page.get_by_role("button", name="Neuer Bereich").click()
    dialog = page.get_by_role("dialog", name="Neuer Bereich")
    dialog.get_by_label("Name des Bereichs").fill(name)
    dialog.get_by_role("group", name="Hausmeister").get_by_role("checkbox").first.check()
    dialog.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("row").filter(has_text=name)).to_contain_text("0")

    page.get_by_role("button", name="Neuer Bereich").click()
    dialog.get_by_label("Name des Bereichs").fill(name)
    dialog.get_by_role("button", name="Speichern").click()
    expect(dialog.get_by_role("alert")).to_contain_text("gibt es schon")
    page.keyboard.press("Escape")

    page.goto("/stammdaten/objekte")
    page.get_by_label("Suchen").fill("Ackerweg 4")
    page.get_by_role("link", name="Ackerweg 4", exact=True).click()
    expect(page.get_by_label("Einheiten")).to_contain_text("EG links")
    page.get_by_role("button", name="Bearbeiten", exact=True).first.click()
    house = page.get_by_role("dialog", name="Ackerweg 4")
    before = house.get_by_label("Hausmeister-Bereich").input_value()
    house.get_by_label("Hausmeister-Bereich").select_option(label=name)
    house.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text(f"Bereich: {name}")).to_be_visible()
    page.get_by_role("button", name="Bearbeiten", exact=True).first.click()
    house.get_by_label("Hausmeister-Bereich").select_option(before)
    house.get_by_role("button", name="Speichern").click()
    expect(page.get_by_text(f"Bereich: {name}")).to_have_count(0)


def test_who_stands_in_is_entered_once(windows: Windows) -> None:
    page = windows.signed_in("verwalter", size="telefon")
    day = datetime.datetime.now(datetime.UTC).date() + datetime.timedelta(days=400)
    page.goto("/stammdaten/vertretungen")
    for message in (None, "schon eine Vertretung"):
        page.get_by_role("button", name="Vertretung eintragen").click()
        dialog = page.get_by_role("dialog", name="Vertretung eintragen")
        dialog.get_by_label("Wer vertritt Sie?").select_option(index=1)
        dialog.get_by_label("Erster Tag").fill(day.isoformat())
        dialog.get_by_label("Letzter Tag").fill(day.isoformat())
        dialog.get_by_role("button", name="Eintragen").click()
        if message is None:
            expect(dialog).to_have_count(0)
        else:
            expect(dialog.get_by_role("alert")).to_contain_text(message)
            page.keyboard.press("Escape")
    row = page.get_by_role("row").filter(has_text=day.strftime("%d.%m.%Y"))
    row.get_by_role("button", name="entfernen").click()
    page.get_by_role("dialog").get_by_role("button", name="Entfernen").click()
    expect(row).to_have_count(0)
