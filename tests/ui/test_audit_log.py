"""The log for its readers: history of an Anfrage with proof, files, an auditor's own room."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Page, expect

from bridge.config import ROOT
from tests.support.demo import Demo
from tests.ui.conftest import Windows

CHECKER = ROOT / "docs" / "nachweis_pruefen.py"
PASSWORD = "drei lose Ziegel klappern"

_ONE = """
    select json_build_object('id', a.id, 'nummer', a.nummer, 'eintraege', (
        select count(*) from audit.eintraege as e where e.mandant_id = a.mandant_id and e.anfrage_id = a.id
    ))
    from verwaltung.anfragen as a
    where a.mandant_id = %s and a.status = 'abgeschlossen' -- whose deadlines nobody warns of meanwhile
    order by a.id limit 1
"""
_EXPORTS = "select count(*) from audit.eintraege where aktion = 'ausgegeben' and tabelle = 'audit.eintraege'"


def _checked(proof: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-I", str(CHECKER), str(proof)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _export(page: Page, kind: str, to: Path) -> Path:
    page.get_by_role("button", name="Ausgeben").click()
    dialog = page.get_by_role("dialog", name="Protokoll ausgeben")
    expect(dialog).to_contain_text("Höchstens 5.000")
    page.emulate_media(media="print")
    expect(dialog).to_be_hidden()
    page.emulate_media(media="screen")
    dialog.get_by_label(kind).check()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Datei speichern").click()
    expect(dialog).to_be_hidden()
    target = to / download.value.suggested_filename
    download.value.save_as(target)
    return target


def test_history_of_an_anfrage_with_proof(windows: Windows, demo: Demo, tmp_path: Path) -> None:
    one = demo.value(_ONE, demo.mandant()["id"])
    demo.stack.hausdraht("audit", "versiegeln")
    exports = demo.value(_EXPORTS)
    page = windows.signed_in("leitung")
    page.goto(f"/anfragen/{one['id']}?ansicht=alle")
    page.get_by_role("button", name="Weitere Handlungen").click()
    page.get_by_role("menuitem", name="Verlauf im Protokoll").click()
    expect(page).to_have_url(re.compile(f"objekt={one['id']}"))
    entries = page.locator("[data-eintrag]")
    expect(entries).to_have_count(one["eintraege"])
    page.reload()
    expect(entries).to_have_count(one["eintraege"])

    page.get_by_role("textbox", name="Nummer oder Kennung").fill(one["nummer"])
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"objekt={one['nummer']}"))
    expect(entries).to_have_count(one["eintraege"])

    entry = entries.last
    entry.get_by_role("button").first.focus()
    page.keyboard.press("Enter")
    expect(entry.get_by_label("Vorher und nachher")).to_be_visible()
    with page.expect_download() as download:
        entry.get_by_role("button", name="Nachweis laden").click()
    number = entry.get_attribute("data-eintrag")
    assert download.value.suggested_filename == f"nachweis-{number}.json"
    assert number is not None
    assert number in _checked(download.value.path())

    table = _export(page, "CSV", tmp_path).read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table), delimiter=";"))) == one["eintraege"] + 1
    proofs = _export(page, "JSON", tmp_path)
    assert len(json.loads(proofs.read_text())["nachweise"]) == one["eintraege"]
    _checked(proofs)
    assert demo.value(_EXPORTS) == exports + 2, "each export is itself logged"


def test_filters_stay_in_the_address(windows: Windows) -> None:
    page = windows.signed_in("leitung")
    page.goto("/protokoll")
    expect(page.get_by_role("region", name="Siegelstand")).to_contain_text("Siegel")
    expect(page.locator("[data-eintrag]").first).to_be_visible()
    page.get_by_role("textbox", name="Worte der Begründung").fill("kommt nirgends vor")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("text=kommt"))
    expect(page.get_by_role("heading", name="Kein Eintrag gefunden")).to_be_visible()
    page.get_by_role("button", name="Zurücksetzen").click()
    expect(page.locator("[data-eintrag]").first).to_be_visible()
    page.get_by_role("button", name="Weitere laden").click()
    expect(page.locator("[data-eintrag]")).to_have_count(100)


def test_an_auditor_sees_the_log_and_nothing_else(windows: Windows, demo: Demo) -> None:
    head = windows.signed_in("leitung")
    head.goto("/konten")
    head.get_by_role("button", name="Konto anlegen").click()
    dialog = head.get_by_role("dialog", name="Konto anlegen")
    dialog.get_by_label("Rolle").first.click()
    head.get_by_role("option", name="Prüfung").click()
    dialog.get_by_label("Name").fill("Anna Prüferin")
    dialog.get_by_label("E-Mail-Adresse").fill(f"pruefung-{time.time_ns()}@nord.example")
    dialog.get_by_role("button", name="Anlegen und Brief zeigen").click()
    code = head.locator("[data-einladungscode]").inner_text()

    page = windows.anonymous()
    page.goto("/einladung")
    page.get_by_label("Einladungscode").fill(code)
    page.get_by_label("Neues Passwort", exact=True).fill(PASSWORD)
    page.get_by_label("Neues Passwort wiederholen").fill(PASSWORD)
    page.get_by_role("button", name="Konto einrichten").click()
    expect(page.get_by_role("heading", name="Protokoll", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation").get_by_role("link")).to_have_text(["Protokoll", "Konto"])
    expect(page.locator("[data-eintrag]").first).to_be_visible()
    page.goto("/anfragen")
    expect(page.get_by_text("Dafür fehlt Ihnen die Berechtigung")).to_be_visible()
    page.goto("/konto/sicherheit")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_clerk_has_no_log(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/protokoll")
    expect(page.get_by_text("Dafür fehlt Ihnen die Berechtigung")).to_be_visible()
    expect(page.get_by_role("link", name="Benutzerkonten")).to_be_visible()
    expect(page.get_by_role("link", name="Protokoll")).to_have_count(0)
