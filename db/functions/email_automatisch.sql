-- Mail that no person wrote, and what a bounce says. Both are read in email_zerlegen.
begin;

create function intern.email_werkzeug_automatisch() returns void
language plpython3u volatile parallel unsafe
as $py$
import re
from types import SimpleNamespace

if "email_mime" not in GD:
    plpy.execute("select intern.email_werkzeug_mime()")
mime, text = GD["email_mime"], GD["email_text"]

ROBOT = re.compile(r"(^|[<\s\"])(mailer-daemon|postmaster)(@|$)", re.IGNORECASE)
# What starts a subject that only programs write. "AW: Abwesenheitsnotiz" was written by a person.
SUBJECT = re.compile(
    r"(abwesenheits(notiz|nachricht|assistent|meldung|info)|automati(sche|sierte|sch generierte) ((rück)?antwort|abwesenheit|nachricht|e-?mail)"
    r"|au(ß|ss)er haus\b|ich bin (zurzeit|zur zeit|derzeit|momentan|aktuell) (abwesend|nicht (im (büro|haus)|erreichbar))"
    r"|(automatic|auto)[- ]?(reply|response)|vacation (auto[- ]?)?reply|out of (the )?office"
    r"|(nicht )?gelesen:|(not )?read:|übermittelt:|delivered:)",
    re.IGNORECASE,
)
BOUNCE_SUBJECT = re.compile(
    r"(undeliver(ed|able)|unzustellbar|nicht zustellbar|delivery status notification|mail delivery (failed|system|failure)|returned mail"
    r"|failure notice|delivery (failure|has failed|delayed)|zustellung .{0,40}(fehlgeschlagen|verzögert)|(e-?mail|nachricht) (konnte )?nicht zugestellt)",
    re.IGNORECASE,
)
RESPONDERS = ("x-autoreply", "x-autorespond", "x-autoresponse", "x-autoreply-from", "x-mail-autoreply", "x-auto-reply")
# Programs on the other side that answer whatever they get.
TICKETS = ("x-otrs-loop", "x-rt-loop-prevention", "x-jira-fingerprint", "x-zammad-", "x-github-", "x-gitlab-", "x-freescout-", "x-redmine-", "x-bugzilla-")
# Written by programs that return mail without a report, as T-Online, GMX and qmail do.
LATER = re.compile(r"(verzögert|delayed|noch nicht zugestellt|will (be )?retr|erneut versucht|weiter versucht|warning:|warnung:)", re.IGNORECASE)
# Of a field. In running text a date looks the same ("bis 5.12.26") and a sum like a code ("500 Euro"): there an
# enhanced code (RFC 3463) counts behind a reply code, "#" or "(", a reply code alone only where a server is quoted.
STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
TEXT_STATUS = re.compile(r"(?:(?<![\d.])[45]\d\d[ -]+#?|#|\()([45]\.\d\.\d{1,3})(?![\d.])")
TEXT_CODE = re.compile(r"(?:^[ >]*|[:;#\"'(<] *)(5[0-57]\d)[ -](?=[^\W\d]|[<\"'])", re.MULTILINE)
ADDRESS = re.compile(r"<?([^\s<>()\[\],;:\"]{1,64}@[a-z0-9.-]{1,253}[a-z0-9])>?", re.IGNORECASE | re.ASCII)
OWN_ID = re.compile(r"<[0-9a-f]{32}\.\d{1,19}@[^<>\s]{1,250}>")
ACTIONS = {"failed": "unzustellbar", "delayed": "verzoegert", "delivered": "zugestellt", "relayed": "zugestellt", "expanded": "zugestellt"}


def automatic(headers, content_type, sender):
    """Which sign says that no person wrote this mail; None when nothing does (RFC 3834 and practice).

    X-Auto-Response-Suppress proves nothing: ordinary Outlook mail carries it.
    """
    short = lambda name: text.header(headers.get(name, ""), set(), 200).lower()
    if "x-hausdraht-automatisch" in headers:
        return "hausdraht"
    if short("auto-submitted").split(";")[0].strip() not in ("", "no"):
        return "auto-submitted"
    for name in RESPONDERS:
        if short(name) not in ("", "no"):
            return "x-autorespond" if name == "x-autorespond" else "x-autoreply"
    if short("precedence") in ("auto_reply", "auto-reply", "bulk", "junk", "list"):
        return "precedence"
    if any(name.startswith("list-") for name in headers):
        return "list"
    if any(name.startswith(TICKETS) for name in headers):
        return "ticketsystem"
    if sender == "" or ("return-path" in headers and short("return-path") in ("", "<>")):
        return "null-absender"
    if content_type == "multipart/report":
        return "report"
    if ROBOT.search(sender or "") or ROBOT.search(short("from")):
        return "mailer-daemon"
    subject = short("subject")
    return "betreff" if SUBJECT.match(subject) or BOUNCE_SUBJECT.match(subject) else None


