"""axe finds nothing on any screen, phone and desk, light and dark."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.ui.conftest import SIZES, Scheme, Windows
from tests.ui.screenshots import SCREENS

RULES: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    # A list of many rows is judged as well by its first ones.
    "resultTypes": ["violations"],
}
# What else than colours could be wrong is wrong in every light.
COLOURS = RULES | {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """What axe objects to, one line per element; an open dialog alone, as nobody reaches the rest."""
    beneath = {"exclude": [["#wurzel"]]} if page.get_by_role("dialog").count() else None
    found = Axe().run(page, context=beneath, options=rules).response["violations"]
    return [
        f"{v['id']}: {n['html'][:160]} – {n['failureSummary']}" for v in found for n in v["nodes"]
    ]


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_is_accessible(windows: Windows, screen: str) -> None:
    role, act = SCREENS[screen]
    page = windows.signed_in(role, "telefon") if role else windows.anonymous("telefon")
    act(page)
    schemes: dict[Scheme, dict[str, Any]] = {"light": RULES, "dark": COLOURS}
    for size, viewport in SIZES.items():
        page.set_viewport_size(viewport)
        for scheme, rules in schemes.items():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert violations(page, rules) == [], (size, scheme)


def test_axe_would_object(windows: Windows) -> None:
    page = windows.anonymous()
    page.goto("/")
    page.get_by_role("button", name="Anmelden").wait_for()
    page.evaluate("document.querySelector('main').append(new Image())")
    assert any(v.startswith("image-alt") for v in violations(page))
