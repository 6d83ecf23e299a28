"""The clerk's mail queue in a window: its list, the open mail, the way to one of them."""

from __future__ import annotations

from typing import Any, Protocol

from playwright.sync_api import Locator, Page, expect


class Arrival(Protocol):
    """Delivers a letter as if for the first time, changed as named, and returns its subject."""

    def __call__(self, number: int, **changes: Any) -> str: ...


def rows(page: Page) -> Locator:
    """The mails of the list."""
    return page.get_by_label("Liste der E-Mails").locator("[data-zeile]")


def sheet(page: Page) -> Locator:
    """The mail that is open."""
    return page.get_by_label("Geöffnete E-Mail")


_SEARCHED = "text => new URLSearchParams(location.search).get('suche') === text.trim()"


def find(page: Page, text: str) -> None:
    """Searches by keyboard and opens the only hit."""
    field = page.get_by_role("searchbox", name="E-Mails durchsuchen")
    expect(field).to_be_visible()
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)
    # A list of one may be the one from before the search.
    page.wait_for_function(_SEARCHED, arg=text)
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text(text)
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(sheet(page).get_by_role("heading", name=text)).to_be_focused()
