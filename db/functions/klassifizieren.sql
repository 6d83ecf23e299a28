-- What is this about, and how urgent? Keyword rules of the Mandant, the same for mail and portal.
begin;

-- PL/Python because SQL needs seven times as long for 9 KB of text and 330 stems: regexp_replace,
-- normalize and a position() for each stem.
create function intern.regeln_anwenden(klartext text, regeln json) returns jsonb
language plpython3u immutable parallel safe
as $py$
import json
import re
import unicodedata
from bisect import bisect_left

PRIORITIES = ("niedrig", "normal", "hoch", "dringend")
TOKEN = re.compile(r"[^\W_]+")


def fold(text):
    """Lower case, umlauts as ae, oe, ue, ss, other marks above and below letters gone."""
    text = unicodedata.normalize("NFC", text).lower()
    for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        text = text.replace(umlaut, plain)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return text


def prepared(text):
    """The rules with their alternatives taken apart; kept for the next mail, rules change rarely."""
    if SD.get("text") != text:
        rules = json.loads(text)
        for rule in rules:
            for words in ("woerter", "ausschluesse"):
                rule[words] = [[fold(stem) for stem in alternatives.split("|")] for alternatives in rule[words]]
        SD.update(text=text, rules=rules)
    return SD["rules"]


source_text = klartext[:21000]
words = TOKEN.findall(fold(source_text))
known = set(words)
ordered = sorted(known)
phrases, compounds = f" {' '.join(words)} ", f" {' '.join(ordered)} "
spelled = []


def occurs(stem):
    """The stem's spelling says where to look: *inside words, at the end of words., several words."""
    if not stem.strip(" .*"):
        return False
    if " " in stem:
        return (stem[1:] if stem[0] == "*" else f" {stem}").replace(".", " ") in phrases
    if stem[0] == "*":
        return stem[1:].replace(".", " ") in compounds
    if stem[-1] == ".":
        return stem[:-1] in known
    at = bisect_left(ordered, stem)
    return at < len(ordered) and ordered[at].startswith(stem)


def found(alternatives):
    return next(filter(occurs, alternatives), None)


def as_written(stem):
    """The words of the text that the stem found, as they stand there."""
    wanted = (stem[1:] if stem[0] == "*" else f" {stem}").replace(".", " ")
    at = phrases.index(wanted)
    first = phrases.count(" ", 0, at + 1 if wanted[0] == " " else at) - 1
    last = first + len(wanted.split()) - 1
    if not spelled:
        spelled.extend(TOKEN.findall(unicodedata.normalize("NFC", source_text)))
    # Folding splits a few exotic characters in two: then the folded words have to do.
    source = spelled if len(spelled) == len(words) else words
    return " ".join(source[first:last + 1])[:200]


hits, excluded, priority, category, kind = [], [], -1, None, None
for rule in prepared(regeln or "[]"):
    matched = []
    for alternatives in rule["woerter"]:
        matched.append(found(alternatives))
        if matched[-1] is None:
            break
    if matched[-1] is None:
        continue
    hit = {"bezeichnung": rule["bezeichnung"], "woerter": matched, "fundstellen": list(map(as_written, matched))}
    stopped = next(filter(None, map(found, rule["ausschluesse"])), None)
    if stopped is not None:
        excluded.append({**hit, "ausschluss": stopped, "ausschluss_fundstelle": as_written(stopped)})
        continue
    hits.append({
        **hit, "kategorie": rule["kategorie"], "schadensart": rule["schadensart"], "prioritaet": rule["prioritaet"],
        "zwingend_mietverwaltung": rule["zwingend_mietverwaltung"],
    })
    if rule["kategorie"] and not category:
        category, kind = rule["kategorie"], rule["schadensart"]
    if rule["prioritaet"]:
        priority = max(priority, PRIORITIES.index(rule["prioritaet"]))

return json.dumps({
    "kategorie": category or "administrativ",
    "schadensart": (kind or "sonstiges") if category == "schaden" else None,
    "prioritaet": PRIORITIES[priority] if priority >= 0 else "normal",
    "zwingend_mietverwaltung": any(hit["zwingend_mietverwaltung"] for hit in hits),
    "regeln": hits,
    "ausgeschlossen": excluded,
})
$py$;
alter function intern.regeln_anwenden(text, json) owner to hausdraht_eigner;
comment on function intern.regeln_anwenden(text, json) is
    'Wendet Schlüsselwortregeln (Zeilen von verwaltung.klassifikationsregeln in ihrer Reihenfolge) auf einen Text an: die erste Kategorie und die höchste Priorität gelten. Vergleicht in Kleinschreibung, Umlaute als ae, oe, ue, ss. Nennt die zutreffenden regeln und die ausgeschlossenen, je mit Wortstämmen (woerter) und den Wörtern, wie sie im Text stehen (fundstellen). Berührt keine Tabelle';
grant execute on function intern.regeln_anwenden(text, json) to dienst_email, verwalter, leitung;

set local role hausdraht_eigner;

create function intern.regelsprachen(sprache text) returns text[]
language sql immutable parallel safe
return case
    when sprache is null or sprache = 'und' then array['de']
    when sprache in ('hr', 'bs', 'sr') then array['hr', 'bs', 'sr']
    else array[sprache]
end;
comment on function intern.regelsprachen(text) is
    'Sprachen, deren Regeln für einen Text dieser Sprache gelten: und = Deutsch; Kroatisch, Bosnisch und Serbisch werden nicht unterschieden';

create function intern.klassifizieren(mandant_id bigint, betreff text, inhalt text, sprache text default 'de') returns jsonb
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (
        select intern.regeln_anwenden(
            left(coalesce(betreff, ''), 1000) || E'\n' || left(coalesce(inhalt, ''), 20000),
            json_agg(r order by r.reihenfolge, r.id)
        )
        from verwaltung.klassifikationsregeln as r
        where r.mandant_id = klassifizieren.mandant_id and r.aktiv and r.sprache = any(intern.regelsprachen(klassifizieren.sprache))
    );
end
$$;
comment on function intern.klassifizieren(bigint, text, text, text) is
    'Kategorie, Schadensart, Priorität und Zwang zur Mietverwaltung nach den Schlüsselwortregeln des Mandanten für diese Sprache, mit den Regeln und Wörtern, die dazu führten oder es verhinderten. Ohne Treffer: administrativ, normal. Liest 1.000 Zeichen Betreff und 20.000 Zeichen Text. Definer, damit auch Mieter dieselben Regeln benutzen, ohne sie zu lesen; wirkt nur im Mandanten der laufenden Anfrage';

create function intern.sprache_geregelt(mandant_id bigint, sprache text) returns boolean
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return 'de' = any(intern.regelsprachen(sprache)) or exists (
        select from verwaltung.klassifikationsregeln as r
        where r.mandant_id = sprache_geregelt.mandant_id and r.aktiv and r.sprache = any(intern.regelsprachen(sprache_geregelt.sprache))
    );
end
$$;
comment on function intern.sprache_geregelt(bigint, text) is
    'Ob E-Mails dieser Sprache von selbst abgelegt werden: deutsche immer, andere nur mit eigenen Regeln des Mandanten. Definer dienst_email; wirkt nur im Mandanten der laufenden Anfrage';

reset role;
alter function intern.klassifizieren(bigint, text, text, text) owner to dienst_email;
alter function intern.sprache_geregelt(bigint, text) owner to dienst_email;
grant execute on function intern.klassifizieren(bigint, text, text, text) to dienst_anfragen;
grant execute on function intern.regelsprachen(text) to dienst_email, verwalter, leitung;

commit;
