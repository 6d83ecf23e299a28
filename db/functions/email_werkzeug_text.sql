-- Turning hostile bytes into clean text. Shared through GD, the dictionary that all PL/Python
-- functions of a session see; only a superuser can write such functions.
begin;

create function intern.email_werkzeug_text() returns void
language plpython3u volatile parallel unsafe
as $py$
import codecs
import re
import unicodedata
from email.header import decode_header
from types import SimpleNamespace

# NUL cannot be stored, lone surrogates are not UTF-8, noncharacters are our own marks, the rest would
# steer a terminal.
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Characters that turn the reading direction make "fotogpj.exe" look like "fotoexe.jpg".
DIRECTION = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
# Only real character sets: Python would also "decode" zlib, and punycode in quadratic time.
CHARSET = re.compile(r"(ascii|utf-(8|16|32)|iso8859|iso2022|cp\d|koi8|mac-|gb|big5|hz|shift_jis|euc_|johab|tis)")
MAX_HEADER = 4000


def clean(text):
    """Text that PostgreSQL can store and a person can read."""
    return UNSTORABLE.sub(lambda m: "\ufffd" if m[0] >= "\ud800" else "", text)


def decode(data, charset, notes):
    """Bytes to text. A wrong or unknown charset is noted and never loses the message."""
    name = (charset or "us-ascii").strip().lower()[:60]
    try:
        codec = codecs.lookup(name).name
    except (LookupError, ValueError):
        codec = ""
    if not CHARSET.match(codec):
        notes.add("zeichensatz_unbekannt")
        codec = "utf-8"
    # Latin-1 is meant as windows-1252 (WHATWG Encoding), unlabelled text is nearly always UTF-8.
    if codec == "ascii":
        tries = ("utf-8", "cp1252")
    else:
        tries = ("cp1252",) if codec == "iso8859-1" else (codec,)
    for attempt in tries:
        try:
            return data.decode(attempt)
        except ValueError:
            continue
    return data.decode("utf-8" if codec == "ascii" else codec, "replace")


def header(value, notes, limit=1000):
    """A raw header value as one line of text: unfolded, encoded words decoded, cut to limit."""
    value = str(value)[:MAX_HEADER]
    if not value.isascii():
        try:
            raw = value.encode("utf-8", "surrogateescape")
        except UnicodeError:
            raw = value.encode("utf-8", "replace")
        value = decode(raw, None, notes)
    line = " ".join(value.split())
    if "=?" in line:
        try:
            line = "".join(
                piece if isinstance(piece, str) else decode(piece, charset, notes)
                for piece, charset in decode_header(line)
            )
        except Exception:
            notes.add("kopfzeile_unlesbar")
    return " ".join(clean(line).split())[:limit]


def filename(name, number, extension, notes):
    """A file name without path, control or direction characters, at most 255 characters."""
    name = header(name or "", notes, MAX_HEADER)
    name = DIRECTION.sub("", unicodedata.normalize("NFC", name)).replace("\\", "/").rsplit("/", 1)[-1]
    name = re.sub(r'[<>:"|?*]', "_", name).strip(" .")
    if len(name) > 255:
        stem, dot, ending = name.rpartition(".")
        name = f"{stem[:255 - len(ending) - 1]}.{ending}" if dot and len(ending) <= 10 else name[:255]
    return name or f"anhang-{number}{extension}"


def unflowed(text, delsp):
    """Text of format=flowed with its soft line breaks undone (RFC 3676), quotes as "> "."""
    lines, flows, before = [], False, 0
    for line in text.replace("\r\n", "\n").split("\n"):
        rest = line.lstrip(">")
        depth = len(line) - len(rest)
        rest = rest[1:] if rest[:1] == " " else rest
        if flows and depth == before and rest != "-- ":
            lines[-1].append(rest)
        else:
            lines.append([">" * depth + " " if depth else "", rest])
        flows, before = rest[-1:] == " " and rest != "-- ", depth
        if flows and delsp:
            lines[-1][-1] = rest[:-1]
    return "\n".join(map("".join, lines))


def paragraphs(text):
    """Clean text with line ends unified, trailing blanks gone, never more than two empty lines in a row."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept, empty = [], 0
    for line in (line.rstrip() for line in lines):
        empty = 0 if line else empty + 1
        if empty <= 2:
            kept.append(line)
    return "\n".join(kept).strip("\n")


GD["email_text"] = SimpleNamespace(
    clean=clean, decode=decode, header=header, filename=filename, paragraphs=paragraphs,
    unflowed=unflowed
)
$py$;
alter function intern.email_werkzeug_text() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_text() is
    'Legt die Hilfsfunktionen zum Entziffern von Kopfzeilen, Zeichensätzen und Dateinamen für email_zerlegen bereit. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_text() to dienst_email;

commit;
