"""Source 001, "Wasserschaden am Sonntagabend", told line by line, and what may go wrong in it."""

from __future__ import annotations

import hashlib
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr
from uuid import uuid4

from playwright.sync_api import Browser, Page, expect

from bridge.sandbox.photos import photo
from tests.scenarios.conftest import PHONE, Screen
from tests.support.browser import Gate
from tests.support.correspondence import received
from tests.support.demo import Demo

WATER = 1
"""Number of the mail among the 47: Sunday, 22:30."""

TENANT = "katrin.bergmann@postfach-nord.example"
CARETAKER = "frank.zielinski@muster-hausverwaltung.example"
PROMISE = "Ich bin gegen 9 Uhr bei Ihnen"
DONE = "Defektes Eckventil getauscht"

_FILED = (
    "select o.strasse || ' ' || o.hausnummer || ', ' || e.bezeichnung || ', ' || a.kategorie || ', '"
    " || a.prioritaet || ', ' || a.status || ', ' || a.zustaendigkeit"
    " || ', ' || (t.pruefung #>> '{dmarc,result}')"
    " from verwaltung.anfragen as a"
    " join verwaltung.email_triage as t on t.mandant_id = a.mandant_id and t.id = a.email_id"
    " join verwaltung.objekte as o on o.mandant_id = a.mandant_id and o.id = a.objekt_id"
    " join verwaltung.einheiten as e on e.mandant_id = a.mandant_id and e.id = a.einheit_id"
    " where a.id = %s and a.hausmeister_bereich_id = o.hausmeister_bereich_id"
)


def _mail_comes(demo: Demo) -> tuple[int, str, str]:
    """22:30: proven, matched, classified, assigned, with two photos; id, number and subject."""
    letter, content = demo.fresh_letter(WATER)
    assert demo.deliver(letter, content)
    digest = hashlib.sha256(content).digest()
    assert demo.wait_for_mail(demo.mandant()["eingang"], digest) == "zugeordnet"
    (filed,) = demo.person(TENANT).rows("anfragen", betreff=f"eq.{letter.subject}")
    assert demo.value(_FILED, filed["id"]) == (
        "Beispielstraße 12, 3. OG links, schaden, hoch, offen, hausmeister_bereich, pass"
    )
    assert len(demo.person(TENANT).rows("anhaenge", anfrage_id=f"eq.{filed['id']}")) == 2
    return filed["id"], filed["nummer"], letter.subject


def _accept_and_write(page: Page, number: str, subject: str) -> None:
    """7:30: sees the order, accepts it, says when."""
    page.get_by_role("link", name=subject).click()
    page.get_by_role("button", name="Annehmen").click()
    expect(page.get_by_text(f"Anfrage {number} ist jetzt")).to_be_visible()
    page.get_by_label("Ihre Nachricht").fill(PROMISE)
    page.get_by_role("button", name="Senden").click()
    expect(page.get_by_label("Verlauf").get_by_text(PROMISE)).to_be_visible()


def _close_in_the_cellar(page: Page, subject: str) -> None:
    """9:15: a new start of the phone, everything from its own store, two photos."""
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.clock.set_fixed_time(datetime.now(tz=UTC) - timedelta(minutes=90))
    page.goto("/")
    page.get_by_role("link", name=subject).click()
    expect(page.get_by_role("img", name="IMG_4001.jpg")).to_be_visible()
    page.get_by_role("button", name="Abschließen").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Was wurde getan?").fill(DONE)
    dialog.get_by_label("Minuten").fill("40")
    dialog.get_by_label("Material").fill("Eckventil 1/2 Zoll")
    dialog.locator("input[name=fotos]").set_input_files(
        [
            {"name": f"{scene}.jpg", "mimeType": "image/jpeg", "buffer": photo(scene)}
            for scene in ("vorher", "nachher")
        ]
    )
    chosen = dialog.get_by_role("list", name="Ausgewählte Fotos").get_by_role("listitem")
    expect(chosen).to_have_count(2)
    for number, word in ((1, "Vorher"), (2, "Nachher")):
        shows = dialog.get_by_role("group", name=f"Foto {number} zeigt")
        shows.get_by_role("button", name=word).click()
    dialog.get_by_role("button", name="Abschließen").click()
    expect(page.get_by_text("2 Einträge noch nicht übertragen")).to_be_visible()


def _come_upstairs(page: Page) -> None:
    """In the middle of an attempt, whose new token takes long: the clock of the phone is set."""
    # Attempts come by themselves, too: one under way may be the one that is seen.
    with page.expect_request(re.compile("/rpc/(sitzung_erneuern|handlung_nachtragen)")):
        renewal = Gate(page, "**/rpc/sitzung_erneuern")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.clock.set_fixed_time(datetime.now(tz=UTC))
    page.context.set_offline(False)
    renewal.open()
    expect(page.get_by_text("Das wurde getan")).to_be_visible()
    expect(page.get_by_text("noch nicht übertragen")).to_have_count(0)


def _mails(demo: Demo, order: int, event: str, number: str) -> str:
    """Texts of the tenant's mails about it, once the one about this event is sent."""
    demo.until(
        "select count(*) from verwaltung.versand"
        f" where anfrage_id = {order} and ereignis = '{event}' and empfaenger = '{TENANT}'"
        " and status = 'gesendet'",
        1,
    )
    found = [
        m for m in received(demo) if parseaddr(m["To"])[1] == TENANT and number in m["Subject"]
    ]
    bodies = [m.get_body(("plain",)) for m in found]
    return "\n".join(body.get_content() for body in bodies if body is not None)


