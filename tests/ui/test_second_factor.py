"""Second factor: set up with an app of our own, asked for, demanded by the Mandant; devices."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import struct
import time
from typing import Any

from playwright.sync_api import Page, expect

from tests.support.demo import KLEINHAUS, MUSTER, Demo
from tests.ui.conftest import Windows

PASSWORD = "drei lose Ziegel klappern"


def code(secret: str, ahead: int = 0) -> str:
    """What an app shows, written down from RFC 6238 once more, so many steps from now."""
    key = base64.b32decode(secret)
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def caretaker(demo: Demo, mandant: int) -> dict[str, Any]:
    """A new account with a password."""
    email = f"faktor-{time.time_ns()}@staff.example"
    answer = demo.person("leitung", mandant).rpc(
        "konto_anlegen", email=email, name="Nele Neu", rolle="hausmeister"
    )
    redeemed = demo.http.post(
        f"{demo.url}/api/rpc/einladung_einloesen",
        json={"code": answer["einladungscode"], "passwort": PASSWORD},
    )
    assert redeemed.is_success, redeemed.text
    return {"email": email, "mandant_id": demo.mandant(mandant)["id"]}


def sign_in(page: Page, email: str) -> None:
    page.get_by_label("E-Mail-Adresse").fill(email)
    page.get_by_label("Passwort", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Anmelden").click()


def set_up(page: Page) -> str:
    """Password, secret, code, recovery codes; gives the secret."""
    page.get_by_label("Zur Sicherheit Ihr Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Weiter").click()
    expect(page.get_by_role("img", name="QR-Code für die App")).to_be_visible()
    secret = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Code aus der App").fill(code(secret))
    page.get_by_role("button", name="Bestätigen").click()
    codes = page.get_by_label("Wiederherstellungscodes").get_by_role("listitem")
    expect(codes).to_have_count(10)
    done = page.get_by_role("button", name="Fertig")
    expect(done).to_be_disabled()
    page.get_by_label("Ich habe die Codes sicher aufbewahrt.").check()
    done.click()
    return secret


def test_set_up_asked_for_and_taken_away(windows: Windows, demo: Demo) -> None:
    account = caretaker(demo, MUSTER)
    page = windows.anonymous("telefon", "dark")
    page.goto("/konto/sicherheit")
    sign_in(page, account["email"])
    page.get_by_role("button", name="Einrichten").click()
    secret = set_up(page)
    expect(page.get_by_text("Eingeschaltet")).to_be_visible()

    other = windows.anonymous()
    other.goto("/konto/sicherheit")
    sign_in(other, account["email"])
    field = other.get_by_label("Code aus der App")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("autocomplete", "one-time-code")
    field.fill("000000" if code(secret, 1) != "000000" else "111111")
    other.keyboard.press("Enter")
    expect(other.get_by_role("alert")).to_contain_text("Der Code stimmt nicht")
    expect(other.get_by_role("alert")).to_contain_text("Uhr des Telefons")
    field.fill(code(secret, 1))
    other.keyboard.press("Enter")
    devices = other.get_by_role("region", name="Wo Sie angemeldet sind").get_by_role("listitem")
    # The session of the invitation ended with the setting up.
    expect(devices).to_have_count(2)
    expect(devices.filter(has_text="dieses Gerät")).to_have_count(1)
    devices.get_by_role("button", name=re.compile("abmelden")).click()
    expect(devices).to_have_count(1)
    page.goto("/")
    expect(page.get_by_role("button", name="Anmelden")).to_be_visible()

    # The operator's command, as somebody would type it.
    demo.stack.hausdraht(
        *("konto", "zweitfaktor-aufheben", "--mandant", str(account["mandant_id"])),
        *("--email", account["email"], "--grund", "Telefon verloren"),
    )
    sign_in(page, account["email"])
    expect(page.get_by_role("heading", name="Ihre Aufträge")).to_be_visible()


def test_demanded_by_the_mandant(windows: Windows, demo: Demo) -> None:
    account = caretaker(demo, KLEINHAUS)
    page = windows.anonymous()
    page.goto("/")
    sign_in(page, account["email"])
    expect(page.get_by_role("heading", name="Ihre Aufträge")).to_be_visible()
    demo.person("leitung", KLEINHAUS).rpc(
        "zweitfaktor_pflicht_setzen", ab=demo.value("select intern.heute()::text")
    )
    try:
        # Over the page of whoever is working; alone after a new start.
        page.get_by_role("link", name="Erledigt").click()
        expect(page.get_by_role("dialog", name="Zweiten Faktor einrichten")).to_be_visible()
        page.reload()
        expect(page.get_by_role("heading", name="Zweiten Faktor einrichten")).to_be_visible()
        set_up(page)
        expect(page.get_by_role("heading", name="Erledigt", exact=True)).to_be_visible()
    finally:
        with demo.connect() as connection:
            connection.execute("update verwaltung.mandanten set zweitfaktor_ab = null")
