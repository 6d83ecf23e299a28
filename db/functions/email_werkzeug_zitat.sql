-- What is new in a mail, what it quotes, what signs it. One pass over the lines, every pattern is tried
-- on a short line only: no input makes it slow. When in doubt nothing is folded.
begin;

create function intern.email_werkzeug_zitat() returns void
language plpython3u volatile parallel unsafe
as $py$
import re

# How the conversion of HTML tells what an element meant; see email_werkzeug_html.
QUOTED, HISTORY = "\ufdd0", "\ufdd1"
LONGEST = 500

FIELDS = {
    word: role for role, words in {
        "from": "von from de da van od kimden gönderen от от кого від від кого de la feladó expéditeur mittente remetente",
        "date": "gesendet datum date sent envoyé inviato enviado enviada verzonden data fecha wysłano odesláno datum trimis "
                "tarih gönderildi poslano отправлено дата надіслано elküldve dátum dne",
        "to": "an to à a para aan do komu za prima către kime кому címzett pour",
        "cc": "cc kopie copia dw udw kopija копия",
        "subject": "betreff subject objet oggetto asunto assunto onderwerp temat předmět subiect konu predmet тема tárgy",
    }.items() for word in words.split()
}
FIELD = re.compile(r"[*_]{0,2}([^\W\d_]{1,11})[ \xa0]?[*_]{0,2}:[*_]{0,2}(?:[ \xa0\t]|$)")
SEPARATORS = {
    *("ursprüngliche nachricht", "urspruengliche nachricht", "ursprüngliche e-mail", "ursprüngliche mail", "ursprünglicher termin",
      "originalnachricht", "original-nachricht", "original nachricht", "original message", "original-message", "original mail",
      "original-mail", "original e-mail", "originalmail", "original appointment", "reply message", "antwort auf", "reply above this line"),
    *("message d'origine", "message original", "messaggio originale", "mensaje original", "mensagem original", "oorspronkelijk bericht",
      "wiadomość oryginalna", "původní zpráva", "mesaj original", "eredeti üzenet", "özgün ileti", "orijinal mesaj",
      "originalna poruka", "исходное сообщение", "пересылаемое сообщение"),
}
FORWARDS = {
    "weitergeleitete nachricht", "weitergeleitete e-mail", "weitergeleitete mail", "forwarded message", "forwarded mail",
    "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "begin forwarded message", "message transféré",
    "messaggio inoltrato", "mensaje reenviado", "mensagem encaminhada", "doorgestuurd bericht",
}
WROTE = re.compile(
    r"\b(?:schrieb|schrieben|geschrieben|wrote|a écrit|ha scritto|escribió|escreveu|schreef|napisał\(?a?\)?|pisze|napsal\(?a?\)?"
    r"|a scris|ezt írta|yazdı|şunu yazdı|je napisao|написал|пишет|пише|писал|написав|έγραψε|ka shkruar|đã viết)\b|كتب|نوشت",
    re.IGNORECASE,
)
NARRATED = re.compile(r"\bschrieb(?:en)? (?:ich|wir|mir|uns|er|sie|man|mein|meine|der|die|das)\b", re.IGNORECASE)
MOMENT = re.compile(r"\d{1,2}[:.]\d{2}\b|\d{4}")
INLINE = re.compile(
    r"\b(?:siehe (?:unten|meine anmerkungen)|s\. ?u\.|unten (?:im text|eingefügt)|(?:antworten|anmerkungen|kommentare) (?:direkt )?(?:unten|im text|in (?:rot|blau|grün|fett))"
    r"|(?:direkt |unten )?im text (?:beantwortet|unten)|in (?:rot|blau|grün) (?:markiert|geschrieben)|see (?:below|inline)|inline)\b",
    re.IGNORECASE,
)
if "email_signatur" not in GD:
    plpy.execute("select intern.email_werkzeug_signatur()")
signature, is_device_line = GD["email_signatur"]


def dated(line):
    """Whether a line names a time, a year or an address."""
    return "@" in line or MOMENT.search(line) is not None


def bare(line):
    """A separator without its dashes."""
    return " ".join(line[:80].strip("-_=*> \t:").lower().split())


def separator(line):
    """Whether a line announces an earlier mail; 2 for a forwarded one."""
    if not 8 <= len(line) <= 120:
        return 0
    words = bare(line)
    if words in FORWARDS or words.startswith("forwarded message from"):
        return 2
    return 1 if words in SEPARATORS and line.lstrip(" *>")[:2] in ("--", "__", "==") else 0