def address(value):
    """The address of a field such as "rfc822; a@b.example"."""
    found = ADDRESS.search(value.rpartition(";")[2])
    return found[1].lower() if found else None


def line(part, name, limit=500):
    return text.header(part.get(name, ""), set(), limit)


def our_id(parts, raw):
    """The Message-ID of the mail that came back: of the returned message, else wherever the body quotes it.

    In the header it stands in every answer of a person or an absence assistant, too.
    """
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/rfc822" and part.is_multipart():
            found = OWN_ID.search(line(part.get_payload()[0], "message-id"))
        elif kind == "text/rfc822-headers":
            found = OWN_ID.search(mime.content(part)[:65536].decode("latin-1"))
        else:
            continue
        if found:
            return found[0]
    start = re.search(rb"\r?\n\r?\n", raw)
    found = OWN_ID.search(raw[start.end():][:200_000].decode("latin-1")) if start else None
    return found[0] if found else None


def blocks(part):
    """The groups of fields of a message/delivery-status."""
    return part.get_payload()[:50] if part.is_multipart() else []


def standard(parts):
    """What an RFC 3464 or RFC 8098 report says; None when there is none."""
    for part in parts:
        kind = part.get_content_type()
        if kind == "message/disposition-notification":
            source = part.get_payload()
            fields = source[0] if isinstance(source, list) and source else part
            read = "displayed" in line(fields, "disposition").lower() or fields is part
            return {"art": "gelesen" if read else "zugestellt", "empfaenger": address(line(fields, "final-recipient")),
                    "status": None, "aktion": line(fields, "disposition", 100) or None, "diagnose": None}
        if kind != "message/delivery-status":
            continue
        for block in blocks(part):
            action = line(block, "action", 40).lower().split(" ")[0]
            if action in ACTIONS:
                # "5.0.0" says less than the words of the server, if those name a code.
                status = STATUS.search(line(block, "status", 60))
                if status is None or status[1].endswith(".0.0"):
                    status = TEXT_STATUS.search(line(block, "diagnostic-code")) or status
                recipient = line(block, "original-recipient") or line(block, "final-recipient")
                return {"art": ACTIONS[action], "empfaenger": address(recipient), "status": status[1] if status else None,
                        "aktion": action, "diagnose": line(block, "diagnostic-code", 400) or None}
    return None


def by_text(headers, body, robot):
    """What a returned mail without a report says, if it says anything certain."""
    failed = text.header(headers.get("x-failed-recipients", ""), set(), 500)
    status = TEXT_STATUS.search(body)
    code = TEXT_CODE.search(body) if robot or failed else None
    if not (status or code or failed):
        return None
    recipient = address(failed) or (ADDRESS.search(body)[1].lower() if ADDRESS.search(body) else None)
    number = status[1] if status else "5.0.0"
    return {"art": "verzoegert" if number.startswith("4") or (LATER.search(body) and not (status or code)) else "unzustellbar",
            "empfaenger": recipient, "status": number, "aktion": None,
            "diagnose": " ".join(body[max(0, (status or code).start() - 150):][:400].split()) if status or code else None}


def report(message, headers, sign, raw, body):
    """What a report or a returned mail tells about a mail of ours; None when it is neither."""
    parts = mime.parts(message)
    found = standard(parts)
    if found is None:
        # An absence note has a null sender and names numbers, too: what tells a bounce is who wrote it, or its subject.
        robot = sign in ("mailer-daemon", "report") or message.get_content_type() == "multipart/report" or (
            ROBOT.search(text.header(headers.get("from", ""), set(), 200)) is not None
        )
        returned = sign in ("null-absender", "mailer-daemon", "report", "betreff", "auto-submitted") and (
            robot or "x-failed-recipients" in headers
            or BOUNCE_SUBJECT.match(text.header(headers.get("subject", ""), set(), 200)) is not None
        )
        found = by_text(headers, body[:20_000], robot) if returned else None
    if found is not None:
        found["message_id"] = our_id(parts, raw)
    return found


GD["email_automatisch"] = SimpleNamespace(automatic=automatic, report=report)
$py$;
alter function intern.email_werkzeug_automatisch() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_automatisch() is
    'Legt für email_zerlegen bereit, woran automatische E-Mails zu erkennen sind (RFC 3834 und Gewohnheiten) und was Zustell- und Lesebestätigungen (RFC 3464, RFC 8098) sowie formlose Rückläufer sagen. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_automatisch() to dienst_email;

commit;