def _whole_history(demo: Demo, order: int) -> None:
    """The tenant reads all that was said and done; the office also when, and what it took."""
    tenant, clerk = demo.person(TENANT), demo.person("verwalter")
    changes = tenant.rows("statuswechsel", entitaet_id=f"eq.{order}", order="am")
    assert [c["nach"] for c in changes] == ["offen", "akzeptiert", "abgeschlossen"]
    assert {c["akteur"] for c in changes[1:]} == {"Frank Zielinski"}
    photos = tenant.rows("anhaenge", anfrage_id=f"eq.{order}")
    assert {p["dateiname"]: p["aufnahme"] for p in photos if p["aufnahme"]} == {
        "vorher.jpg": "vorher",
        "nachher.jpg": "nachher",
    }
    assert len(photos) == 4
    late = clerk.rows("nachtraege", anfrage_id=f"eq.{order}", order="am_geraet")
    assert [n["handlung"] for n in late] == [
        "aufwand_erfassen",
        "anfrage_abschliessen",
        "anfrage_akzeptieren",
        "nachricht_senden",
    ]
    assert {n["zweifel"] for n in late} == {None}
    ours = {"anfrage_id": f"eq.{order}", "verfasser_rolle": "eq.system"}
    told = [n["inhalt"] for n in clerk.rows("anfrage_nachrichten", **ours)]
    assert "Aufwand: 40 Minuten, Eckventil 1/2 Zoll" in told
    assert len([t for t in told if t.startswith("Ohne Empfang erledigt: Anfrage abgeschl")]) == 1
    assert tenant.rows("anfrage_nachrichten", **ours) == []
    assert tenant.get("aufwaende").status_code == 403


def test_water_damage_on_sunday_evening(
    demo: Demo, screens: list[Screen], browser: Browser
) -> None:
    portal, phone = screens[1], Screen(browser, demo.url, PHONE)
    try:
        tenant = demo.person(TENANT)
        portal.sign_in(tenant.login)
        order, number, subject = _mail_comes(demo)
        portal.page.get_by_role("link", name=subject).click()
        phone.sign_in(demo.person(CARETAKER).login)
        _accept_and_write(phone.page, number, subject)
        expect(portal.page.get_by_text(PROMISE)).to_be_visible()
        assert PROMISE in _mails(demo, order, "neue_nachricht", number)

        _close_in_the_cellar(phone.page, subject)
        assert tenant.rows("anfragen", id=f"eq.{order}")[0]["status"] == "akzeptiert"
        _come_upstairs(phone.page)
        expect(portal.page.get_by_text(DONE)).to_be_visible()
        assert portal.never_reloaded()
        _whole_history(demo, order)
        _mails(demo, order, "abschluss", number)
    finally:
        phone.context.close()


def _open_order(demo: Demo) -> int:
    tenant = demo.person(TENANT)
    report = tenant.rpc(
        "schaden_melden", schadensart="wasser", ort="Küche", beschreibung="Es tropft."
    )
    return int(report["id"])


def test_two_clerks_accept_at_once(demo: Demo) -> None:
    order = _open_order(demo)
    clerks = [demo.person(login["email"]) for login in demo.logins("verwalter")[:2]]
    start = threading.Barrier(2)

    def accept(nr: int) -> tuple[int, dict[str, str]]:
        start.wait()
        answer = clerks[nr].call("anfrage_akzeptieren", anfrage_id=order)
        return answer.status_code, answer.json()

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(accept, range(2)))
    winner, loser = sorted(range(2), key=lambda nr: answers[nr][0])
    assert answers[winner][0] == 200
    assert (answers[loser][0], answers[loser][1]["code"]) == (400, "HD020")
    assert str(clerks[winner].session["name"]) in answers[loser][1]["message"]
    accepted = clerks[0].rows("statuswechsel", entitaet_id=f"eq.{order}", nach="eq.akzeptiert")
    assert [c["akteur"] for c in accepted] == [clerks[winner].session["name"]]


def test_one_act_sent_twice_at_once_by_a_phone_with_a_wrong_clock(demo: Demo) -> None:
    order = _open_order(demo)
    caretaker = demo.person(CARETAKER)
    # Three hours fast: what it says is kept, believed is the server.
    device = datetime.now(tz=UTC) + timedelta(hours=3)
    act = {
        "kennung": str(uuid4()),
        "handlung": "nachricht_senden",
        "angaben": {"anfrage_id": order, "inhalt": "Bin unterwegs."},
        "am_geraet": device.isoformat(),
        "geraet_jetzt": device.isoformat(),
    }
    start = threading.Barrier(2)

    def send(_: int) -> dict[str, object]:
        start.wait()
        return dict(caretaker.rpc("handlung_nachtragen", **act))

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(send, range(2))
    assert first == second
    assert first["zweifel"] == "uhr_falsch"
    clerk = demo.person("verwalter")
    messages = clerk.rows("anfrage_nachrichten", anfrage_id=f"eq.{order}", order="id")
    assert [m["inhalt"] for m in messages if m["verfasser_rolle"] == "hausmeister"] == [
        "Bin unterwegs."
    ]
    assert any("Die Uhr des Telefons ging dabei" in m["inhalt"] for m in messages)
