"""Everything to tap is at least 44 px high, for wet fingers and gloves; nothing is cut off."""

from __future__ import annotations

import pytest

from tests.ui.conftest import Windows
from tests.ui.screenshots import SCREENS

# Clerks work at a desk, but look into the mail and the settings on the road too.
ON_THE_ROAD = ("cockpit-posteingang", "cockpit-versand", "cockpit-vorlagen", "cockpit-email")
PHONE_SCREENS = [n for n in SCREENS if not n.startswith("cockpit") or n.startswith(ON_THE_ROAD)]

SMALL = """() => [...document.querySelectorAll('a[href], button, input, textarea, select')]
  .filter((e) => {
    // A box to tick is as large as its label; a field to type in is not.
    const label = e.matches('[type=checkbox], [type=radio]') ? e.labels?.[0] : null;
    const box = (e.closest('label') ?? label ?? e).getBoundingClientRect();
    const style = getComputedStyle(e);
    const inText = style.display === 'inline'
      && e.parentElement.textContent.trim() !== e.textContent.trim();
    return e.checkVisibility() && style.position !== 'fixed' && !inText
      && !e.matches('.hd-sprung, [aria-hidden=true]')
      && box.width > 1 && box.height > 1 && box.height < 43.5;
  })
  .map((e) => `${e.tagName} ${e.ariaLabel ?? e.textContent ?? ''} ${e.name ?? ''} `
    + `${e.className} ${(e.closest('label') ?? e).getBoundingClientRect().height}`)"""


@pytest.mark.parametrize("screen", PHONE_SCREENS)
def test_targets_are_large(windows: Windows, screen: str) -> None:
    role, act = SCREENS[screen]
    page = windows.signed_in(role, "telefon") if role else windows.anonymous("telefon")
    act(page)
    assert page.evaluate(SMALL) == []
    # A page that scrolls sideways hides something.
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
