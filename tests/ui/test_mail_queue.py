"""The clerk's mail queue: reading, deciding and taking back, by keyboard alone where it counts."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.mail_queue import Arrival, find, rows, sheet

PHOTOS, TENANT, UNCONFIRMED, FOLLOW_UP, AUTOMATIC, PRIZE = 1, 5, 10, 14, 20, 21
"""Letters of the Monday morning."""


def test_the_sender_is_judged_in_a_sentence(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(UNCONFIRMED)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    checked = sheet(page).get_by_label("Prüfung des Absenders")
    expect(checked).to_contain_text("Absender nicht bestätigt: Weder DKIM noch SPF")
    details = checked.get_by_text("Regel der Domain (DMARC)")
    expect(details).to_be_hidden()
    checked.get_by_text("Einzelne Prüfungen").click()
    expect(details).to_be_visible()
    for line in ("Unterschrift (DKIM)", "Server des Absenders (SPF)", "Veröffentlicht bei"):
        expect(checked.get_by_text(line)).to_be_visible()
    # Whose address it is, nobody knows: it cannot be learnt, and the key says why.
    expect(page.get_by_role("button", name="Adresse merken")).to_have_count(0)
    page.keyboard.press("l")
    expect(page.get_by_text("nicht merken, weil der Absender nicht bestätigt ist")).to_be_visible()


def test_what_was_said_before_is_folded_away(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(FOLLOW_UP)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    quoted = sheet(page).get_by_text("Ich bringe am Mittwoch eine neue Glocke mit.")
    expect(quoted).to_be_hidden()
    sheet(page).get_by_text("Zitierten Verlauf anzeigen").click()
    expect(quoted).to_be_visible()


def test_the_queue_by_keyboard(windows: Windows, arrives: Arrival) -> None:
    first, second = arrives(FOLLOW_UP), arrives(PRIZE)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, first)
    attach = page.get_by_role("button", name=re.compile(r"An \d{4}-\d{4} anhängen"))
    expect(attach).to_be_visible()
    page.keyboard.press("2")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.keyboard.press("1")
    expect(attach).to_be_visible()
    page.keyboard.press("Enter")
    done = page.get_by_role("status").filter(has_text=re.compile(r"An \d{4}-\d{4} angehängt"))
    expect(done).to_be_attached()
    expect(rows(page)).to_have_count(0)

    find(page, second)
    page.keyboard.press("x")
    dialog = page.get_by_role("dialog", name="E-Mail verwerfen")
    expect(dialog.get_by_role("button", name="Werbung")).to_be_focused()
    page.keyboard.press("1")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="E-Mail verworfen")).to_be_attached()

    page.goto("/posteingang?ansicht=verworfen")
    find(page, second)
    expect(sheet(page)).to_contain_text("Verworfen: Werbung")
    page.goto("/posteingang?ansicht=alle")
    find(page, first)
    way = sheet(page).get_by_role("listitem").filter(has_text="Anfrage")
    way.get_by_role("link", name=re.compile(r"\d{4}-\d{4}")).first.click()
    expect(page.get_by_label("Verlauf")).to_contain_text("per E-Mail")


def test_the_next_mail_opens_by_itself(windows: Windows, arrives: Arrival) -> None:
    arrives(PRIZE)
    arrives(PRIZE)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang?suche=gewonnen")
    expect(rows(page).nth(1)).to_be_visible()
    subjects = [row.locator("[class*=titel]").inner_text() for row in rows(page).all()[:2]]
    page.keyboard.press("j")
    expect(sheet(page).get_by_role("heading", name=subjects[0])).to_be_focused()
    page.keyboard.press("s")
    expect(sheet(page).get_by_role("heading", name=subjects[1])).to_be_focused()
    said = page.get_by_role("status").filter(has_text="Als Spam verworfen")
    expect(said).to_contain_text(f"Nächste E-Mail: {subjects[1]}")
    expect(rows(page).filter(has_text=subjects[0])).to_have_count(0)


def test_a_decision_is_taken_back(windows: Windows, arrives: Arrival, demo: Demo) -> None:
    subject = arrives(FOLLOW_UP)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    expect(page.get_by_role("button", name=re.compile(r"An \d{4}-\d{4} anhängen"))).to_be_visible()
    page.keyboard.press("Enter")
    last = page.get_by_label("Zuletzt entschieden")
    expect(last).to_contain_text(subject)
    expect(last.get_by_role("button", name="Rückgängig")).to_contain_text(re.compile(r"\d:\d\d"))
    page.keyboard.press("z")
    expect(sheet(page).get_by_role("heading", name=subject)).to_be_focused()
    expect(sheet(page)).to_contain_text("rückgängig gemacht")
    expect(sheet(page).get_by_role("heading", name="Was soll damit geschehen?")).to_be_visible()

    # Filed by mistake: staff sees it struck through, the tenant not at all.
    wrong = demo.value(
        "select n.anfrage_id from verwaltung.anfrage_nachrichten as n"
        " join verwaltung.email_triage as e on e.mandant_id = n.mandant_id and e.id = n.email_id"
        " where e.betreff = %s and n.zurueckgenommen_am is not null",
        subject,
    )
    page.goto(f"/anfragen/{wrong}?ansicht=alle")
    expect(page.get_by_label("Verlauf").locator("del").first).to_be_visible()

    page.goto("/posteingang?ansicht=zuletzt")
    mine = page.get_by_label("Liste der E-Mails").get_by_role("listitem").filter(has_text=subject)
    expect(mine).to_contain_text("rückgängig gemacht")
    expect(mine.get_by_role("button", name="Rückgängig")).to_have_count(0)


def test_who_else_is_on_it(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(UNCONFIRMED)
    first, second = windows.signed_in("verwalter"), windows.signed_in("leitung")
    for page in (first, second):
        page.goto("/posteingang")
    find(first, subject)
    expect(rows(second).filter(has_text=subject)).to_contain_text("bearbeitet sie")
    find(second, subject)
    for page in (first, second):
        expect(sheet(page).get_by_text("bearbeitet diese E-Mail")).to_be_visible()
    second.goto("/anfragen")
    expect(sheet(first).get_by_text("bearbeitet diese E-Mail")).to_have_count(0)


def test_a_discarded_mail_is_judged_anew(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(PRIZE)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    page.keyboard.press("r")
    dialog = page.get_by_role("dialog", name="Neu einordnen")
    expect(dialog).to_contain_text("genauso entschieden")
    expect(dialog.get_by_role("button", name="Übernehmen")).to_have_count(0)
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.get_by_role("status").filter(has_text="Als Spam verworfen")).to_be_attached()

    page.goto("/posteingang?ansicht=verworfen")
    find(page, subject)
    page.keyboard.press("r")
    expect(dialog.get_by_role("row", name="Stand")).to_contain_text("verworfen")
    expect(dialog.get_by_role("row", name="Stand")).to_contain_text("zu entscheiden")
    dialog.get_by_role("button", name="Übernehmen").click()
    expect(dialog).to_be_hidden()
    expect(sheet(page).get_by_role("heading", name="Was soll damit geschehen?")).to_be_visible()


def test_photos_of_a_waiting_mail(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(PHOTOS)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang?ansicht=alle")
    find(page, subject)
    photo = sheet(page).get_by_role("button", name=re.compile("groß zeigen")).first
    expect(photo.locator("img")).to_be_visible()
    photo.click()
    shown = page.get_by_role("dialog").get_by_role("img", name=re.compile(r"\.jpg$"))
    expect(shown).to_be_visible()
    assert shown.evaluate("e => e.naturalWidth") > 0
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        sheet(page).get_by_role("button", name=re.compile("im Original speichern")).first.click()
    assert download.value.suggested_filename.endswith(".jpg")


def test_a_line_that_breaks(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(UNCONFIRMED)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    expect(page.get_by_label("Vorschläge werden geladen")).to_have_count(0)
    page.route("**/api/rpc/email_spam", lambda route: route.abort())
    page.keyboard.press("s")
    expect(sheet(page).get_by_role("alert")).to_contain_text("nicht erreichbar")
    page.unroute("**/api/rpc/email_spam")
    page.keyboard.press("s")
    expect(page.get_by_role("status").filter(has_text="Als Spam verworfen")).to_be_attached()


def test_somebody_nobody_suggested(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(UNCONFIRMED)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    page.get_by_label("Andere Person oder Anfrage").fill("Baumann")
    found = page.get_by_role("radio", name=re.compile("Sabine Baumann"))
    expect(found).to_be_checked()
    page.keyboard.press("Enter")
    expect(found).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="angelegt")).to_be_attached()


def test_a_mail_in_another_language(windows: Windows, arrives: Arrival) -> None:
    polish = (
        "Dzień dobry, ogrzewanie nie działa od wczoraj i w łazience jest zimno. Proszę o pomoc."
    )
    subject = arrives(TENANT, text=polish)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    expect(sheet(page)).to_contain_text("auf Polnisch geschrieben")
    expect(sheet(page).get_by_text("Polnisch", exact=True)).to_be_visible()


def test_the_way_back_into_the_queue(windows: Windows, arrives: Arrival) -> None:
    automatic = arrives(AUTOMATIC).format(nummer="ohne Nummer")
    discarded = arrives(PRIZE)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, discarded)
    page.keyboard.press("s")
    expect(page.get_by_role("status").filter(has_text="Als Spam verworfen")).to_be_attached()
    for subject, way in ((automatic, "protokolliert"), (discarded, "verworfen")):
        page.goto(f"/posteingang?ansicht={way}")
        find(page, subject)
        page.get_by_role("button", name="Doch bearbeiten").click()
        heading = sheet(page).get_by_role("heading", name="Was soll damit geschehen?")
        expect(heading).to_be_visible()
        expect(sheet(page)).to_contain_text("In die Bearbeitung geholt")
        page.goto("/posteingang")
        find(page, subject)


def test_every_way_to_look(windows: Windows, arrives: Arrival) -> None:
    arrives(AUTOMATIC)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    ways = page.get_by_role("navigation", name="Welche E-Mails")
    expect(page.get_by_role("searchbox")).to_be_visible()
    ways.get_by_role("link", name="Automatische").click()
    expect(rows(page).first).to_contain_text("Automatische Antwort")
    page.keyboard.press("/")
    page.keyboard.type("gibt es ganz sicher nicht")
    expect(page.get_by_role("heading", name="Nichts gefunden")).to_be_visible()


def test_a_printed_mail_is_only_the_mail(windows: Windows, arrives: Arrival) -> None:
    subject = arrives(UNCONFIRMED)
    page = windows.signed_in("verwalter")
    page.goto("/posteingang")
    find(page, subject)
    page.emulate_media(media="print")
    expect(sheet(page).get_by_role("heading", name=subject)).to_be_visible()
    expect(sheet(page)).to_contain_text("Ausdruck vom")
    expect(page.get_by_role("navigation", name="Welche E-Mails")).to_be_hidden()
    expect(page.get_by_role("button", name="Verwerfen")).to_be_hidden()
