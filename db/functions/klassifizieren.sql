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

folded = unicodedata.normalize("NFC", klartext[:21000]).lower()
for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
    folded = folded.replace(umlaut, plain)
words = re.findall("[a-z0-9]+", folded)
known = set(words)
ordered = sorted(known)
phrases, compounds = f" {' '.join(words)} ", f" {' '.join(ordered)} "


def prepared(text):
    """The rules with their alternatives taken apart; kept for the next mail, rules change rarely."""
    if SD.get("text") != text:
        rules = json.loads(text)
        for rule in rules:
            for words in ("woerter", "ausschluesse"):
                rule[words] = [alternatives.split("|") for alternatives in rule[words]]
        SD.update(text=text, rules=rules)
    return SD["rules"]


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


hits, priority, category, kind = [], -1, None, None
for rule in prepared(regeln or "[]"):
    matched = []
    for alternatives in rule["woerter"]:
        matched.append(found(alternatives))
        if matched[-1] is None:
            break
    if matched[-1] is None or any(map(found, rule["ausschluesse"])):
        continue
    hits.append({**rule, "woerter": matched})
    if rule["kategorie"] and not category:
        category, kind = rule["kategorie"], rule["schadensart"]
    if rule["prioritaet"]:
        priority = max(priority, PRIORITIES.index(rule["prioritaet"]))

return json.dumps({
    "kategorie": category or "administrativ",
    "schadensart": (kind or "sonstiges") if category == "schaden" else None,
    "prioritaet": PRIORITIES[priority] if priority >= 0 else "normal",
    "zwingend_mietverwaltung": any(hit["zwingend_mietverwaltung"] for hit in hits),
    "regeln": [{key: hit[key] for key in ("bezeichnung", "woerter", "kategorie", "prioritaet")} for hit in hits],
})
$py$;
alter function intern.regeln_anwenden(text, json) owner to hausdraht_eigner;
comment on function intern.regeln_anwenden(text, json) is
    'Wendet Schlüsselwortregeln (Zeilen von verwaltung.klassifikationsregeln in ihrer Reihenfolge) auf einen Text an: die erste Kategorie und die höchste Priorität gelten. Vergleicht in Kleinschreibung, Umlaute als ae, oe, ue, ss. Berührt keine Tabelle';
grant execute on function intern.regeln_anwenden(text, json) to dienst_email;

set local role hausdraht_eigner;

create function intern.klassifizieren(mandant_id bigint, betreff text, inhalt text) returns jsonb
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
        where r.mandant_id = klassifizieren.mandant_id and r.aktiv
    );
end
$$;
comment on function intern.klassifizieren(bigint, text, text) is
    'Kategorie, Schadensart, Priorität und Zwang zur Mietverwaltung nach den Schlüsselwortregeln des Mandanten, mit den Regeln und Wörtern, die dazu führten. Ohne Treffer: administrativ, normal. Liest 1.000 Zeichen Betreff und 20.000 Zeichen Text. Definer, damit auch Mieter dieselben Regeln benutzen, ohne sie zu lesen; wirkt nur im Mandanten der laufenden Anfrage';

reset role;
alter function intern.klassifizieren(bigint, text, text) owner to dienst_email;
grant execute on function intern.klassifizieren(bigint, text, text) to dienst_anfragen;

commit;
