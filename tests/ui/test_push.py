"""A caretaker's phone is told of alarms: switched on, tried, shown, and over with the sign-out.

The browser's own push service cannot be reached here: its address is made up, and the message is
handed to the worker by the debugger.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import ARGUMENTS, WHOLE
from tests.support.demo import Demo
from tests.support.push_service import Device
from tests.ui.conftest import Windows, watched
from tests.ui.people import login_of

#: What a browser does that reaches its push service, and one that may not.
_ADDRESS = """
  if (localStorage.getItem('probe-erlaubt') === null) {
    Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
  }
  const [schluessel, keys] = ['probe-abo', %s];
  const abo = (key) => ({
    endpoint: 'https://127.0.0.1:9/probe',
    options: { applicationServerKey: Uint8Array.from(
      atob(key.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)).buffer },
    toJSON() { return { endpoint: this.endpoint, keys }; },
    unsubscribe: async () => { localStorage.removeItem(schluessel); return true; },
  });
  PushManager.prototype.getSubscription = async () => {
    const key = localStorage.getItem(schluessel);
    return key === null ? null : abo(key);
  };
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    localStorage.setItem(schluessel, applicationServerKey);
    return abo(applicationServerKey);
  };
"""
_SHOWN = """
  async () => (await (await navigator.serviceWorker.ready).getNotifications())
    .map((n) => ({ title: n.title, body: n.body, link: n.data.link }))
"""
_DEVICES = (
    "select count(*) from verwaltung.push_abos as p join anmeldung.benutzerkonten as k"
    " on k.mandant_id = p.mandant_id and k.id = p.benutzerkonto_id where k.email = %s"
)


@pytest.fixture
def windows(browser: Browser, demo: Demo) -> Iterator[Windows]:
    """Windows of a browser that can notify."""
    chromium = browser.browser_type.launch(executable_path=WHOLE, args=ARGUMENTS)
    yield from watched(chromium, demo)
    chromium.close()


def _deliver(page: Page, origin: str, message: dict[str, str]) -> None:
    """Hand a message to the worker, as the browser does that got one."""
    debugger = page.context.new_cdp_session(page)
    found: list[str] = []
    debugger.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(r["registrationId"] for r in event["registrations"]),
    )
    debugger.send("ServiceWorker.enable")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    assert found, "a worker is registered"
    debugger.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": origin, "registrationId": found[-1], "data": json.dumps(message)},
    )


def test_a_phone_is_told(windows: Windows, demo: Demo) -> None:
    login, device = login_of(demo.data, "hausmeister"), Device()
    page = windows.signed_in(login, "telefon")
    page.add_init_script(
        "{" + _ADDRESS % json.dumps({"p256dh": device.p256dh, "auth": device.auth}) + "}"
    )
    page.goto("/konto")
    part = page.get_by_role("region", name="Benachrichtigungen auf diesem Gerät")
    expect(part.get_by_role("status").first).to_contain_text("Blockiert")
    page.context.grant_permissions(["notifications"])
    page.evaluate("localStorage.setItem('probe-erlaubt', 'ja')")
    page.reload()
    part.get_by_role("button", name="Einschalten").click()
    expect(part.get_by_role("status").first).to_contain_text("An")
    part.get_by_role("button", name="Testnachricht").click()
    # Our own worker calls nobody in its own network.
    expect(part.get_by_text("Zuletzt nicht zugestellt")).to_contain_text("in einem privaten Netz")
    assert demo.value(_DEVICES, login["email"]) == 1

    alarm = {"titel": "Notdienst", "text": "2026-0007 · Wasser · Hauptstraße"}
    link = "https://woanders.example/notdienst#1.2.3.x"
    _deliver(page, demo.url, {**alarm, "marke": "alarm-7", "link": link})
    page.wait_for_function(f"({_SHOWN})().then((n) => n.length > 0)")
    assert page.evaluate(_SHOWN) == [{"title": "Notdienst", "body": alarm["text"], "link": link}]

    head = windows.signed_in("leitung")
    head.goto("/einstellungen/notdienst")
    expect(head.get_by_text("Per E-Mail und Benachrichtigung auf ein Gerät")).to_be_visible()

    # The page that is opened next finds the device as it was.
    page.reload()
    expect(part.get_by_role("button", name="Ausschalten")).to_be_visible()
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_label("Passwort", exact=True)).to_be_visible()
    expect(head.get_by_text("Nur per E-Mail")).to_be_visible()
    assert demo.value(_DEVICES, login["email"]) == 0
    assert page.evaluate("localStorage.getItem('probe-abo')") is None
