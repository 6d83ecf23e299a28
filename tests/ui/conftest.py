"""A demo installation and browser windows of signed-in people."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.support.browser import PATIENCE
from tests.support.demo import Demo
from tests.support.stack import Stack
from tests.ui.mail_queue import Arrival
from tests.ui.people import login_of

Size = Literal["telefon", "tisch"]
Scheme = Literal["light", "dark"]

SIZES: dict[Size, ViewportSize] = {
    "telefon": {"width": 390, "height": 844},
    "tisch": {"width": 1440, "height": 900},
}

UNCONFIRMED, FOLLOW_UP = 10, 14
"""Letters of the Monday morning that wait for a person."""


@pytest.fixture(scope="session")
def demo(stack: Stack) -> Iterator[Demo]:
    """The installation of this test process with the demo data and some mail in it."""
    with Demo(stack) as running:
        for number in (UNCONFIRMED, FOLLOW_UP):
            letter, content = running.letter(number)
            running.deliver(letter, content)
            intake = running.mandant()["eingang"]
            running.wait_for_mail(intake, hashlib.sha256(content).digest())
        yield running


@pytest.fixture
def arrives(demo: Demo) -> Arrival:
    """Letters that come while somebody looks."""

    def deliver(number: int, **changes: Any) -> str:
        letter, content = demo.fresh_letter(number, **changes)
        demo.deliver(letter, content)
        demo.wait_for_mail(demo.mandant()["eingang"], hashlib.sha256(content).digest())
        return str(letter.subject)

    return deliver


@dataclasses.dataclass
class Windows:
    """Opens browser windows and remembers what went wrong in them."""

    browser: Browser
    demo: Demo
    contexts: list[BrowserContext] = dataclasses.field(default_factory=list)
    errors: list[str] = dataclasses.field(default_factory=list)
    foreign: list[str] = dataclasses.field(default_factory=list)

    def anonymous(self, size: Size = "tisch", scheme: Scheme = "light") -> Page:
        """A window of somebody unknown."""
        context = self.browser.new_context(
            base_url=self.demo.url,
            viewport=SIZES[size],
            has_touch=size == "telefon",
            is_mobile=size == "telefon",
            color_scheme=scheme,
            reduced_motion="reduce",
            locale="de-DE",
            # The portal shows Berlin's time wherever the device is.
            timezone_id="America/New_York",
        )
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on(
            "console",
            lambda m: self.errors.append(m.text) if "Content Security Policy" in m.text else None,
        )
        page.on("request", self._watch)
        return page

    def _watch(self, request: Any) -> None:
        if not request.url.startswith((self.demo.url, "blob:", "data:")):
            self.foreign.append(request.url)

    def signed_in(
        self, login: dict[str, Any] | str, size: Size = "tisch", scheme: Scheme = "light"
    ) -> Page:
        """A window whose cookie jar carries a session, as after a reload; by login or role."""
        if isinstance(login, str):
            login = login_of(self.demo.data, login)
        page = self.anonymous(size, scheme)
        answer = page.context.request.post(
            "/api/rpc/anmelden", data={"email": login["email"], "passwort": login["passwort"]}
        )
        assert answer.ok, answer.text()
        return page


@pytest.fixture
def windows(browser: Browser, demo: Demo) -> Iterator[Windows]:
    """Windows of this test; none may fail, break the policy or call somebody else."""
    yield from watched(browser, demo)


def watched(browser: Browser, demo: Demo) -> Iterator[Windows]:
    """Windows of a browser; asserts at the end what `windows` promises."""
    opened = Windows(browser, demo)
    yield opened
    for context in opened.contexts:
        context.close()
    assert opened.errors == []
    assert opened.foreign == []
