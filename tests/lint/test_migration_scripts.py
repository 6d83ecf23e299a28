"""A migration changes data only after `reset role`.

Until then it runs as hausdraht_eigner, who is bound by row security and sees no personal row: an
UPDATE would silently change nothing. Rule tables are exempt, the owner has policies on them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bridge.config import ROOT

RULE_TABLES = {"verwaltung.status_regeln"}
SCRIPTS = sorted(
    path
    for folder in ("schema", "functions", "triggers", "policies")
    for path in (ROOT / "db" / folder).glob("*.sql")
)

_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.S)
_FUNCTION_BODY = re.compile(r"\bas\s+(\$\w*\$).*?\1|\bbegin\s+atomic\b.*?\bend;", re.S | re.I)
_TEXT = re.compile(r"'(?:[^']|'')*'")
_STEP = re.compile(
    r"\b(?P<role>(?:re)?set\s+(?:local\s+)?role)\b"
    r"|(?:^|[;)]|\bbegin\b|\bloop\b|\bthen\b)\s*"
    r"(?:insert\s+into|update|delete\s+from|truncate(?:\s+table)?|merge\s+into|copy)\s+(?:only\s+)?"
    r"(?P<table>(?:verwaltung|anmeldung|audit)\.\w+)",
    re.I,
)


def changes_as_owner(script: str) -> list[str]:
    """Tables whose rows a script changes while it acts as the owner."""
    code = _TEXT.sub("''", _FUNCTION_BODY.sub("as body", _COMMENT.sub("", script)))
    as_owner, found = False, []
    for step in _STEP.finditer(code):
        if step["role"]:
            as_owner = not step["role"].lower().startswith("reset")
        elif as_owner and step["table"].lower() not in RULE_TABLES:
            found.append(step["table"])
    return found


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_no_data_change_as_owner(script: Path) -> None:
    assert changes_as_owner(script.read_text()) == []


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("set local role x;\nupdate verwaltung.personen set a = 1;", ["verwaltung.personen"]),
        (
            "set local role x;\ndo $$ begin delete from anmeldung.sitzungen; end $$;",
            ["anmeldung.sitzungen"],
        ),
        ("set local role x;\nreset role;\nupdate verwaltung.personen set a = 1;", []),
        ("set local role x;\nreset role;\nset local role x;\ntruncate audit.a;", ["audit.a"]),
        (
            "set local role x;\n-- update verwaltung.personen\nselect 'x; update verwaltung.personen';",
            [],
        ),
        (
            "set local role x;\ncreate function f() as $$ begin update verwaltung.personen; end $$;",
            [],
        ),
        ("set local role x;\ninsert into verwaltung.status_regeln values (1);", []),
        ("set local role x;\ngrant update on verwaltung.personen to y;", []),
        (
            "set local role x;\ncreate trigger t before update on verwaltung.personen execute f();",
            [],
        ),
    ],
)
def test_the_lint_finds_what_it_should(script: str, expected: list[str]) -> None:
    assert changes_as_owner(script) == expected
