"""The front door: wrong password, lock, invitation, reset, expiry, several tabs."""

from __future__ import annotations

import itertools
import mailbox
import re
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.people import TENANT, login_of

PASSWORD = "drei lose Ziegel klappern"
_numbers = itertools.count(1)


def _sign_in(page: Page, email: str, password: str) -> None:
    page.get_by_label("E-Mail-Adresse").fill(email)
    page.get_by_label("Passwort", exact=True).fill(password)
    page.get_by_role("button", name="Anmelden").click()


@pytest.fixture
def invited(demo: Demo) -> dict[str, Any]:
    """A new caretaker account and its invitation code."""
    email = f"neu{next(_numbers)}-{time.time_ns()}@muster-hausverwaltung.example"
    answer = demo.person("leitung").rpc(
        "konto_anlegen", email=email, name="Nele Neu", rolle="hausmeister"
    )
    return {"email": email, "code": answer["einladungscode"]}


def _set_up(page: Page, invited: dict[str, Any]) -> None:
    page.goto("/einladung")
    page.get_by_label("Einladungscode").fill(invited["code"].lower())
    page.get_by_label("Neues Passwort", exact=True).fill(PASSWORD)
    page.get_by_label("Neues Passwort wiederholen").fill(PASSWORD)
    page.get_by_role("button", name="Konto einrichten").click()
    expect(page.get_by_role("heading", name="Ihre Aufträge")).to_be_visible()


def test_the_address_asked_for_opens_after_signing_in(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "mieter")
    page = windows.anonymous("telefon")
    page.goto("/hilfe")
    _sign_in(page, login["email"], login["passwort"])
    expect(page.get_by_role("heading", name="Hilfe")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="Hilfe")).to_be_visible()


def test_wrong_password_keeps_the_address_and_locks_after_five(
    windows: Windows, demo: Demo, invited: dict[str, Any]
) -> None:
    page = windows.anonymous()
    page.goto("/")
    for _ in range(5):
        _sign_in(page, invited["email"], "ganz falsch geraten")
        expect(page.get_by_role("alert")).to_contain_text("stimmt nicht")
        expect(page.get_by_label("E-Mail-Adresse")).to_have_value(invited["email"])
        page.get_by_label("Passwort", exact=True).fill("")
    _sign_in(page, invited["email"], "ganz falsch geraten")
    expect(page.get_by_role("alert")).to_contain_text("vorübergehend gesperrt")
    waiting = page.get_by_role("button", name=re.compile(r"Bitte warten: \d+ Sekunden"))
    expect(waiting).to_be_disabled()


def test_invitation_becomes_an_account(windows: Windows, invited: dict[str, Any]) -> None:
    page = windows.anonymous("telefon")
    page.goto("/einladung")
    page.get_by_label("Einladungscode").fill("XXXX-XXXX")
    page.get_by_label("Neues Passwort", exact=True).fill("kurz")
    set_up = page.get_by_role("button", name="Konto einrichten")
    expect(set_up).to_be_disabled()
    page.get_by_label("Neues Passwort", exact=True).fill(PASSWORD)
    page.get_by_label("Neues Passwort wiederholen").fill(PASSWORD)
    set_up.click()
    expect(page.get_by_role("alert")).to_be_visible()
    _set_up(page, invited)


def _reset_link(demo: Demo, email: str) -> str:
    """Path of the link in the newest mail to this address; waits for the mail."""
    box = Path(demo.stack.config.state_dir) / "postfach"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        for message in mailbox.Maildir(box, create=False):
            body = message.get_payload(decode=True) if not message.is_multipart() else None
            text = (
                body.decode("utf-8")
                if isinstance(body, bytes)
                else "".join(
                    str(part.get_payload(decode=True), "utf-8")
                    for part in message.walk()
                    if part.get_content_type() == "text/plain"
                )
            )
            found = re.search(r"/passwort-zuruecksetzen#token=\S+", text)
            if email in str(message["To"]) and found:
                return found.group()
        _pause(demo)
    raise AssertionError("no mail came")


