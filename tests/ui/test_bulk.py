"""The list as a whole: many Anfragen at once, as a file, as numbers; one Anfrage as evidence on paper."""

from __future__ import annotations

import csv
import io
import re

from playwright.sync_api import Request, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows

_OPEN = (
    "select count(*) from verwaltung.anfragen"
    " where mandant_id = %s and status = 'offen' and zurueckgenommen_am is null"
)
_URGENT = _OPEN + " and prioritaet = 'dringend'"


def test_many_at_once_by_keyboard_and_back(windows: Windows, demo: Demo) -> None:
    mandant = demo.mandant()["id"]
    number, urgent = demo.value(_OPEN, mandant), demo.value(_URGENT, mandant)
    page = windows.signed_in("verwalter")
    page.goto("/anfragen?ansicht=unbearbeitet")
    rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    expect(rows).to_have_count(number)
    page.keyboard.press("j")
    page.keyboard.press("m")
    bar = page.get_by_role("region", name="Mehrere bearbeiten")
    expect(bar.get_by_text("1 Anfrage markiert")).to_be_visible()
    rows.nth(2).click(modifiers=["Shift"])
    expect(bar.get_by_text("3 Anfragen markiert")).to_be_visible()
    bar.get_by_role("button", name="Ganze Liste").click()
    expect(bar.get_by_text(f"{number} Anfragen markiert")).to_be_visible()

    bar.get_by_role("button", name="Handlung").click()
    page.get_by_role("menuitem", name="Priorität ändern").click()
    dialog = page.get_by_role("dialog", name=re.compile("Priorität ändern"))
    dialog.get_by_label("dringend").check()
    page.keyboard.press("Enter")
    preview = dialog.get_by_role("list", name="Vorschau je Anfrage")
    expect(preview.get_by_text("→ dringend").first).to_be_visible()
    assert demo.value(_URGENT, mandant) == urgent, "a preview changes nothing"
    dialog.get_by_role("button", name=f"{number - urgent} Anfragen ändern").click()
    undo = page.get_by_role("button", name="Rückgängig")
    expect(undo).to_be_visible()
    assert demo.value(_URGENT, mandant) == number
    undo.click()
    expect(page.get_by_text(f"Bei {number - urgent} Anfragen zurückgenommen.")).to_be_visible()
    assert demo.value(_URGENT, mandant) == urgent


def test_what_cannot_be_done_is_named(windows: Windows) -> None:
    page = windows.signed_in("leitung", "telefon")
    page.goto("/anfragen?ansicht=alle")
    page.get_by_role("button", name="Weiteres mit dieser Liste").click()
    page.get_by_role("menuitem", name="Mehrere bearbeiten").click()
    bar = page.get_by_role("region", name="Mehrere bearbeiten")
    bar.get_by_role("button", name="Ganze Liste").click()
    bar.get_by_role("button", name="Handlung").click()
    page.get_by_role("menuitem", name="Annehmen").click()
    dialog = page.get_by_role("dialog", name=re.compile("Annehmen"))
    dialog.get_by_role("button", name="Vorschau").click()
    expect(dialog.get_by_text("Das lässt sich nicht zurücknehmen")).to_be_visible()
    expect(dialog.get_by_text(re.compile("Geht nicht")).first).to_be_visible()
    dialog.get_by_role("button", name="Abbrechen").click()
    expect(dialog).to_have_count(0)


def test_the_list_as_a_file_and_as_numbers(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/zahlen")
    ages = page.get_by_role("table", name="Laufende Anfragen nach Alter")
    cell = ages.get_by_role("link").last
    counted = int(cell.inner_text())
    expect(page.get_by_role("img", name=re.compile("Eingang nach Kategorie"))).to_be_visible()
    page.get_by_text("Von – bis").click()
    last = page.get_by_label("Letzter Tag")
    today = last.input_value()
    last.fill("2001-01-01")
    expect(page.get_by_text("Der erste Tag liegt nach dem letzten.")).to_be_visible()
    last.fill(today)
    with page.expect_response("**/rpc/anfragen_kennzahlen") as counted_anew:
        page.get_by_label("Erster Tag").fill(today)
    assert counted_anew.value.request.post_data_json == {"von": today, "bis": today}
    cell.click()
    rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    expect(rows).to_have_count(counted)

    page.get_by_role("button", name="Weiteres mit dieser Liste").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Als CSV-Datei speichern").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets read it as UTF-8"
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert len(table) == counted + 1
    shown = [re.findall(r"\d{4}-\d{4,}", text)[-1] for text in rows.all_inner_texts()]
    assert [row[0] for row in table[1:]] == shown, "the same Anfragen in the same order"


def test_evidence_on_paper(windows: Windows) -> None:
    page = windows.signed_in("verwalter")
    page.goto("/anfragen?ansicht=alle")
    page.get_by_label("Liste der Anfragen").locator("[data-zeile]").first.click()
    expect(page.get_by_role("toolbar", name="Handlungen")).to_be_visible()
    page.keyboard.press("g")
    paper = page.get_by_role("article", name=re.compile("Nachweis zur Anfrage"))
    expect(
        paper.get_by_text(re.compile(r"Stand \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d \+0[12]:00"))
    ).to_be_visible()
    expect(paper.get_by_text("Ohne interne Notizen.")).to_be_visible()
    page.get_by_label("Mit internen Notizen").check()
    expect(paper.get_by_text(re.compile("nicht zur Weitergabe"))).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("navigation", name="Hauptbereiche")).to_be_hidden()
    expect(paper).to_be_visible()


def test_opening_takes_few_requests_and_words_are_a_filter(windows: Windows, demo: Demo) -> None:
    page = windows.signed_in("verwalter")
    word = demo.value("select id from verwaltung.schlagworte where wort = 'Ersatzteil bestellt'")
    page.goto(f"/anfragen?ansicht=alle&schlagwort={word}")
    tagged = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    expect(tagged).to_have_count(2)
    expect(tagged.first).to_contain_text("Ersatzteil bestellt")
    expect(page.get_by_role("group", name="Gesetzte Filter")).to_contain_text(
        "#Ersatzteil bestellt"
    )
    page.goto("/anfragen?ansicht=laufend")
    rows = page.get_by_label("Liste der Anfragen").locator("[data-zeile]")
    rows.first.click()
    detail = page.get_by_label("Geöffnete Anfrage")
    expect(detail.get_by_role("region", name="Einordnung")).to_be_visible()
    page.wait_for_load_state("networkidle")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  Playwright wraps functions only
    number = rows.nth(3).get_attribute("data-zeile") or "-"
    rows.nth(3).click()
    expect(page).to_have_url(re.compile(number))
    expect(detail.get_by_role("region", name="Einordnung")).to_be_visible()
    page.wait_for_load_state("networkidle")
    # Lists are fetched anew when something arrives meanwhile; photos come for themselves.
    opening = [
        request.url
        for request in asked
        if "/api/" in request.url and number in request.url + (request.post_data or "")
    ]
    assert 1 <= len(opening) <= 3, "\n".join(opening)
