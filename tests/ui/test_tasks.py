"""The board: a task made of an Anfrage, moved by keyboard and mouse, done by the caretaker."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import login_of

_OPEN = (
    "select a.id from verwaltung.anfragen as a where a.mandant_id = %s and a.status = 'offen'"
    " and a.kategorie = 'schaden' and a.hausmeister_bereich_id is not null"
    " and not exists (select from verwaltung.aufgaben as t where t.anfrage_id = a.id)"
    " order by a.id limit 1"
)
_TASKS = "select count(*) from verwaltung.aufgaben as t where t.anfrage_id = %s"
_STATES = (
    "select t.status || ' ' || a.status from verwaltung.aufgaben as t"
    " join verwaltung.anfragen as a on a.mandant_id = t.mandant_id and a.id = t.anfrage_id"
    " where t.anfrage_id = %s"
)


def _column(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=re.compile(f"^{name}"))


def _card(page: Page, demo: Demo, anfrage: object) -> Locator:
    number = demo.value("select a.nummer from verwaltung.anfragen as a where a.id = %s", anfrage)
    return page.get_by_role("button").filter(has_text=f"Anfrage {number}")


def _make(page: Page, anfrage: object) -> None:
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    expect(page.get_by_role("region", name="Fristen")).to_be_visible()
    page.keyboard.press("t")
    expect(page.get_by_role("region", name="Aufgaben")).to_be_visible()


def test_by_keyboard_and_by_mouse(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    _make(page, anfrage)
    expect(page.get_by_text("Die Aufgabe steht auf der Tafel.")).to_be_visible()
    # A second press asks, and Escape leaves it at one.
    page.keyboard.press("t")
    expect(page.get_by_role("dialog", name="Noch eine Aufgabe?")).to_be_visible()
    page.keyboard.press("Escape")
    assert demo.value(_TASKS, anfrage) == 1

    page.get_by_role("link", name="Zur Tafel").click()
    card = _card(page, demo, anfrage)
    card.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status").filter(has_text="In Arbeit, Platz")).to_be_attached()
    page.keyboard.press("Escape")
    expect(page.get_by_role("status").filter(has_text="Platz")).to_have_count(0)
    assert demo.value(_STATES, anfrage) == "offen offen"

    card.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowUp")
    with page.expect_response(re.compile("aufgabe_verschieben")) as moved:
        page.keyboard.press("Space")
    assert moved.value.ok
    expect(card).to_be_focused()
    assert demo.value(_STATES, anfrage) == "in_arbeit akzeptiert"

    done = _column(page, "Erledigt")
    card.scroll_into_view_if_needed()
    start, end = card.bounding_box(), done.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 30, start["y"] + 15)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + 60, steps=8)
    page.mouse.up()
    dialog = page.get_by_role("dialog", name="Erledigt:")
    dialog.get_by_label("Was wurde getan?").fill("Ventil getauscht")
    dialog.get_by_role("button", name="Erledigt").click()
    expect(page.get_by_text("ist damit abgeschlossen.")).to_be_visible()
    expect(done.get_by_role("button").first).to_contain_text("Anfrage")
    assert demo.value(_STATES, anfrage) == "erledigt abgeschlossen"


def test_a_failed_move_goes_back(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    page = windows.signed_in("verwalter")
    _make(page, anfrage)
    page.goto("/aufgaben")
    card = _card(page, demo, anfrage)
    page.route(re.compile("/api/rpc/aufgabe_verschieben"), lambda route: route.abort())
    card.focus()
    for key in ("Space", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_text("Der Server ist gerade nicht erreichbar.")).to_be_visible()
    expect(_column(page, "Offen")).to_contain_text(card.inner_text().split("\n")[0])
    assert demo.value(_STATES, anfrage) == "offen offen"


def test_the_caretaker_on_the_phone(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "hausmeister")
    task = demo.value(
        "select t.id from verwaltung.aufgaben as t"
        " join verwaltung.hausmeister_zuordnungen as z on z.mandant_id = t.mandant_id"
        " and z.hausmeister_bereich_id = t.hausmeister_bereich_id"
        " join anmeldung.benutzerkonten as k on k.mandant_id = z.mandant_id and k.id = z.benutzerkonto_id"
        " where k.email = %s and t.status = 'offen' and t.anfrage_id is not null"
        " order by t.rang limit 1",
        login["email"],
    )
    title = demo.value("select t.titel from verwaltung.aufgaben as t where t.id = %s", task)
    page = windows.signed_in(login, "telefon")
    board = windows.signed_in("verwalter")
    board.goto("/aufgaben")
    page.goto("/")
    page.get_by_role("link", name="Aufgaben").click()
    begun = page.get_by_role("region", name="In Arbeit")
    row = page.get_by_role("region", name="Offen").get_by_role("listitem").filter(has_text=title)
    row.first.get_by_role("button", name="Beginnen").click()
    mine = begun.get_by_role("listitem").filter(has_text=title)
    expect(mine).not_to_have_count(0)
    expect(_column(board, "In Arbeit")).to_contain_text(title)
    mine.last.get_by_role("button", name="Erledigt").click()
    dialog = page.get_by_role("dialog", name="Erledigt:")
    dialog.get_by_label("Was wurde getan?").fill("Nachgesehen, Teil bestellt")
    dialog.get_by_role("checkbox").check()
    dialog.get_by_role("button", name="Erledigt").click()
    expect(page.get_by_text("bleibt offen.")).to_be_visible()
    expect(_column(board, "Erledigt")).to_contain_text(title)
    assert demo.value(_STATES.replace("t.anfrage_id = %s", "t.id = %s"), task) == (
        "erledigt akzeptiert"
    )
