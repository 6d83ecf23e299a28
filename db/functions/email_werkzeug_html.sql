-- HTML to readable text. lxml (libxml2) because the standard library's parser needs 50 s for 200 KB
-- of "<!--"; it is imported only when a mail has no text part.
begin;

create function intern.email_werkzeug_html() returns void
language plpython3u volatile parallel unsafe
as $py$
import re

from lxml import etree

if "email_text" not in GD:
    plpy.execute("select intern.email_werkzeug_text()")
clean = GD["email_text"].clean

SKIP = {"head", "script", "style", "title", "template", "noscript", "object", "svg", "math", "select", "textarea"}
# Line ends around an element: 2 leaves an empty line.
BREAKS = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "pre", "hr"), 2),
    **dict.fromkeys((
        "address", "article", "aside", "center", "dd", "div", "dt", "fieldset", "figure", "footer", "form", "header",
        "li", "main", "nav", "section", "tr",
    ), 1),
}
GONE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|(?:max-height|opacity)\s*:\s*0(?:\.0*)?(?:px)?\s*(?:;|!|$)")
SIZE = re.compile(r"font(?:-size)?\s*:\s*(\d{0,5}(?:\.\d{0,5})?)\s*[a-z%]*")
VISIBILITY = re.compile(r"visibility\s*:\s*([a-z]{1,10})")
MAX_STYLE = 2000
MAX_SHEET = 50_000
# What mail programs call the announcement of an earlier mail and a signature; compared with class and id.
HISTORY_NAMES = {
    "gmail_quote", "gmail_attr", "gmail_quote_container", "moz-cite-prefix", "moz-forward-container", "divrplyfwdmsg",
    "x_divrplyfwdmsg", "appendonsend", "yahoo_quoted", "protonmail_quote", "olk_src_body_section", "replyheader",
}
SIGNATURE_NAMES = {"gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature", "protonmail_signature_block"}
# One character before a line for each level of quotation or for a signature; see email_werkzeug_zitat.
QUOTED, HISTORY, SIGNED = "\ufdd0", "\ufdd1", "\ufdd2"
AS_WRITTEN = re.compile(r"white-space\s*:\s*pre")
NO_BORDER = re.compile(r"border(?:-left)?(?:-width|-style)?\s*:\s*(?:none|0)")


def hidden_names(root):
    """Classes and ids that a style sheet hides outside media queries, as (".name", "#name")."""
    names = set()
    for sheet in root.iter("style"):
        depth = 0
        for piece in (sheet.text or "")[:MAX_SHEET].lower().split("}"):
            opened = piece.count("{")
            selector, _, rules = piece.rpartition("{")
            if depth == 0 and opened == 1 and GONE.search(rules[:MAX_STYLE]):
                names.update(re.findall(r"[.#][\w-]{1,80}(?=\s*(?:,|$))", selector[-MAX_STYLE:]))
            depth = max(0, depth + opened - 1)
    return names


def hidden(element, style, names):
    """Whether the element and all below it is invisible."""
    if element.get("hidden") is not None or GONE.search(style):
        return True
    if not names:
        return False
    own = {f".{c}" for c in element.get("class", "").lower()[:MAX_STYLE].split()}
    return bool(names & (own | {"#" + element.get("id", "").lower()}))


def inherited(style, zero, invisible):
    """Font size zero and visibility hold for what is inside until a child sets them anew."""
    if style:
        size = SIZE.search(style)
        if size and size[1] not in ("", "."):
            zero = float(size[1]) == 0
        seen = VISIBILITY.search(style)
        if seen:
            invisible = seen[1] in ("hidden", "collapse")
    return zero, invisible


def named(element):
    """Classes, id and name of an element in lower case."""
    own = element.attrib
    found = own.get("class", "")[:MAX_STYLE].lower().split() if "class" in own else []
    return {*found, own.get("id", "")[:100].lower()}


def marked(element, tag, style, mark, page):
    """The mark of the lines in an element: quoted, signature or that of the element around it."""
    if tag == "blockquote":
        # Without its line at the left it is how some programs indent a paragraph.
        return mark if NO_BORDER.search(style) else (mark.replace(SIGNED, "") + QUOTED)[:3]
    names = named(element) if element.attrib else ()
    if names:
        if not HISTORY_NAMES.isdisjoint(names) or element.get("name") == "quote":
            page.announced = True
        elif not mark and not SIGNATURE_NAMES.isdisjoint(names):
            return SIGNED
    return mark


class Page:
    """Collects text; line ends and blanks wait until a word follows. A line begins with its mark."""

    def __init__(self):
        self.pieces, self.lines, self.blank, self.announced = [], 0, False, False

    def line(self, count):
        self.lines = max(self.lines, count)

    def say(self, text, mark):
        words = clean(text).split()
        if not words:
            self.blank = self.blank or bool(text)
            return
        if self.lines or not self.pieces:
            self.pieces.append("\n" * self.lines if self.pieces else "")
            self.pieces.append(HISTORY if self.announced and not mark else mark)
            self.announced = False
        elif self.blank or text[0].isspace():
            self.pieces.append(" ")
        self.pieces.append(" ".join(words))
        self.lines, self.blank = 0, text[-1].isspace()

    def write(self, text, mark, as_written):
        """Text of an element; as_written keeps its line ends."""
        if not as_written:
            self.say(text, mark)
            return
        for number, line in enumerate(text.split("\n")):
            self.lines = min(self.lines + 1, 2) if number else self.lines
            self.say(line, mark)


def html_text(source, pictures=None):
    """What a reader of the HTML would see, block elements on lines of their own, quotes and signatures marked.

    pictures(Content-ID) is what to write for an embedded picture.
    """
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return ""
    if root is None:
        return ""
    names, page = hidden_names(root), Page()
    # (element, leaving, its own (size zero, invisible, mark, line ends count), that of its parent)
    stack = [(root, False, (False, False, "", False), (False, False, "", False))]
    while stack:
        element, leaving, own, parent = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else "script"
        style = "" if leaving else element.get("style", "")[:MAX_STYLE].lower()
        if leaving or tag in SKIP or hidden(element, style, names):
            page.line(BREAKS.get(tag, 0) if leaving else 0)
            if element.tail and not (parent[0] or parent[1]):
                page.write(element.tail, *parent[2:])
            continue
        own = (
            *inherited(style, *parent[:2]), marked(element, tag, style, parent[2], page),
            parent[3] or tag == "pre" or AS_WRITTEN.search(style) is not None,
        )
        if tag == "br":
            page.lines = min(page.lines + 1, 2)
        page.line(BREAKS.get(tag, 0))
        if tag in ("td", "th"):
            page.blank = True
        elif tag == "li":
            page.say("- ", own[2])
        elif pictures and tag == "img" and element.get("src", "")[:4].lower() == "cid:":
            page.say(pictures(element.get("src")[4:]), own[2])
        stack.append((element, True, own, parent))
        if element.text and not (own[0] or own[1]):
            page.write(element.text, *own[2:])
        stack.extend((child, False, own, own) for child in element.iterchildren(reversed=True))
    return "".join(page.pieces)


GD["email_html"] = html_text
$py$;
alter function intern.email_werkzeug_html() owner to hausdraht_eigner;
comment on function intern.email_werkzeug_html() is
    'Legt die Umwandlung von HTML in lesbaren Text für email_zerlegen bereit; Verstecktes (display:none, visibility:hidden, Schriftgröße 0, head, style, script) entfällt. Berührt keine Tabelle';
grant execute on function intern.email_werkzeug_html() to dienst_email;

commit;
