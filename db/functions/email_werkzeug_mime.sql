-- The structure of a mail: bounded parsing with the standard library's most lenient policy, which
-- never looks inside address headers.
begin;

create function intern.email_werkzeug_mime() returns void
language plpython3u volatile parallel unsafe
as $py$
import time
from email.message import Message
from email.parser import BytesFeedParser
from email.policy import compat32
from types import SimpleNamespace

# Unless the connection says otherwise (app.mail_max_parts and so on). Seconds of processor time, so that
# a busy machine does not turn a large mail away.
BOUNDS = {"parts": 200, "depth": 20, "headers": 1000, "attachments": 100, "seconds": 5}
CHUNK = 8192
MAX_TEXT = 200_000
HARMLESS = {"InvalidBase64PaddingDefect", "InvalidMultipartContentTransferEncodingDefect"}
# For attachments without a name.
ENDINGS = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/heic": ".heic", "application/pdf": ".pdf",
    "text/calendar": ".ics", "message/rfc822": ".eml",
}
for tool in ("text", "teile"):
    if f"email_{tool}" not in GD:
        plpy.execute(f"select intern.email_werkzeug_{tool}()")
text, special_parts = GD["email_text"], GD["email_teile"]
configured = plpy.prepare("select " + ", ".join(f"current_setting('app.mail_max_{name}', true) as {name}" for name in BOUNDS))
limits = dict(BOUNDS)


class Refused(Exception):
    """The mail is beyond a limit; the argument is the reason code."""


class Readable(type(compat32)):
    """Headers with raw 8-bit text keep it: unlabelled file names are common."""

    def header_fetch_parse(self, name, value):
        return value if value.isascii() else text.decode(value.encode("utf-8", "surrogateescape"), None, set())


class Part(Message):
    """Asked for its type again and again, which is in a header that nobody changes once it is read."""

    def get_content_type(self):
        if not hasattr(self, "kind"):
            self.kind = super().get_content_type()
        return self.kind


def parse(raw):
    """The message, fed in small pieces so that the clock is looked at. Raises Refused."""
    for name, value in plpy.execute(configured)[0].items():
        limits[name] = int(value) if value and value.isdigit() else BOUNDS[name]
    parser, end = BytesFeedParser(Part, policy=Readable()), time.process_time() + limits["seconds"]
    for start in range(0, len(raw), CHUNK):
        parser.feed(raw[start:start + CHUNK])
        if time.process_time() > end:
            raise Refused("zu_aufwendig")
    message = parser.close()
    if len(message.keys()) > limits["headers"]:
        raise Refused("zu_viele_kopfzeilen")
    return message


def is_container(part):
    """A multipart that really has parts; forwarded mails stay closed."""
    return part.is_multipart() and part.get_content_maintype() == "multipart"


def parts(message):
    """All parts in reading order, containers included. Raises Refused beyond the limits."""
    found, stack = [], [(message, 0)]
    while stack:
        part, depth = stack.pop()
        found.append(part)
        if len(found) > limits["parts"]:
            raise Refused("zu_viele_teile")
        if depth > limits["depth"]:
            raise Refused("zu_tief")
        if is_container(part):
            stack.extend((child, depth + 1) for child in reversed(part.get_payload()))
    return found


def is_damaged(message):
    """Whether the structure or an encoding is broken; known completely once the contents were decoded."""
    return any(type(defect).__name__ not in HARMLESS for part in parts(message) for defect in part.defects)


def quiet(function, default):
    """Parameters of a hostile header may raise anything."""
    try:
        return function()
    except Exception:
        return default


def parameter(part, name):
    """A parameter of Content-Type in lower case."""
    value = quiet(lambda: part.get_param(name), None)
    return value.lower() if isinstance(value, str) else ""


def is_attachment(part):
    """Everything that is not plain or HTML text meant to be read."""
    if part.get_content_type() not in ("text/plain", "text/html") and part.get_content_maintype() != "multipart":
        return True
    return quiet(part.get_content_disposition, "attachment") == "attachment" \
        or quiet(part.get_filename, "") not in (None, "")


def content(part):
    """The decoded bytes of a leaf; of a forwarded mail the mail itself."""
    if part.is_multipart():
        return b"\n".join(child.as_bytes() for child in part.get_payload())
    return part.get_payload(decode=True) or b""


def readable(part, notes, pictures=None):
    """The text of a leaf; pictures(Content-ID) is what stands for a picture in HTML."""
    data = content(part)[:4 * MAX_TEXT]
    written = text.clean(text.decode(data, quiet(part.get_content_charset, "unbekannt"), notes))
    if part.get_content_type() == "text/html":
        if "email_html" not in GD:
            plpy.execute("select intern.email_werkzeug_html()")
        written = GD["email_html"](written, pictures)
    elif parameter(part, "format") == "flowed":
        written = text.unflowed(written, parameter(part, "delsp") == "yes")
    return text.paragraphs(written)


def body(part, notes):
    """The message as a person would read it; of alternatives the plain text if it says anything."""
    if not is_container(part):
        return "" if is_attachment(part) else readable(part, notes)
    children = part.get_payload()
    if part.get_content_type() != "multipart/alternative":
        return "\n\n".join(filter(None, (body(child, notes) for child in children)))
    plain_first = sorted(children, key=lambda child: child.get_content_type() != "text/plain")
    return next(filter(None, (body(child, notes) for child in plain_first)), "")


def attachments(message, notes):
    """(number, name, declared type, bytes, Content-ID) of each attachment that has content. Raises Refused."""
    found = []
    for part in parts(message):
        data = b"" if is_container(part) or not is_attachment(part) else content(part)
        if data:
            kind = part.get_content_type()[:100]
            name = text.filename(quiet(part.get_filename, None), len(found) + 1, ENDINGS.get(kind, ".dat"), notes)
            found.append((len(found) + 1, name, kind, data, special_parts.content_id(part)))
            if len(found) > limits["attachments"]:
                raise Refused("zu_viele_anhaenge")
    return found


def pictured(message):
    """The first HTML text with a token for each embedded picture; "" when there is no HTML."""
    for part in parts(message):
        if part.get_content_type() == "text/html" and not is_attachment(part):
            return readable(part, set(), special_parts.token)
    return ""


def special(message, written):
    """The words for special parts; see email_werkzeug_teile."""
    return special_parts.special(parts(message), lambda part: quiet(lambda: part.get_param("smime-type"), None), written)


def events(attachments):
    """One line for each calendar entry among the attachments."""
    lines = [special_parts.event(data) for number, name, kind, data, cid in attachments if kind in ("text/calendar", "application/ics")]
    return list(dict.fromkeys(filter(None, lines)))[:5]


GD["email_mime"] = SimpleNamespace(
    Refused=Refused, parse=parse, parts=parts, content=content, body=body, attachments=attachments, is_damaged=is_damaged,
    pictured=pictured, special=special, events=events, MAX_TEXT=MAX_TEXT
)
$py$;
alter function intern.email_werkzeug_mime() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_mime() is
    'Legt das begrenzte Zerlegen des MIME-Baums für email_zerlegen bereit: höchstens app.mail_max_parts Teile (200), app.mail_max_depth Ebenen (20), app.mail_max_headers Kopfzeilen (1000), app.mail_max_attachments Anhänge (100), app.mail_max_seconds Sekunden (5). Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_mime() to dienst_email;

commit;
