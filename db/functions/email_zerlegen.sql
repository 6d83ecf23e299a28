-- Reads a mail for people and rules. The sender is not decided here: matching uses the address that
-- the bridge authenticated, "von" is only shown.
begin;

create function intern.email_zerlegen(roh bytea, umschlag_von text default null) returns jsonb
language plpython3u stable parallel unsafe
as $py$
import json
import re
from email.parser import BytesHeaderParser
from email.policy import compat32

if "email_mime" not in GD:
    plpy.execute("select intern.email_werkzeug_mime()")
if "email_automatisch" not in GD:
    plpy.execute("select intern.email_werkzeug_automatisch()")
if "sprache" not in GD:
    plpy.execute("select intern.email_werkzeug_sprache()")
if "email_zitat" not in GD:
    plpy.execute("select intern.email_werkzeug_zitat()")
mime, text, split, parts = GD["email_mime"], GD["email_text"], GD["email_zitat"], GD["email_teile"]
robots = GD["email_automatisch"]
notes = set()

FORWARDED = re.compile(r"(wg|fwd?|weiterleitung|weitergeleitet|tr|i|vl|rv)\s*:", re.IGNORECASE)
RECIPIENT_FIELDS = ("to", "cc", "delivered-to", "x-original-to")
ADDRESS = re.compile(r"[^\s<>()\[\],;:\"@]{1,200}@[a-z0-9.-]{1,253}", re.IGNORECASE | re.ASCII)


def first_headers(message):
    """First value of each header; a second one never overrides it."""
    found = {}
    for name, value in message.raw_items():
        found.setdefault(name.lower(), value)
    return found


def recipients(message):
    """All addresses the mail says it was sent to: one of them may be ours with a token."""
    named = [value for name, value in message.raw_items() if name.lower() in RECIPIENT_FIELDS][:50]
    fields = " ".join(text.header(value, set(), 20000) for value in named)
    return list(dict.fromkeys(found.lower() for found in ADDRESS.findall(fields)))[:50]


def summary(message):
    """What the headers say."""
    headers = first_headers(message)
    line = lambda name, limit=1000: text.header(headers.get(name, ""), notes, limit)
    ids = lambda name: re.findall(r"<[^<>\s]{1,250}>", line(name, 4000))
    return {
        "betreff": line("subject", 998),
        "von": line("from"), "an": line("to"), "kopie": line("cc"), "antwort_an": line("reply-to"),
        "datum": line("date", 100), "empfaenger": recipients(message),
        "message_id": (ids("message-id") or [line("message-id", 250) or None])[0],
        "bezuege": list(dict.fromkeys(ids("in-reply-to") + ids("references")[-50:])),
        "automatisch": robots.automatic(headers, message.get_content_type(), umschlag_von),
    }


def whole(raw):
    message = mime.parse(raw)
    result = summary(message)
    attachments = mime.attachments(message, notes)
    # email_anhaenge, asked next in the same transaction, need not take the mail apart once more.
    GD["email_zuletzt"] = (raw, attachments) if attachments and len(raw) < 4_000_000 else None
    # What somebody hands on is new to us: only what we or they wrote before is history.
    body = mime.body(message, notes)
    if result["automatisch"]:
        result["bericht"] = robots.report(message, first_headers(message), result["automatisch"], raw, body)
    handed_on = FORWARDED.match(result["betreff"]) is not None
    result["text"], result["zitat"], result["signatur"] = split(body, handed_on, mime.MAX_TEXT)
    result["teile_besonders"] = mime.special(message, result["text"])
    if not result["text"].strip() and set(result["teile_besonders"]) & {"smime_signatur", "tnef"}:
        notes.add("text_verpackt")
    events = [line for line in mime.events(attachments) if line not in result["text"]]
    if events:
        result["text"] = "\n\n".join(filter(None, [result["text"][:mime.MAX_TEXT - 4000], "\n".join(events)]))
    decoration = set()
    if any(kind.startswith("image/") for _, _, kind, _, _ in attachments):
        portions = split(mime.pictured(message), handed_on, mime.MAX_TEXT) if any(a[4] for a in attachments) else ("", "", "")
        decoration = parts.decoration(attachments, portions)
    result["anhaenge"] = [
        {"nr": number, "dateiname": name, "typ": kind, "groesse": len(data)}
        | ({"art": parts.NAMES[kind]} if kind in parts.NAMES else {}) | ({"eingebettet": True} if number in decoration else {})
        for number, name, kind, data, _ in attachments
    ]
    # The subject of an answer is often ours.
    spoken = GD["sprache"](result["text"])
    result["sprache"] = GD["sprache"](result["betreff"] + "\n" + result["text"]) if spoken == "und" else spoken
    if mime.is_damaged(message):
        notes.add("mime_fehlerhaft")
    if b"\x00" in raw:
        notes.add("nul_zeichen")
    return result


def headers_only(raw):
    """What staff can still be shown of a mail that cannot be read."""
    try:
        return summary(BytesHeaderParser(policy=compat32).parsebytes(raw[:65536]))
    except Exception:
        return {}


try:
    result = whole(roh)
except mime.Refused as refused:
    result = {**headers_only(roh), "fehler": str(refused)}
except Exception as error:
    result = {**headers_only(roh), "fehler": type(error).__name__.lower()[:60]}
result["hinweise"] = sorted(notes)
return json.dumps(result)
$py$;
alter function intern.email_zerlegen(bytea, text) owner to hausdraht_eigner;
comment on function intern.email_zerlegen(bytea, text) is
    'Zerlegt eine E-Mail: betreff, text (das Neue), zitat (früherer Verlauf), signatur, sprache (ISO 639-1 oder und), von, an, kopie, antwort_an, datum, empfaenger[] (To, Cc, Delivered-To, X-Original-To; höchstens 50), message_id, bezuege[], automatisch (Kennzeichen oder null), bericht (bei automatischen: null oder {art: unzustellbar, verzoegert, zugestellt oder gelesen, empfaenger, status, aktion, diagnose, message_id}), anhaenge[{nr, dateiname, typ, groesse, art (Name besonderer Teile), eingebettet (Bild nur in Zitat oder Signatur)}], teile_besonders[] (kalender, smime_signatur, smime_verschluesselt, pgp_verschluesselt, tnef, weitergeleitet), hinweise[]; bei unlesbaren E-Mails fehler. '
    'Löst für keine Eingabe einen Fehler aus; begrenzt in Teilen, Tiefe und Zeit. umschlag_von: leerer Text = Null-Absender, NULL = unbekannt';
grant execute on function intern.email_zerlegen(bytea, text) to dienst_email;

create function intern.email_anhaenge(roh bytea) returns table (nr integer, dateiname text, inhalt bytea)
language plpython3u stable parallel unsafe
as $py$
if "email_mime" not in GD:
    plpy.execute("select intern.email_werkzeug_mime()")
mime = GD["email_mime"]
last = GD.pop("email_zuletzt", None)
try:
    found = last[1] if last and last[0] == roh else mime.attachments(mime.parse(roh), set())
except Exception:
    found = []
return [(number, name, data) for number, name, kind, data, cid in found]
$py$;
alter function intern.email_anhaenge(bytea) owner to hausdraht_eigner;
comment on function intern.email_anhaenge(bytea) is
    'Anhänge einer E-Mail mit Inhalt, nummeriert wie in email_zerlegen; keine Zeile, wenn die E-Mail nicht lesbar ist';
grant execute on function intern.email_anhaenge(bytea) to dienst_email;

commit;
