-- Parts of a mail that are neither text nor a plain attachment: what they are called, what a calendar entry says,
-- which pictures only decorate.
begin;

create function intern.email_werkzeug_teile() returns void
language plpython3u volatile parallel unsafe
as $py$
import re
import struct
from datetime import datetime, timezone
from types import SimpleNamespace
from urllib.parse import unquote

try:
    from zoneinfo import ZoneInfo
    HERE = ZoneInfo("Europe/Berlin")
except Exception:
    HERE = timezone.utc

if "email_text" not in GD:
    plpy.execute("select intern.email_werkzeug_text()")
clean = GD["email_text"].clean

NAMES = {
    "text/calendar": "Kalendereintrag", "application/ics": "Kalendereintrag",
    "application/pkcs7-signature": "S/MIME-Signatur", "application/x-pkcs7-signature": "S/MIME-Signatur",
    "application/pkcs7-mime": "S/MIME-Umschlag", "application/x-pkcs7-mime": "S/MIME-Umschlag",
    "application/pgp-signature": "PGP-Signatur", "application/pgp-encrypted": "PGP-Umschlag",
    "application/ms-tnef": "Outlook-Paket (winmail.dat)", "application/vnd.ms-tnef": "Outlook-Paket (winmail.dat)",
    "message/rfc822": "Weitergeleitete E-Mail",
}
PGP = "-----BEGIN PGP MESSAGE-----"
MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$")


def kind_of(part, smime_type):
    """The word for one part, None for an ordinary one. smime_type is asked only where it matters."""
    kind = part.get_content_type()
    if kind in ("text/calendar", "application/ics"):
        return "kalender"
    if kind in ("application/pkcs7-signature", "application/x-pkcs7-signature"):
        return "smime_signatur"
    if kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
        return "smime_signatur" if smime_type(part) in ("signed-data", "certs-only") else "smime_verschluesselt"
    if kind in ("multipart/encrypted", "application/pgp-encrypted"):
        return "pgp_verschluesselt"
    if kind in ("application/ms-tnef", "application/vnd.ms-tnef"):
        return "tnef"
    return "weitergeleitet" if kind == "message/rfc822" else None


def special(parts, smime_type, text):
    """The words for all special parts of a mail, each once, in reading order."""
    found = [kind_of(part, smime_type) for part in parts]
    if text.lstrip().startswith(PGP):
        found.append("pgp_verschluesselt")
    return list(dict.fromkeys(filter(None, found)))


def moment(value):
    """A date or time of RFC 5545 in words; times of UTC become those of Berlin."""
    found = MOMENT.match(value.strip())
    if not found:
        return ""
    year, month, day, hour, minute, utc = found.groups()
    if hour and utc:
        try:
            at = datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=timezone.utc).astimezone(HERE)
        except (ValueError, OverflowError):
            return ""
        return at.strftime("%d.%m.%Y um %H:%M Uhr")
    return f"{day}.{month}.{year}" + (f" um {hour}:{minute} Uhr" if hour else "")


def event(data):
    """One line about the first event of a calendar entry (RFC 5545); "" when there is none."""
    text = clean(data[:60_000].decode("utf-8", "replace")).replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
    fields, inside, cancelled = {}, False, False
    for line in text.split("\n")[:2000]:
        name, _, value = line.partition(":")
        key = name.split(";")[0].upper()
        if key in ("METHOD", "STATUS") and value.strip().upper().startswith("CANCEL"):
            cancelled = True
        elif key == "BEGIN" and value.strip().upper() == "VEVENT":
            inside = True
        elif key == "END" and value.strip().upper() == "VEVENT":
            break
        elif inside and key in ("SUMMARY", "DTSTART", "LOCATION"):
            fields.setdefault(key, value[:300])
    words = lambda key: " ".join(re.sub(r"\\([nN,;\\])", lambda m: " " if m[1] in "nN" else m[1], fields.get(key, "")).split())
    said = ", ".join(filter(None, (words("SUMMARY"), moment(fields.get("DTSTART", "")), words("LOCATION"))))
    return f"{'Termin abgesagt' if cancelled else 'Termin'}: {said}" if said else ""


def is_pixel(kind, data):
    """Whether a picture is no larger than one pixel: it is there to be loaded, not to be seen."""
    if kind == "image/gif" and len(data) >= 10:
        return max(struct.unpack_from("<HH", data, 6)) <= 1
    return kind == "image/png" and len(data) >= 24 and max(struct.unpack_from(">II", data, 16)) <= 1


def content_id(part):
    """Its Content-ID without angle brackets; "" for most."""
    return str(part.get("content-id", ""))[:300].strip().strip("<>")


def token(content_id):
    """How a picture in HTML is written while we look where it stands."""
    return f"[[cid:{unquote(content_id)[:300]}]]"


def decoration(attachments, portions):
    """Numbers of pictures that stand only in quotes or signatures. portions: text, history, signature."""
    text, history, signature = portions
    found = {number for number, name, kind, data, cid in attachments if is_pixel(kind, data)}
    for number, name, kind, data, cid in attachments:
        if cid and token(cid) not in text and (token(cid) in history or token(cid) in signature):
            found.add(number)
    return found


GD["email_teile"] = SimpleNamespace(
    NAMES=NAMES, special=special, event=event, content_id=content_id, token=token, decoration=decoration
)
$py$;
alter function intern.email_werkzeug_teile() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_teile() is
    'Legt das Benennen besonderer Teile (Kalender nach RFC 5545, S/MIME nach RFC 8551, PGP nach RFC 3156, TNEF, weitergeleitete E-Mails) und schmückender Bilder für email_zerlegen bereit. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_teile() to dienst_email;

commit;
