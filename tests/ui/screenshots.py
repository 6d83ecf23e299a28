"""Pictures of every screen, phone and desk, light and dark, of a running demo.

usage: .venv/bin/python -m tests.ui.screenshots [--demo .local/demo.json] [--to docs/bilder] [NAME …]
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.support.browser import ARGUMENTS, EXECUTABLE
from tests.ui.people import login_of

SIZES: dict[str, ViewportSize] = {
    "telefon": {"width": 390, "height": 844},
    "tisch": {"width": 1440, "height": 900},
}
SCHEMES = {"hell": "light", "dunkel": "dark"}
PHOTO = Path(__file__).parent / "bilder" / "eckventil.jpg"

Act = Callable[[Page], None]


def _settled(page: Page) -> None:
    """Nothing loads any more: no skeleton, no request."""
    page.wait_for_load_state("networkidle")
    expect(page.locator('[role=status][aria-label*="geladen"]')).to_have_count(0)
    expect(page.locator("main .mantine-Skeleton-root")).to_have_count(0)


def _open(path: str) -> Act:
    def act(page: Page) -> None:
        page.goto(path)
        _settled(page)

    return act


def _first_row(path: str, region: str) -> Act:
    def act(page: Page) -> None:
        page.goto(path)
        page.get_by_label(region).locator("[data-zeile]").first.click()
        _settled(page)

    return act


def _tenant_request(page: Page) -> None:
    page.goto("/anfragen")
    page.locator("main li a").first.click()
    _settled(page)


def _caretaker_order(page: Page) -> None:
    page.goto("/")
    page.locator("main li a").first.click()
    _settled(page)


def _caretaker_offline(path: str) -> Act:
    """Something done in the cellar; then the page is looked at, or a new start."""

    def act(page: Page) -> None:
        _caretaker_order(page)
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.wait_for_load_state("networkidle")
        page.context.set_offline(True)
        page.get_by_text("Interne Notiz", exact=True).last.click()
        page.get_by_role("textbox", name="Interne Notiz").fill("Schlüssel liegt beim Nachbarn.")
        page.get_by_role("button", name="Notiz speichern").click()
        page.get_by_role("button", name="Material und Zeit").click()
        page.get_by_label("Minuten").fill("25")
        page.get_by_role("textbox", name="Material").fill("Dichtung 3/4 Zoll")
        page.get_by_role("button", name="Eintragen").click()
        expect(page.get_by_text("2 Einträge noch nicht übertragen")).to_be_visible()
        if path != "":
            page.goto(path)
            expect(page.get_by_role("heading", level=1)).to_be_visible()

    return act


def _capture(page: Page) -> None:
    page.goto("/erfassen")
    page.get_by_label("Wer meldet sich?").press_sequentially("Baumann")
    expect(page.get_by_role("listbox").get_by_role("option").first).to_be_visible()
    _settled(page)


def _edit(page: Page) -> None:
    _first_row("/anfragen", "Liste der Anfragen")(page)
    page.get_by_role("button", name="Bearbeiten", exact=False).click()
    expect(page.get_by_role("dialog").get_by_label("Betreff")).to_be_visible()
    _settled(page)


def _unknown_call(page: Page) -> None:
    page.goto("/anfragen?ansicht=alle")
    page.get_by_label("Liste der Anfragen").get_by_text("Heizung seit heute früh kalt").click()
    expect(page.get_by_text("Anrufer noch nicht zugeordnet")).to_be_visible()
    _settled(page)


def _report(step: str) -> Act:
    def act(page: Page) -> None:
        page.goto("/melden/fotos")
        page.locator("input[name=fotos]").set_input_files(PHOTO)
        expect(page.get_by_role("img", name="Foto 1")).to_be_visible()
        if step == "fotos":
            return
        page.get_by_role("button", name="Weiter").click()
        page.get_by_label("Wasser").check()
        if step == "art":
            return
        page.get_by_role("button", name="Weiter").click()
        page.get_by_label("Genauer").fill("Küche, unter der Spüle")
        page.get_by_role("button", name="Weiter").click()
        page.get_by_label("Ein, zwei Sätze").fill("Das Eckventil tropft, der Boden ist nass.")
        page.get_by_role("button", name="Weiter").click()
        expect(page.get_by_role("heading", name="Stimmt alles so?")).to_be_visible()

    return act


def _close_dialog(page: Page) -> None:
    _first_row("/anfragen?ansicht=bearbeitung", "Liste der Anfragen")(page)
    page.get_by_role("button", name="Abschließen").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _failed_mail(page: Page) -> None:
    page.goto("/versand")
    _settled(page)
    # Without mail yet, the empty list is the screen.
    for row in page.get_by_label("Liste des Versands").locator("[data-zeile]").all()[:1]:
        row.click()
    _settled(page)


def _mail(then: Act) -> Act:
    """The first mail of the queue, with its suggestions, and something done to it."""

    def act(page: Page) -> None:
        _first_row("/posteingang", "Liste der E-Mails")(page)
        expect(page.get_by_role("heading", name="Was soll damit geschehen?")).to_be_visible()
        expect(page.get_by_label("Vorschläge werden geladen")).to_have_count(0)
        then(page)
        _settled(page)

    return act


def _discard(page: Page) -> None:
    page.get_by_role("button", name="Verwerfen").click()
    expect(page.get_by_role("dialog", name="E-Mail verwerfen")).to_be_visible()


def _replay(page: Page) -> None:
    page.get_by_role("button", name="Mehr zu dieser E-Mail").click()
    page.get_by_role("menuitem", name="Neu einordnen").click()
    dialog = page.get_by_role("dialog", name="Neu einordnen")
    expect(dialog.get_by_role("button", name=re.compile("Schließen$|Abbrechen"))).to_be_visible()


def _checks(page: Page) -> None:
    page.get_by_text("Einzelne Prüfungen").click()
    page.get_by_text("Weg der Mail").click()


def _rule(page: Page) -> None:
    page.goto("/einstellungen/regeln")
    page.get_by_role("link", name="Wasser tropft Schaden").click()
    page.get_by_label("Betreff").fill("Wasserhahn tropft")
    page.get_by_label("Text", exact=True).fill("In der Küche tropft der Hahn, der Boden ist nass.")
    expect(page.get_by_label("Ergebnis der Probe")).to_contain_text("Wasser tropft")
    _settled(page)


def _import(page: Page) -> None:
    page.goto("/stammdaten/import")
    page.get_by_label("Datei mit der Liste").set_input_files(
        {
            "name": "Mieterliste.csv",
            "mimeType": "text/csv",
            "buffer": (
                "Objekt;Straße;PLZ;Ort;Wohnung;Mieter;Mietbeginn;Mietende;Kaltmiete\n"
                "Mühlenhof;Mühlenweg 3;10115;Berlin;EG links;Kurz, Eva;01.01.2020;;650,50\n"
                "Mühlenhof;;;;EG rechts;Anna und Ben Groß;01.03.2019;30.06.2024;500,00\n"
                "Mühlenhof;;;;1. OG;Alt, Otto;31.02.2010;;400,00\n"
            ).encode(),
        }
    )
    page.get_by_role("button", name="3 Zeilen prüfen").click()
    expect(page.get_by_role("button", name="Ohne die fehlerhaften")).to_be_visible()
    _settled(page)


def _incident(page: Page) -> None:
    page.goto("/stoerungen")
    page.get_by_role("link", name="Die Heizung ist ausgefallen").click()
    expect(page.get_by_role("region", name="Anfragen")).to_be_visible()
    _settled(page)


def _notice(page: Page) -> None:
    page.goto("/aushaenge")
    page.get_by_role("link", name="Ablesung der Heizkostenverteiler").click()
    expect(page.get_by_role("button", name="Drucken")).to_be_visible()


def _filters(page: Page) -> None:
    page.goto("/anfragen?ansicht=alle&kategorie=schaden,wartung&prioritaet=1,2&sortierung=faellig")
    _settled(page)
    page.get_by_role("button", name="Filter", exact=True).click()
    expect(page.get_by_label("Objekt").first).to_be_visible()


def _many(page: Page) -> None:
    page.goto("/anfragen?ansicht=laufend")
    page.get_by_role("button", name="Weiteres mit dieser Liste").click()
    page.get_by_role("menuitem", name="Mehrere bearbeiten").click()
    bar = page.get_by_role("region", name="Mehrere bearbeiten")
    bar.get_by_role("button", name="Ganze Liste").click()
    bar.get_by_role("button", name="Handlung").click()
    page.get_by_role("menuitem", name="Annehmen").click()
    page.get_by_role("button", name="Vorschau").click()
    expect(page.get_by_role("list", name="Vorschau je Anfrage")).to_be_visible()
    _settled(page)


def _evidence(page: Page) -> None:
    _first_row("/anfragen?ansicht=bearbeitung", "Liste der Anfragen")(page)
    page.goto(page.url.split("?")[0] + "/nachweis")
    expect(page.get_by_role("article")).to_be_visible()
    _settled(page)


def _tenants_view(page: Page) -> None:
    page.goto("/konten")
    page.get_by_role("link", name="Ansicht von Sabine Baumann").click()
    page.get_by_label("Wozu brauchen Sie die Ansicht?").fill("Mieterin findet die Antwort nicht")
    page.get_by_role("button", name="Ansehen").click()
    page.get_by_role("heading", name="Anfragen", exact=True).wait_for()
    page.locator("main h3 button").first.click()
    _settled(page)


def _log(page: Page) -> None:
    page.goto("/protokoll?art=verwaltung.anfragen&aktion=geaendert")
    entries = page.locator("[data-eintrag]")
    entries.first.get_by_role("button").first.click()
    expect(page.get_by_role("button", name="Nachweis laden")).to_be_visible()
    _settled(page)


def _log_export(page: Page) -> None:
    page.goto("/protokoll")
    page.get_by_role("button", name="Ausgeben").click()
    expect(page.get_by_role("dialog", name="Protokoll ausgeben")).to_be_visible()
    _settled(page)


SCREENS: dict[str, tuple[str | None, Act]] = {
    "anmelden": (None, _open("/")),
    "einladung": (None, _open("/einladung")),
    "mieter-start": ("mieter", _open("/")),
    "mieter-anfrage": ("mieter", _tenant_request),
    "mieter-melden-fotos": ("mieter", _report("fotos")),
    "mieter-melden-art": ("mieter", _report("art")),
    "mieter-melden-pruefen": ("mieter", _report("pruefen")),
    "mieter-hilfe": ("mieter", _open("/hilfe")),
    "mieter-konto": ("mieter", _open("/konto")),
    "mieter-sicherheit": ("mieter", _open("/konto/sicherheit")),
    "cockpit-liste": ("verwalter", _open("/anfragen")),
    "cockpit-filter": ("verwalter", _filters),
    "cockpit-suche": ("verwalter", _open("/anfragen?ansicht=alle&suche=Wasser+K%C3%BCche")),
    "cockpit-anfrage": ("verwalter", _first_row("/anfragen", "Liste der Anfragen")),
    "cockpit-mehrere": ("verwalter", _many),
    "cockpit-nachweis": ("verwalter", _evidence),
    "cockpit-zahlen": ("verwalter", _open("/zahlen")),
    "cockpit-erfassen": ("verwalter", _capture),
    "cockpit-bearbeiten": ("verwalter", _edit),
    "cockpit-anruf": ("verwalter", _unknown_call),
    "cockpit-telefon": ("leitung", _open("/einstellungen/telefon")),
    "cockpit-abschliessen": ("verwalter", _close_dialog),
    "cockpit-versand": ("verwalter", _failed_mail),
    "cockpit-regeln": ("verwalter", _rule),
    "cockpit-vorlagen": ("verwalter", _open("/einstellungen/vorlagen/neue_nachricht")),
    "cockpit-email": ("leitung", _open("/einstellungen/email")),
    "cockpit-fristen": ("leitung", _open("/einstellungen/fristen")),
    "cockpit-aufgaben": ("verwalter", _open("/aufgaben")),
    "hausmeister-aufgaben": ("hausmeister", _open("/aufgaben")),
    "cockpit-stoerungen": ("verwalter", _open("/stoerungen")),
    "cockpit-stoerung": ("verwalter", _incident),
    "cockpit-aushaenge": ("verwalter", _open("/aushaenge")),
    "cockpit-notdienst": ("leitung", _open("/einstellungen/notdienst")),
    "cockpit-aushang": ("verwalter", _notice),
    "cockpit-posteingang": ("verwalter", _mail(lambda page: None)),
    "cockpit-posteingang-pruefung": ("verwalter", _mail(_checks)),
    "cockpit-posteingang-verwerfen": ("verwalter", _mail(_discard)),
    "cockpit-posteingang-nachspielen": ("verwalter", _mail(_replay)),
    "cockpit-posteingang-alle": ("verwalter", _open("/posteingang?ansicht=alle")),
    "cockpit-posteingang-zuletzt": ("verwalter", _open("/posteingang?ansicht=zuletzt")),
    "cockpit-import": ("verwalter", _import),
    "cockpit-konto": ("verwalter", _open("/konto")),
    "cockpit-sicherheit": ("verwalter", _open("/konto/sicherheit")),
    "cockpit-mieteransicht": ("verwalter", _tenants_view),
    "cockpit-konten": ("leitung", _open("/konten")),
    "cockpit-protokoll": ("leitung", _log),
    "cockpit-protokoll-ausgeben": ("leitung", _log_export),
    "pruefung-protokoll": ("pruefer", _open("/protokoll")),
    "pruefung-konto": ("pruefer", _open("/konto")),
    "hausmeister-auftraege": ("hausmeister", _open("/")),
    "hausmeister-konto": ("hausmeister", _open("/konto")),
    "hausmeister-auftrag": ("hausmeister", _caretaker_order),
    "hausmeister-keller": ("hausmeister", _caretaker_offline("")),
    "hausmeister-keller-liste": ("hausmeister", _caretaker_offline("/")),
    "hausmeister-uebertragung": ("hausmeister", _caretaker_offline("/uebertragung")),
}


def _sign_in(browser: Browser, demo: dict[str, Any], role: str) -> dict[str, Any]:
    """Cookies of a session; one sign-in per role, because signing in is slow on purpose."""
    login = login_of(demo, role)
    context = browser.new_context(base_url=demo["url"], locale="de-DE")
    page = context.new_page()
    page.goto("/")
    page.get_by_label("E-Mail-Adresse").fill(login["email"])
    page.get_by_label("Passwort", exact=True).fill(login["passwort"])
    page.get_by_role("button", name="Anmelden").click()
    page.get_by_label("Passwort", exact=True).wait_for(state="detached")
    state = context.storage_state()
    context.close()
    return dict(state)


def take(demo: dict[str, Any], target: Path, names: list[str]) -> None:
    """Write `target`/NAME-SIZE-SCHEME.png for every screen named (all without names)."""
    target.mkdir(parents=True, exist_ok=True)
    wanted = {n: s for n, s in SCREENS.items() if not names or n in names}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        states: dict[str | None, Any] = {None: None}
        for size, viewport in SIZES.items():
            for name, (role, act) in wanted.items():
                if role not in states:
                    states[role] = _sign_in(browser, demo, str(role))
                context = browser.new_context(
                    base_url=demo["url"],
                    viewport=viewport,
                    locale="de-DE",
                    timezone_id="Europe/Berlin",
                    has_touch=size == "telefon",
                    is_mobile=size == "telefon",
                    reduced_motion="reduce",
                    storage_state=states[role],
                )
                page = context.new_page()
                page.set_default_timeout(20_000)
                act(page)
                for scheme, value in SCHEMES.items():
                    page.emulate_media(color_scheme=value)  # type: ignore[arg-type]
                    page.screenshot(path=target / f"{name}-{size}-{scheme}.png")
                # The refresh cookie rotates with every load.
                states[role] = context.storage_state() if role else None
                context.close()
        browser.close()


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demo", type=Path, default=Path(".local/demo.json"))
    parser.add_argument("--to", type=Path, default=Path("docs/bilder"))
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SCREENS))
    options = parser.parse_args()
    take(json.loads(options.demo.read_text()), options.to, options.names)


if __name__ == "__main__":
    main()
