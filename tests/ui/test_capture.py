"""Capture by hand and by telephone, and what staff change of an Anfrage afterwards."""

from __future__ import annotations

import re
import secrets

import httpx
from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.screenshots import PHOTO

_TENANT = (
    "select json_build_object('vorname', p.vorname, 'nachname', p.nachname, 'person', p.id)"
    " from verwaltung.personen as p"
    " join verwaltung.mieter as m on m.mandant_id = p.mandant_id and m.person_id = p.id"
    " join verwaltung.mietverhaeltnisse as v"
    " on v.mandant_id = m.mandant_id and v.id = m.mietverhaeltnis_id"
    " where p.mandant_id = %s and v.ende is null and p.vorname <> '' and length(p.nachname) > 5"
    " order by p.id limit 1"
)
_OPEN = (
    "select a.id from verwaltung.anfragen as a where a.mandant_id = %s and a.status = 'offen'"
    " and a.kategorie = 'schaden' and a.mietverhaeltnis_id is not null and a.prioritaet = 'normal'"
    " order by a.id limit 1"
)


def test_a_call_is_filed_with_the_keyboard(windows: Windows, demo: Demo) -> None:
    tenant = demo.value(_TENANT, demo.mandant()["id"])
    mark = f"Es tropft unter der Spüle {secrets.token_hex(3)}"
    page = windows.signed_in("verwalter")
    page.goto("/anfragen")
    expect(page.get_by_role("heading", name="Unbearbeitet")).to_be_visible()
    page.keyboard.press("e")
    who = page.get_by_label("Wer meldet sich?")
    expect(who).to_be_focused()
    # Nothing is filed without saying whose it is.
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Bitte wählen Sie, wen oder welches Haus es betrifft.")).to_be_visible()
    expect(who).to_be_focused()
    page.keyboard.type(f"{tenant['nachname'][:5]} {tenant['vorname']}")
    name = f"{tenant['vorname']} {tenant['nachname']}"
    expect(page.get_by_role("option").filter(has_text=name).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(who).to_have_value(re.compile("^" + re.escape(name)))
    page.get_by_label("Art des Schadens").select_option("Wasser")
    page.get_by_label("Wo?").fill("Küche")
    page.get_by_label("Was ist los?").fill(mark)
    page.locator("input[name=fotos]").set_input_files(PHOTO)
    photos = page.get_by_role("list", name="Ausgewählte Fotos").get_by_role("listitem")
    expect(photos).to_have_count(1)

    # The network fails: everything stays where it is.
    page.route("**/rpc/anfrage_erfassen", lambda route: route.abort())
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert").filter(has_text="nicht erreichbar")).to_be_visible()
    page.unroute("**/rpc/anfrage_erfassen")
    expect(page.get_by_label("Was ist los?")).to_have_value(mark)
    page.get_by_label("Was ist los?").press("Control+Enter")

    expect(page.get_by_role("heading", name=mark)).to_be_visible()
    sheet = page.get_by_role("article")
    expect(sheet).to_contain_text(name)
    expect(sheet).to_contain_text("Telefon")
    filed = (
        "select count(*) from verwaltung.anfragen as a join verwaltung.anhaenge as h"
        " on h.mandant_id = a.mandant_id and h.anfrage_id = a.id"
        " where a.betreff = %s and a.melder_person_id = %s"
    )
    assert demo.value(filed, mark, tenant["person"]) == 1, "once, with its photo"
    page.goto("/erfassen")
    expect(page.get_by_label("Was ist los?")).to_have_value("")


def test_two_people_change_the_same_field(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN, demo.mandant()["id"])
    first, second = windows.signed_in("verwalter"), windows.signed_in("leitung")
    for page in (first, second):
        page.goto(f"/anfragen/{anfrage}?ansicht=alle")
        expect(page.get_by_role("region", name="Einordnung")).to_be_visible()
        page.keyboard.press("b")
    mine = first.get_by_role("dialog", name="Anfrage bearbeiten")
    other = second.get_by_role("dialog", name="Anfrage bearbeiten")
    expect(mine.get_by_role("button", name="Speichern")).to_be_disabled()
    mine.get_by_label("Priorität").select_option("hoch")
    other.get_by_label("Priorität").select_option("dringend")
    other.get_by_label("Ort").fill("Im Bad")
    mine.get_by_role("button", name="Speichern").click()
    expect(mine).to_be_hidden()
    line = first.get_by_label("Verlauf").get_by_role("listitem").filter(has_text="Normal → Hoch")
    expect(line).to_be_visible()

    other.get_by_role("button", name="Speichern").click()
    expect(other.get_by_role("alert")).to_contain_text("inzwischen geändert")
    other.get_by_role("button", name="Neuen Stand zeigen").click()
    expect(other.get_by_label("Priorität")).to_have_value("hoch")
    expect(other.get_by_label("Ort")).to_have_value("Im Bad")
    other.get_by_role("button", name="Speichern").click()
    expect(other).to_be_hidden()
    stored = "select prioritaet || '/' || ort from verwaltung.anfragen where id = %s"
    assert demo.value(stored, anfrage) == "hoch/Im Bad"


def test_words_days_and_links(windows: Windows, demo: Demo) -> None:
    anfrage = demo.value(_OPEN.replace("limit 1", "offset 1 limit 1"), demo.mandant()["id"])
    other = demo.value(
        "select a.nummer from verwaltung.anfragen as a where a.mandant_id = %s and a.id <> %s"
        " and a.status = 'offen' order by a.id desc limit 1",
        demo.mandant()["id"],
        anfrage,
    )
    word = f"Gutachter {secrets.token_hex(2)}"
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    place = page.get_by_role("region", name="Einordnung")
    words = place.get_by_role("combobox", name="Schlagworte")
    expect(words).to_be_visible()
    page.keyboard.press("s")
    expect(words).to_be_focused()
    page.keyboard.type(word)
    page.keyboard.press("Enter")
    expect(place.get_by_text(word)).to_be_visible()
    page.keyboard.press("Escape")
    words.blur()

    page.keyboard.press("p")
    again = page.get_by_role("dialog", name="Wiedervorlage")
    again.get_by_role("button", name="Morgen").click()
    # The frame may bring the new day before the answer closes the dialog, which takes no keys.
    expect(again).to_be_hidden()
    expect(place).not_to_contain_text("keine")

    page.keyboard.press("v")
    dialog = page.get_by_role("dialog", name="verknüpfen")
    dialog.get_by_label("Welche Anfrage?").fill(other)
    dialog.get_by_role("radio", name=other).check()
    dialog.get_by_role("button", name="Als Duplikat schließen").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("list", name="Verknüpfte Anfragen")).to_contain_text(
        f"Duplikat von {other}"
    )
    expect(page.get_by_role("article")).to_contain_text("abgelehnt")
    page.keyboard.press("b")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_an_unknown_caller_is_named(windows: Windows, demo: Demo) -> None:
    tenant = demo.value(_TENANT.replace("limit 1", "offset 5 limit 1"), demo.mandant()["id"])
    number = f"0151 {secrets.randbelow(10**8):08d}"
    head = windows.signed_in("leitung")
    head.goto("/einstellungen/telefon")
    head.get_by_label("Wofür ist der Schlüssel?").fill("Anrufprobe")
    head.get_by_role("button", name="Schlüssel ausstellen").click()
    shown = head.get_by_role("status").filter(has_text="Nur jetzt zu sehen")
    key = shown.locator("pre").inner_text().removeprefix("X-Voicebot-Token: ").strip()
    call = {"anliegen": "Die Klingel geht nicht mehr.", "nummer": number, "name": "Müller"}
    with httpx.Client(base_url=demo.url, headers={"X-Voicebot-Token": key}) as bot:
        answer = bot.post("/api/rpc/anruf_erfassen", json=call).raise_for_status().json()
    assert answer["zuordnung"] == "unbekannt"
    assert set(answer) == {"nummer", "zuordnung", "prioritaet", "erstellt_am"}

    anfrage = demo.value(
        "select id from verwaltung.anfragen where mandant_id = %s and nummer = %s",
        demo.mandant()["id"],
        answer["nummer"],
    )
    page = windows.signed_in("verwalter")
    page.goto(f"/anfragen/{anfrage}?ansicht=alle")
    expect(page.get_by_text("Anrufer noch nicht zugeordnet")).to_be_visible()
    page.get_by_role("button", name="Anrufer zuordnen").click()
    dialog = page.get_by_role("dialog", name="Anrufer zuordnen")
    dialog.get_by_label("Wer hat angerufen?").fill(f"{tenant['vorname']} {tenant['nachname']}")
    name = f"{tenant['vorname']} {tenant['nachname']}"
    page.get_by_role("option").filter(has_text=name).first.click()
    dialog.get_by_label(f"{number} bei {name} speichern").check()
    dialog.get_by_role("button", name="Zuordnen").click()
    expect(dialog).to_be_hidden()
    expect(page.get_by_text("Anrufer noch nicht zugeordnet")).to_have_count(0)
    expect(page.get_by_role("group", name="Beteiligte")).to_contain_text(name)
    expect(page.get_by_text(f"{number} ist bei {name} gespeichert.")).to_be_visible()
    with httpx.Client(base_url=demo.url, headers={"X-Voicebot-Token": key}) as bot:
        again = bot.post("/api/rpc/anruf_erfassen", json=call).raise_for_status().json()
    assert again["zuordnung"] == "mieter", "the next call is recognised"

    head.get_by_role("button", name="Anrufprobe widerrufen").click()
    head.get_by_role("dialog").get_by_role("button", name="Widerrufen").click()
    valid = head.get_by_role("region", name="Gültige Schlüssel")
    expect(valid).not_to_contain_text("Anrufprobe")
    with httpx.Client(base_url=demo.url, headers={"X-Voicebot-Token": key}) as bot:
        refused = bot.post("/api/rpc/anruf_erfassen", json=call)
    assert (refused.status_code, refused.json()["code"]) == (401, "HD106")
