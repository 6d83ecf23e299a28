"""Demo installation and a real browser for the stories."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.support.browser import PATIENCE
from tests.support.demo import Demo
from tests.support.stack import Stack

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def demo(stack: Stack) -> Iterator[Demo]:
    """The installation of this test process with the demo data in it."""
    with Demo(stack) as running:
        yield running


class Screen:
    """One person's browser window; `reloaded` tells whether the page was loaded a second time."""

    def __init__(self, browser: Browser, url: str, size: ViewportSize) -> None:
        self.context = browser.new_context(viewport=size, locale="de-DE", base_url=url)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)

    def sign_in(self, login: dict[str, str]) -> None:
        """Through the form; remembers the page it landed on."""
        self.page.goto("/")
        self.page.get_by_label("E-Mail-Adresse").fill(login["email"])
        self.page.get_by_label("Passwort", exact=True).fill(login["passwort"])
        self.page.get_by_role("button", name="Anmelden").click()
        self.page.get_by_label("Passwort", exact=True).wait_for(state="detached")
        self.page.evaluate("window.nieNeuGeladen = true")

    def never_reloaded(self) -> bool:
        """Whether the page still is the one signed in on."""
        return bool(self.page.evaluate("window.nieNeuGeladen === true"))


@pytest.fixture
def screens(browser: Browser, demo: Demo) -> Iterator[list[Screen]]:
    """A desk and a phone."""
    pair = [Screen(browser, demo.url, DESK), Screen(browser, demo.url, PHONE)]
    yield pair
    for screen in pair:
        screen.context.close()