def header_block(lines, start):
    """How many lines from here repeat the header of an earlier mail; 0 when they do not."""
    roles, last = set(), 0
    for at in range(start, min(start + 12, len(lines))):
        field = FIELD.match(lines[at])
        role = field and FIELDS.get(field[1].lower())
        if role in roles:
            break
        if role:
            roles.add(role)
            last = at
        elif at == start or at - last > 3:
            break
    return last - start + 1 if "from" in roles and len(roles) >= 3 else 0


def attribution(lines, start):
    """How many lines from here say who wrote when, as "Am … schrieb …:"; 0 when they do not."""
    joined = ""
    for count in range(1, 6):
        at = start + count - 1
        if at >= len(lines) or not lines[at] or len(joined) > LONGEST:
            return 0
        joined += " " + lines[at][:LONGEST].strip()
        if joined.endswith((":", "：")):
            if not WROTE.search(joined) or not dated(joined):
                return 0
            following = next((line for line in lines[at + 1:at + 4] if line), "")
            return count if following[:1] == ">" or ("@" in joined or not NARRATED.search(joined)) else 0
    return 0


def introduction(lines, quoted):
    """Where the paragraph begins that announces the quote, in whatever language; else the quote itself."""
    at = quoted - 1
    while at >= 0 and not lines[at] and quoted - at <= 2:
        at -= 1
    if at < 0 or not lines[at].endswith((":", "：")):
        return quoted
    for first in range(at, max(at - 4, -1), -1):
        if not lines[first] or lines[first][0] == ">":
            return quoted
        if dated(lines[first][:LONGEST]) and (first == 0 or not lines[first - 1] or at - first >= 1 or "@" in lines[at]):
            return first
    return quoted


def history(lines, marks):
    """(start, first line after its announcement, forwarded) of the earlier mail, or None."""
    for at, written in enumerate(lines):
        line = written.strip()
        if not line:
            continue
        if line[0] == ">":
            return introduction(lines, at), at, False
        known = separator(line)
        if known:
            return at, at + 1, known == 2
        count = 0
        if ":" in line[:14]:
            count = header_block(lines, at)
        if not count and (line[0].isalnum() or line[0] in "\"'<") and len(line) <= LONGEST and (
            ":" in line[-2:] or line[0].isupper() and dated(line)
        ):
            count = attribution(lines, at)
        if count:
            return at, at + count, False
        if marks[at] == HISTORY:
            return at, at, False
    return None


def rule_above(lines, start):
    """The line of dashes over an earlier mail belongs to it."""
    at = start - 1
    while at >= 0 and not lines[at]:
        at -= 1
    return at if at >= 0 and len(lines[at]) >= 5 and not lines[at].strip("_-=* ") else start


def split(marked, forwarded, limit):
    """(new text, earlier mails, signature) of a text whose lines may carry marks."""
    lines, marks = [], []
    for line in marked.split("\n"):
        mark = line[:1] if "\ufdd0" <= line[:1] <= "\ufdd2" else ""
        if mark:
            bare_line = line.lstrip("\ufdd0\ufdd1\ufdd2")
            line = ">" * min(line.count(QUOTED), 3) + " " + bare_line if mark == QUOTED else bare_line
        lines.append(line[1:] if line[:2] == " >" else line)
        marks.append(mark)
    whole = "\n".join(lines)
    if len(whole) > limit:
        lines = whole[:limit].split("\n")
        marks = marks[:len(lines)]
    count = len(lines)
    earlier = None if forwarded else history(lines, marks)
    join = lambda *pieces: "\n".join(line for first, last in pieces for line in lines[first:last]).strip("\n")

    if earlier and not earlier[2]:
        start, body, _ = earlier
        start = rule_above(lines, start)
        foot, end = signature(lines, marks, body, count)
        while body < count and not lines[body]:
            body += 1
        quoted = body < count and lines[body][0] == ">"
        answers = quoted and any(line and line[0] != ">" for line in lines[body:foot])
        if all(not line or is_device_line(line) for line in lines[:start]):
            # Handed on without a word: what it quotes is what it says.
            return join((start, foot)), "", join((0, start), (foot, end))
        if not answers and not any(INLINE.search(line[:LONGEST]) for line in lines[:start]):
            text_end, own_end = signature(lines, marks, 0, start)
            if not quoted:
                foot = end
            return join((0, text_end)), join((start, foot)), join((text_end, own_end), (foot, end))
    foot, end = signature(lines, marks, 0, count)
    return join((0, foot)), "", join((foot, end))


GD["email_zitat"] = split
$py$;
alter function intern.email_werkzeug_zitat() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_zitat() is
    'Legt das Trennen von neuem Text, zitiertem Verlauf und Signatur (RFC 3676, Abschnitt 4.3) für email_zerlegen bereit; im Zweifel bleibt alles im Text. Linear in der Länge; berührt keine Tabelle';
grant execute on function intern.email_werkzeug_zitat() to dienst_email;

commit;
