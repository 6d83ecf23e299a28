"""Mails as the usual programs write them: headers, encodings, HTML and quoting of each (pure)."""

from __future__ import annotations

import dataclasses
import hashlib
import html
from collections.abc import Callable
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

_BORDERS = {
    "outlook": "----=_NextPart_00{n}_0010_01DC5A3F.{h}",
    "gmail": "00000000000{n}{h}",
    "apple": "Apple-Mail-{n}-{h}",
    "thunderbird": "------------{n}{h}",
    "gmx": "abmob-{n}-{h}",
}
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


@dataclasses.dataclass(frozen=True)
class Draft:
    """What somebody wants to send."""

    sender: Address
    to: Address
    date: datetime
    subject: str
    text: str
    photos: tuple[tuple[str, bytes], ...] = ()
    """File name and JPEG bytes."""
    quote: str | None = None
    """Text of the answered message."""
    quote_date: datetime | None = None


def compose(style: str, draft: Draft) -> bytes:
    """The mail with CRLF line ends; raises KeyError for an unknown style."""
    message = _STYLES[style](draft)
    border = _BORDERS.get(style, "--{h}")
    multiparts = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(multiparts):
        part.set_boundary(border.format(n=number, h=_hash(draft)))
    return bytes(message.as_bytes(policy=SMTP))


def _message(draft: Draft, message_id: str, **headers: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = draft.sender
    message["To"] = draft.to
    message["Subject"] = draft.subject
    message["Date"] = format_datetime(draft.date)
    message["Message-ID"] = f"<{message_id.format(h=_hash(draft))}@{draft.sender.domain}>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def _hash(draft: Draft) -> str:
    text = f"{draft.sender}{draft.date}{draft.subject}"
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def _attach(message: EmailMessage, draft: Draft, disposition: str = "attachment") -> EmailMessage:
    for name, content in draft.photos:
        message.add_attachment(
            content, maintype="image", subtype="jpeg", filename=name, disposition=disposition
        )
    return message


def _paragraphs(text: str, tag: str, attributes: str = "") -> str:
    blocks = html.escape(text, quote=False).split("\n\n")
    return "".join(f"<{tag}{attributes}>{b.replace(chr(10), '<br>')}</{tag}>\n" for b in blocks)


def _german(date: datetime) -> str:
    return f"{_DAYS[date.weekday()]}, {date:%d.%m.%Y %H:%M}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.splitlines())


def _outlook(draft: Draft) -> EmailMessage:
    text = draft.text
    if draft.quote is not None and draft.quote_date is not None:
        text += (
            f"\n\n-----Ursprüngliche Nachricht-----\nVon: {draft.to.display_name}"
            f" <{draft.to.addr_spec}>\nGesendet: {_german(draft.quote_date)}\n"
            f"An: {draft.sender.addr_spec}\nBetreff: {draft.subject.split(': ', 1)[-1]}\n\n"
            f"{draft.quote}"
        )
    message = _message(
        draft,
        "{h}$9f1a2b30$",
        X_Mailer="Microsoft Outlook 16.0",
        Thread_Index=_hash(draft),
        Content_Language="de-DE",
    )
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>'
        "<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style></head>\n"
        f'<body lang="DE">{_paragraphs(text, "p", " class=MsoNormal")}</body></html>'
    )
    message.set_content(text, charset="windows-1252", cte="quoted-printable")
    message.add_alternative(page, subtype="html", charset="windows-1252", cte="quoted-printable")
    return _attach(message, draft)


