"""A letter from the database as a mail: text, the same text as HTML, headers (pure)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage

from .headers import address, new_message, one_line
from .render import template

#: Separates the signature from the letter (RFC 3676 § 4.3).
_SIGNATURE = "\n-- \n"
_LINK = re.compile(r"(https?://[^\s<>\"]+[^\s<>\".,;:!?)])")

Line = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Letter:
    """One row of `intern.versand_holen`, ready to be sent."""

    absendername: str
    absender: str
    umschlag_von: str
    empfaenger: str
    empfaenger_name: str
    betreff: str
    text: str
    message_id: str
    bezuege: list[str]
    antwort_an: str | None
    datum: datetime
    dkim_domain: str | None
    dkim_selector: str | None


def build(letter: Letter) -> EmailMessage:
    """The message, the same for every attempt.

    Raises ValueError when a header cannot be written, for example a recipient beyond ASCII.
    """
    message = new_message(letter.absendername, letter.absender)
    message["To"] = address(letter.empfaenger_name, letter.empfaenger)
    message["Subject"] = one_line(letter.betreff)
    message["Date"] = letter.datum
    message["Message-ID"] = letter.message_id
    if letter.antwort_an:
        message["Reply-To"] = address(letter.absendername, letter.antwort_an)
    if letter.bezuege:
        message["In-Reply-To"] = letter.bezuege[-1]
        message["References"] = " ".join(letter.bezuege)
    message.set_content(letter.text + "\n")
    message.add_alternative(html(letter.betreff, letter.text), subtype="html")
    return message


def html(subject: str, text: str) -> str:
    """The text as HTML: paragraphs, lines, links, the signature smaller.

    No colours of our own, so that a dark display stays readable, and nothing loaded from elsewhere.
    """
    body, _, footer = text.partition(_SIGNATURE)
    return template("brief.html").render(
        betreff=subject, absaetze=_paragraphs(body), fuss=_paragraphs(footer)
    )


def _paragraphs(text: str) -> list[list[Line]]:
    return [
        [_line(line) for line in paragraph.split("\n")]
        for paragraph in re.split(r"\n\s*\n", text.strip())
        if paragraph
    ]


def _line(line: str) -> Line:
    """Pieces of a line, each with whether it is a link."""
    return [(piece, n % 2 == 1) for n, piece in enumerate(_LINK.split(line)) if piece]
