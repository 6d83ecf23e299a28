-- Where a text ends and its signature begins: the separator of RFC 3676, lines that mail programs add
-- about themselves, legal notices, and contact details below greeting and name.
begin;

create function intern.email_werkzeug_signatur() returns void
language plpython3u volatile parallel unsafe
as $py$
import re

# Mark of a line that HTML calls a signature; see email_werkzeug_html.
SIGNED = "\ufdd2"
LONGEST = 500
DEVICE = re.compile(
    r"(?:von (?:meinem|unterwegs|samsung|mobil)\b.{0,60}\b(?:gesendet|geschickt)"
    r"|gesendet (?:von|mit|vom|aus|über) (?:mail|outlook|mein|der |dem |yahoo|gmail|proton|ios|iphone|ipad|android|samsung|k-9|spark|unterwegs|mobil|einem mobil).{0,100}"
    r"|diese (?:nachricht|e-?mail|mail) wurde (?:von|mit) (?:meinem|der|einem)\b.{0,90}\bgesendet"
    r"|(?:holen sie sich|laden sie|hol dir|get) outlook\b.{0,80}|outlook für (?:ios|android)\b.{0,80}"
    r"|sent (?:from|with|via|using) (?:my|mail|outlook|yahoo|gmail|proton|samsung|the)\b.{0,80}"
    r"|yahoo mail (?:auf|on|for)\b.{0,60}|(?:virenfrei|virus-free)\.?\s?(?:www\.avast|www\.avg).{0,80}"
    r"|envoyé (?:de|depuis) mon\b.{0,60}|inviato da(?:l mio)?\b.{0,60}|enviado desde mi\b.{0,60}|enviado do meu\b.{0,60}|verzonden vanaf mijn\b.{0,60}"
    r")[ .!]{0,3}(?:<?https?://\S{1,400}>?)?",
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"[*_ ]{0,3}(?:disclaimer|haftungsausschluss|vertraulichkeitshinweis|rechtlicher hinweis|datenschutzhinweis|confidentiality notice"
    r"|(?:diese|die in dieser|der inhalt dieser|this|the information (?:contained )?in this) ?(?:e-?mail|mail|nachricht|message|e-mail-nachricht)\b.{0,80}"
    r"\b(?:vertraulich|confidential|bestimmt|intended|geschützte)"
    r"|(?:bitte )?(?:denken sie an die umwelt|prüfen sie(?: bitte)?(?: der umwelt zuliebe)?,? ob (?:sie )?diese (?:e-?mail|mail|nachricht))"
    r"|(?:bitte )?(?:drucken sie diese|schonen sie die umwelt)|(?:p )?please consider the environment"
    r"|informationen zum datenschutz (?:finden|erhalten) sie)",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:(?:mit )?(?:freundlich|herzlich|best|viel|schön|lieb|sonnig|nett|gut|hochachtungsvoll|ergeben)\w{0,6}(?: und \w{3,15})? ?(?:grü(?:ß|ss)\w{0,3}|gruss|gruß|grüsse\w?|gru(?:ß|ss))\b"
    r"|hochachtungsvoll|grü(?:ß|ss)e\b|gru(?:ß|ss)\b|mfg\b|lg\b|vg\b|kind regards|best regards|regards\b)",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"[*_| ]{0,3}(?:(?:tel|telefon|fon|phone|mobil|mobile|handy|fax|telefax|e-?mail|mail|web|internet|homepage)\b\.? ?(?:[:/+0-9]|nr)"
    r"|(?:t|m|f|e|w) ?: ?\S|www\.\S|https?://\S|\S{1,64}@\S{1,190}$|geschäftsführ|amtsgericht|handelsregister|hrb\b|ust-?id|sitz der gesellschaft)",
    re.IGNORECASE,
)


def is_device_line(line):
    """Whether a mail program wrote this line about itself."""
    return DEVICE.fullmatch(line[:LONGEST]) is not None


def last_written(lines, start, end):
    """The end without empty lines."""
    while end > start and not lines[end - 1]:
        end -= 1
    return end


def signature_once(lines, marks, start, end):
    """Where the last signature of these lines begins; end when there is none."""
    if is_device_line(lines[end - 1]):
        above = last_written(lines, start, end - 1)
        return above - 1 if above > start and lines[above - 1] == "--" else end - 1
    for at in range(end - 1, max(start, end - 25) - 1, -1):
        if lines[at] in ("--", "—", "- --"):
            return at
        if lines[at][:1] == ">":
            break
    for at in range(max(start, end - 40), end):
        if DISCLAIMER.match(lines[at][:LONGEST]) and (at == start or not lines[at - 1] or len(lines[at]) > 60):
            return at
    return contact_block(lines, marks, start, end)


def contact_block(lines, marks, start, end):
    """Address, telephone and firm below greeting and name, which stay."""
    first = max(start, end - 30)
    signed = next((at for at in range(first, end) if marks[at] == SIGNED), end)
    if signed < end and all(marks[at] == SIGNED or not lines[at] for at in range(signed, end)):
        return below_name(lines, signed, end) if GREETING.match(lines[signed]) else signed
    for at in range(end - 1, first - 1, -1):
        if len(lines[at]) <= 60 and GREETING.match(lines[at]):
            below = below_name(lines, at, end)
            rest = [line for line in lines[below:end] if line]
            if sum(bool(CONTACT.match(line)) for line in rest) >= 2 and not any(
                len(line) > 100 or line.endswith("?") or line[:2].upper() == "PS" or line[:4].upper() == "P.S." for line in rest
            ):
                return below
            break
    return end


def below_name(lines, greeting, end):
    """The line after greeting and name."""
    named = next((at for at in range(greeting + 1, end) if lines[at]), end - 1)
    return named + 1


def signature(lines, marks, start, end):
    """(end of the text, end of its signatures); several may follow each other."""
    whole = cut = last_written(lines, start, end)
    for _ in range(4):
        if cut <= start:
            break
        found = last_written(lines, start, signature_once(lines, marks, start, cut))
        if found == cut or found <= start:
            break
        cut = found
    return cut, whole


GD["email_signatur"] = signature, is_device_line
$py$;
alter function intern.email_werkzeug_signatur() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_signatur() is
    'Legt das Erkennen von Signaturen (RFC 3676, Abschnitt 4.3), Gerätezeilen und rechtlichen Hinweisen für email_zerlegen bereit; Grußformel und Name bleiben im Text. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_signatur() to dienst_email;

commit;
