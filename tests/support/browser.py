"""Debian's Chromium as the tests start it: no sandbox in containers, no calls home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

#: Without a window it needs half the processor time.
EXECUTABLE = "/usr/bin/chromium-headless-shell"
#: With notifications, which the other one lacks.
WHOLE = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--lang=de-DE",
]

#: Milliseconds: what never comes fails as surely after a while, on a busy machine too.
PATIENCE = 40_000
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this test process: Playwright runs only once in each."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        yield chromium
        chromium.close()


class Gate:
    """Holds what a page asks for until it is opened; what is asked later passes."""

    def __init__(self, page: Page, address: str) -> None:
        self._held: list[Route] = []
        self._open = False
        page.route(address, self._arrive)

    def _arrive(self, route: Route) -> None:
        if self._open:
            route.continue_()
        else:
            self._held.append(route)

    def open(self) -> None:
        """Let everything go."""
        self._open = True
        for route in self._held:
            route.continue_()