def _gmail(draft: Draft) -> EmailMessage:
    text = draft.text
    page = f'<div dir="ltr">{_paragraphs(draft.text, "div")}</div>'
    if draft.quote is not None and draft.quote_date is not None:
        line = (
            f"Am {draft.quote_date:%d.%m.%Y} um {draft.quote_date:%H:%M} Uhr schrieb "
            f"{draft.to.display_name} <{draft.to.addr_spec}>:"
        )
        text += f"\n\n{line}\n\n{_quoted(draft.quote)}"
        page += (
            f'<br><div class="gmail_quote"><div dir="ltr">{html.escape(line)}</div>'
            f"<blockquote>{html.escape(draft.quote)}</blockquote></div>"
        )
    message = _message(draft, "CAF{h}@mail".replace("@", "="))
    message.set_content(text, charset="utf-8", cte="base64")
    message.add_alternative(page, subtype="html", charset="utf-8", cte="quoted-printable")
    return _attach(message, draft)


def _apple(draft: Draft) -> EmailMessage:
    message = _message(draft, "{h}", X_Mailer="iPhone Mail (23B85)")
    text = f"{draft.text}\n\nVon meinem iPhone gesendet\n"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    return _attach(message, draft, "inline")


def _thunderbird(draft: Draft) -> EmailMessage:
    text = draft.text
    if draft.quote is not None and draft.quote_date is not None:
        line = f"Am {draft.quote_date:%d.%m.%y} um {draft.quote_date:%H:%M} schrieb"
        text = f"{line} {draft.to.display_name}:\n{_quoted(draft.quote)}\n\n{text}"
    message = _message(
        draft, "{h}", User_Agent="Mozilla Thunderbird", Content_Language="de-DE, en-US"
    )
    message.set_content(text, charset="utf-8", cte="8bit", params={"format": "flowed"})
    return _attach(message, draft)


def _gmx(draft: Draft) -> EmailMessage:
    text = draft.text
    if draft.quote is not None and draft.quote_date is not None:
        text += (
            f"\n\nGesendet: {_german(draft.quote_date)}\nVon: {draft.to.display_name}"
            f" <{draft.to.addr_spec}>\nAn: {draft.sender.addr_spec}\n"
            f"Betreff: {draft.subject.split(': ', 1)[-1]}\n\n{draft.quote}"
        )
    message = _message(draft, "trinity-{h}", X_Priority="3", Importance="normal")
    body = _paragraphs(text, "div", ' style="font-family: Verdana;font-size: 12.0px;"')
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(
        f"<html><head></head><body>{body}</body></html>",
        subtype="html",
        charset="utf-8",
        cte="quoted-printable",
    )
    return _attach(message, draft)


def _gmx_html(draft: Draft) -> EmailMessage:
    message = _message(draft, "trinity-{h}", X_Priority="3", Importance="normal")
    body = _paragraphs(draft.text, "div", ' style="font-family: Verdana;font-size: 12.0px;"')
    page = f"<html><head></head><body>{body}</body></html>"
    message.set_content(page, subtype="html", charset="windows-1252", cte="quoted-printable")
    return _attach(message, draft)


def _newsletter(draft: Draft) -> EmailMessage:
    message = _message(
        draft,
        "{h}",
        List_Id=f"<prospekt.{draft.sender.domain}>",
        List_Unsubscribe=f"<mailto:abmelden@{draft.sender.domain}>",
        Precedence="bulk",
    )
    message.set_content(draft.text, charset="utf-8", cte="quoted-printable")
    page = f"<html><body>{_paragraphs(draft.text, 'h2')}</body></html>"
    message.add_alternative(page, subtype="html", charset="utf-8", cte="quoted-printable")
    return message


def _out_of_office(draft: Draft) -> EmailMessage:
    message = _message(
        draft,
        "{h}",
        Auto_Submitted="auto-replied",
        X_Auto_Response_Suppress="All",
        X_Mailer="Microsoft Outlook 16.0",
    )
    message.set_content(draft.text, charset="utf-8", cte="quoted-printable")
    return message


_STYLES: dict[str, Callable[[Draft], EmailMessage]] = {
    "outlook": _outlook,
    "gmail": _gmail,
    "apple": _apple,
    "thunderbird": _thunderbird,
    "gmx": _gmx,
    "gmx_html": _gmx_html,
    "newsletter": _newsletter,
    "abwesenheit": _out_of_office,
}