def _pause(demo: Demo) -> None:
    """Let a second of the database pass: the mailbox announces nothing."""
    with demo.connect() as connection:
        connection.execute("select pg_sleep(1)")


def test_forgotten_password(windows: Windows, demo: Demo, invited: dict[str, Any]) -> None:
    page = windows.anonymous()
    _set_up(page, invited)
    other = windows.anonymous()
    other.goto("/passwort-vergessen")
    other.get_by_label("E-Mail-Adresse").fill(invited["email"])
    other.get_by_role("button", name="Link anfordern").click()
    expect(other.get_by_role("status")).to_contain_text("Postfach")
    other.goto(_reset_link(demo, invited["email"]))
    expect(other).to_have_url(re.compile(r"/passwort-zuruecksetzen$"))
    other.get_by_label("Neues Passwort", exact=True).fill(PASSWORD + "!")
    other.get_by_label("Neues Passwort wiederholen").fill(PASSWORD + "!")
    other.get_by_role("button", name="Passwort speichern").click()
    other.get_by_role("link", name="Zur Anmeldung").click()
    _sign_in(other, invited["email"], PASSWORD + "!")
    expect(other.get_by_role("heading", name="Ihre Aufträge")).to_be_visible()


def test_signing_out_ends_every_tab(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    page.goto("/konto")
    second = page.context.new_page()
    second.goto("/hilfe")
    expect(second.get_by_role("heading", name="Hilfe")).to_be_visible()
    page.get_by_role("button", name="Abmelden").click()
    for tab in (page, second):
        expect(tab.get_by_role("button", name="Anmelden")).to_be_visible()
    second.reload()
    expect(second.get_by_role("button", name="Anmelden")).to_be_visible()


def test_tabs_renew_one_after_the_other(windows: Windows) -> None:
    page = windows.signed_in("mieter", "telefon")
    tabs = [page, *(page.context.new_page() for _ in range(3))]
    for tab in tabs:
        tab.goto("/hilfe", wait_until="commit")
    for tab in tabs:
        expect(tab.get_by_role("heading", name="Hilfe")).to_be_visible()
        tab.reload(wait_until="commit")
    for tab in tabs:
        expect(tab.get_by_role("heading", name="Hilfe")).to_be_visible()


def test_an_ended_session_keeps_what_was_typed(windows: Windows, demo: Demo) -> None:
    login = login_of(demo.data, "mieter")
    page = windows.signed_in(login, "telefon")
    page.goto("/anfragen")
    page.locator("main li a").first.click()
    field = page.get_by_label("Ihre Nachricht")
    field.fill("Der Satz, der nicht verloren gehen darf.")
    with demo.connect() as connection:
        connection.execute(
            "update anmeldung.sitzungen s set widerrufen_am = now(), widerrufsgrund = 'gesperrt' "
            "from anmeldung.benutzerkonten b where b.id = s.benutzerkonto_id and b.email = %s",
            (TENANT,),
        )
    demo._people.pop(TENANT, None)
    # The page may have heard of it before: then the dialog stands over the button already.
    page.get_by_role("button", name="Senden").dispatch_event("click")
    again = page.get_by_role("dialog", name="Bitte melden Sie sich noch einmal an")
    expect(again).to_be_visible()
    again.get_by_label("E-Mail-Adresse").fill(login["email"])
    again.get_by_label("Passwort", exact=True).fill(login["passwort"])
    again.get_by_role("button", name="Anmelden").click()
    expect(again).to_be_hidden()
    expect(field).to_have_value("Der Satz, der nicht verloren gehen darf.")
    page.get_by_role("button", name="Senden").click()
    expect(page.get_by_label("Verlauf")).to_contain_text("Der Satz, der nicht verloren")


def test_nobody_answers(windows: Windows) -> None:
    page = windows.anonymous()
    page.route("**/api/**", lambda route: route.abort())
    page.goto("/")
    expect(page.get_by_role("heading", name="Keine Verbindung")).to_be_visible()
    page.unroute("**/api/**")
    page.get_by_role("button", name="Erneut versuchen").click()
    expect(page.get_by_role("button", name="Anmelden")).to_be_visible()
