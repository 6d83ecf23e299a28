"""Pictures of a mail that waits: looked at as copies, kept as they came."""

from __future__ import annotations

import hashlib
import secrets
from email.message import EmailMessage
from pathlib import Path

from playwright.sync_api import Response, expect

from tests.support.demo import Demo
from tests.ui.conftest import Windows
from tests.ui.mail_queue import find, sheet
from tests.unit.files.test_images import SECRETS, exif, photo

QUESTION = 45
"""Letter of the Monday morning of somebody unknown."""


def _mail_with_pictures(demo: Demo) -> str:
    """From a telephone: one photo as iPhones make them, one of Android; the subject."""
    letter, _ = demo.fresh_letter(QUESTION)
    mail = EmailMessage()
    mail["From"], mail["To"] = str(letter.address), demo.mandant()["eingang"]
    mail["Subject"] = subject = f"Zwei Fotos {secrets.token_hex(3)}"
    mail.set_content("Anbei zwei Fotos vom Keller.")
    for name, subtype, kind in (("IMG_1.HEIC", "heic", "HEIF"), ("IMG_2.jpg", "jpeg", "JPEG")):
        content = photo(kind, exif=exif())
        assert b"Geheimkamera" in content
        mail.add_attachment(content, maintype="image", subtype=subtype, filename=name)
    content = mail.as_bytes()
    demo.deliver(letter, content)
    demo.wait_for_mail(demo.mandant()["eingang"], hashlib.sha256(content).digest())
    return subject


def test_what_is_looked_at_says_nothing_of_the_place(windows: Windows, demo: Demo) -> None:
    subject = _mail_with_pictures(demo)
    page = windows.signed_in("verwalter")
    answers: list[Response] = []
    page.on("response", lambda r: answers.append(r) if "/rpc/datei?" in r.url and r.ok else None)
    page.goto("/posteingang")
    find(page, subject)
    for name in ("IMG_1.HEIC", "IMG_2.jpg"):
        tile = sheet(page).get_by_role("button", name=f"{name} groß zeigen")
        expect(tile.locator("img")).to_be_visible()
        tile.click()
        shown = page.get_by_role("dialog").get_by_role("img", name=name)
        expect(shown).to_be_visible()
        assert shown.evaluate("e => e.naturalWidth") > 0
        page.keyboard.press("Escape")
        expect(shown).to_be_hidden()
    assert len(answers) == 4
    for answer in answers:
        assert not [secret for secret in SECRETS if secret in answer.body()]

    with page.expect_download() as download:
        sheet(page).get_by_role("button", name="IMG_2.jpg im Original speichern").click()
    assert b"Geheimkamera" in Path(download.value.path()).read_bytes()
