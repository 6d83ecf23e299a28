"""Strict scan of a message's header block, on raw bytes, before anything parses it.

Two programs that read one message differently are how a sender is forged although
every signature is right (a bare CR, a NUL, a space before the colon). Whatever RFC 5322
does not clearly allow ends in ``HeaderScan.defect``; such mail goes to a person.
"""

import re
from dataclasses import dataclass, field

#: Bytes of the whole header block; real ones stay below 64 KiB.
MAX_HEADER_BYTES = 128 * 1024
#: Header fields in one message.
MAX_FIELDS = 500

#: Fields RFC 5322 § 3.6 and RFC 2045 allow once; a second one reads differently elsewhere.
SINGLETONS = frozenset(
    {
        "from",
        "sender",
        "reply-to",
        "to",
        "cc",
        "date",
        "subject",
        "message-id",
        "in-reply-to",
        "references",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    }
)

_FIELD_NAME = re.compile(rb"[\x21-\x39\x3b-\x7e]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_UNFOLD = re.compile(rb"\r\n(?=[ \t])")


@dataclass(frozen=True, slots=True)
class HeaderScan:
    """What the scan found.

    ``message`` has CRLF line ends, ready for DKIM. ``fields`` keeps order, names in lower
    case, values unfolded and without surrounding white space. ``defect`` is None or a
    reason code of ``bridge.mail.wording``.
    """

    message: bytes
    header_bytes: bytes = b""
    fields: list[tuple[str, bytes]] = field(default_factory=list)
    defect: str | None = None

    @property
    def body(self) -> bytes:
        """What follows the empty line; empty when there is none."""
        return self.message[len(self.header_bytes) + 2 :]

    def values(self, name: str) -> list[bytes]:
        """All values of a field, given by its lower-case name."""
        return [value for key, value in self.fields if key == name]


def normalise(raw: bytes) -> tuple[bytes, str | None]:
    """Message with CRLF line ends, and a defect when its line ends are ambiguous.

    Mail from pipes carries LF only and is converted; a mixture, or a CR of its own,
    is what message smuggling is made of.
    """
    if b"\0" in raw:
        return raw, "nul_byte"
    pairs, returns, feeds = raw.count(b"\r\n"), raw.count(b"\r"), raw.count(b"\n")
    if returns > pairs:
        return raw, "nacktes_cr"
    if returns == 0:
        return raw.replace(b"\n", b"\r\n"), None
    return (raw, "nacktes_lf") if feeds > pairs else (raw, None)


def scan(raw: bytes) -> HeaderScan:
    """Scan any bytes; never raises, linear in the length."""
    message, defect = normalise(raw)
    if defect:
        return HeaderScan(message, defect=defect)
    if message.startswith(b"From "):  # mbox line of a delivery pipe, not a header field
        message = message.partition(b"\r\n")[2]
    if message.startswith(b"\r\n") or not message:
        return HeaderScan(message, defect="kein_kopf")
    end = message.find(b"\r\n\r\n", 0, MAX_HEADER_BYTES + 4)
    if end < 0 and len(message) > MAX_HEADER_BYTES:
        return HeaderScan(message, defect="kopf_zu_gross")
    block = message if end < 0 else message[: end + 2]
    if _CONTROL.search(block):
        return HeaderScan(message, block, defect="steuerzeichen")
    fields, defect = _fields(block)
    return HeaderScan(message, block, fields, defect or _repeated(fields))


def _fields(block: bytes) -> tuple[list[tuple[str, bytes]], str | None]:
    fields: list[tuple[str, bytes]] = []
    lines = _UNFOLD.sub(b"\n", block).removesuffix(b"\r\n").split(b"\r\n")
    if len(lines) > MAX_FIELDS:
        return fields, "kopf_zu_gross"
    for line in lines:
        name, colon, value = line.partition(b":")
        if not colon or not _FIELD_NAME.fullmatch(name):
            return fields, "kopf_fehlerhaft"
        pieces = value.split(b"\n")
        if any(not piece.strip(b" \t") for piece in pieces[1:]):
            return fields, "leere_faltzeile"
        fields.append((name.decode("ascii").lower(), b"".join(pieces).strip(b" \t")))
    return fields, None


def _repeated(fields: list[tuple[str, bytes]]) -> str | None:
    seen: set[str] = set()
    for name, _ in fields:
        if name in seen:
            return "mehrere_from" if name == "from" else "kopfzeile_doppelt"
        if name in SINGLETONS:
            seen.add(name)
    return None
