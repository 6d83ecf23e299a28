"""The lines of the handed-out file, and what a comparison with the database says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given
from hypothesis import strategies as st

from bridge.audit import checking, comparing, export, lines, signature

KEY = signature.load_key(signature.new_key().decode())
KEYS = signature.Keys(KEY)


def _seal(nr: int, previous: str, root: str | None = None) -> dict[str, Any]:
    seal = {
        "nr": nr,
        "aera": 1,
        "lauf_aera": 1,
        "am": "2026-11-22T22:00:00+00:00",
        "xid": "699",
        "stand": "700:700:",
        "anzahl": 1,
        "wurzel": root or f"{nr:064x}",
        "stellen": "22" * 32,
        "vorgaenger": previous,
    }
    return {**seal, "siegel_hash": lines.seal_hash(seal)}


def _chain(length: int) -> list[dict[str, Any]]:
    found, previous = [], "00" * 32
    for nr in range(1, length + 1):
        found.append(_seal(nr, previous))
        previous = found[-1]["siegel_hash"]
    return found


def _file(path: Path, texts: list[str]) -> Path:
    path.write_text("".join(f"{text}\n" for text in texts))
    return path


def _present(seals: list[dict[str, Any]]) -> dict[int, comparing.Seal]:
    return {seal["nr"]: comparing.Seal(seal["siegel_hash"], seal["lauf_aera"]) for seal in seals}


def test_what_was_written_is_read() -> None:
    seal = _chain(1)[0]
    line = lines.read(lines.write(KEY, "siegel", seal), KEYS)
    assert (line.kind, line.nr, line.siegel_hash) == ("siegel", 1, seal["siegel_hash"])


@pytest.mark.parametrize("field", ["nr", "am", "wurzel", "vorgaenger", "anzahl", "siegel_hash"])
def test_a_changed_line_is_refused(field: str) -> None:
    found = json.loads(lines.write(KEY, "siegel", _chain(1)[0]))
    found["siegel"][field] = {"nr": 2, "anzahl": 2}.get(field, "ff" * 32)
    with pytest.raises(lines.Unreadable):
        lines.read(json.dumps(found), KEYS)


def test_another_key_is_refused() -> None:
    stranger = signature.load_key(signature.new_key().decode())
    with pytest.raises(lines.Unreadable, match="Unterschrift"):
        lines.read(lines.write(stranger, "siegel", _chain(1)[0]), KEYS)


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda b: b.decode("latin-1")))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(lines.Unreadable):
        lines.read(text, KEYS)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(st.sampled_from(["siegel", "verlust", "signatur", "nr"]), x)
        ),
        max_leaves=8,
    )
)
def test_any_other_json_is_refused(found: object) -> None:
    with pytest.raises(lines.Unreadable):
        lines.read(json.dumps(found), KEYS)


def test_the_same_chain_has_no_difference(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    assert list(comparing.differences(comparing.read(path, KEYS), _present(chain))) == []


def test_a_database_from_before_is_a_loss(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    found = list(comparing.differences(comparing.read(path, KEYS), _present(chain[:2])))
    assert found == [
        "Verlust: ausgegeben ist Siegel 4, die Datenbank kennt davon nur die bis 2; 2 Siegel fehlen."
    ]


def test_a_rewritten_database_is_told_from_where(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    present = _present(chain) | {n: comparing.Seal("aa" * 32, 1) for n in (3, 4)}
    found = list(comparing.differences(comparing.read(path, KEYS), present))
    assert len(found) == 1
    assert "zwischen Siegel 2 und 3" in found[0]


def test_a_restored_database_that_went_on_is_a_loss(tmp_path: Path) -> None:
    """It seals under the numbers that were lost, in a new era."""
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    present = _present(chain[:2]) | {3: comparing.Seal("aa" * 32, 2)}
    found = list(comparing.differences(comparing.read(path, KEYS), present))
    assert len(found) == 1
    assert found[0].startswith("Verlust: ausgegeben ist Siegel 4")


def test_an_acknowledged_loss_is_counted_and_no_violation(tmp_path: Path) -> None:
    chain = _chain(4)
    other = _seal(3, chain[1]["siegel_hash"], "cc" * 32)
    texts = [lines.write(KEY, "siegel", seal) for seal in chain]
    texts += [_loss(chain[:2], chain[3]), lines.write(KEY, "siegel", other)]
    handed_out = comparing.read(_file(tmp_path / "s", texts), KEYS)
    assert list(comparing.losses(handed_out)) == [
        "Siegel 3 bis 4 wurden am 23.11.2026 09:00 als Verlust anerkannt: Einspielen der Sicherung"
    ]
    assert list(comparing.differences(handed_out, _present([*chain[:2], other]))) == []


def _loss(kept: list[dict[str, Any]], last: dict[str, Any]) -> str:
    return lines.write(
        KEY,
        "verlust",
        {
            "nr": len(kept),
            "siegel_hash": kept[-1]["siegel_hash"],
            "bisher": last["nr"],
            "vorgaenger": last["siegel_hash"],
            "am": "2026-11-23T08:00:00+00:00",
            "grund": "Einspielen der Sicherung",
        },
    )


def test_an_acknowledgement_written_again_loses_nothing_more(tmp_path: Path) -> None:
    """Whoever can write the file copies the line to its end, to be rid of later seals."""
    chain = _chain(4)
    other = [_seal(3, chain[1]["siegel_hash"], "cc" * 32)]
    other.append(_seal(4, other[0]["siegel_hash"], "dd" * 32))
    loss = _loss(chain[:2], chain[3])
    texts = [*(lines.write(KEY, "siegel", seal) for seal in chain), loss]
    texts += [*(lines.write(KEY, "siegel", seal) for seal in other), loss]
    handed_out = comparing.read(_file(tmp_path / "s", texts), KEYS)
    assert handed_out.broken == ["Zeile 8: Siegel 2 setzt nicht das vorige fort"]
    assert handed_out.last == 4


def test_a_shorter_file_is_told_by_what_the_database_remembers(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain[:2]])
    handed_out = comparing.read(path, KEYS)
    assert list(comparing.differences(handed_out, _present(chain), 2)) == []
    (found,) = comparing.differences(handed_out, _present(chain), 4)
    assert found.startswith("Ausgegeben wurde bis Siegel 4, die Datei endet mit Siegel 2")


def test_what_a_backup_had_not_sealed_is_sealed_in_a_new_era(tmp_path: Path) -> None:
    """Entries of the old era under a number that was lost: a loss, no rewriting."""
    chain = _chain(3)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    later = {**_seal(3, chain[1]["siegel_hash"], "cc" * 32), "lauf_aera": 2}
    later["siegel_hash"] = lines.seal_hash(later)
    (found,) = comparing.differences(comparing.read(path, KEYS), _present([*chain[:2], later]))
    assert found.startswith("Verlust")


@pytest.mark.parametrize(
    ("change", "broken"),
    [(True, []), (False, ["Zeile 3: mit einem Schlüssel unterschrieben, der damals nicht galt"])],
)
def test_another_key_signs_where_the_one_before_says_so(
    tmp_path: Path, change: bool, broken: list[str]
) -> None:
    own = signature.load_key(signature.new_key().decode())
    keys = signature.Keys(own, (KEY.public_key(),))
    chain = _chain(3)
    texts = [lines.write(KEY, "siegel", seal) for seal in chain[:2]]
    if change:
        at = chain[1]["siegel_hash"]
        content = {"nr": 2, "siegel_hash": at, "vorgaenger": at, "neu": keys.name, "am": ""}
        texts.append(lines.write(KEY, "schluesselwechsel", content))
    texts.append(lines.write(own, "siegel", chain[2]))
    found = comparing.read(_file(tmp_path / "s", texts), keys)
    assert found.broken == (
        broken or []
        if change
        else [*broken, "Am Ende gilt ein anderer Schlüssel als der dieser Installation."]
    )


def test_a_leaked_former_key_signs_nothing_new(tmp_path: Path) -> None:
    keys = signature.Keys(signature.load_key(signature.new_key().decode()), (KEY.public_key(),))
    texts = [lines.write(KEY, "siegel", seal) for seal in _chain(2)]
    assert comparing.read(_file(tmp_path / "s", texts), keys).broken == [
        "Am Ende gilt ein anderer Schlüssel als der dieser Installation."
    ]


def test_a_line_that_was_taken_out_is_seen(tmp_path: Path) -> None:
    chain = _chain(4)
    texts = [lines.write(KEY, "siegel", seal) for seal in chain]
    del texts[1]
    handed_out = comparing.read(_file(tmp_path / "s", texts), KEYS)
    assert handed_out.broken == ["Zeile 2: Siegel 3 setzt nicht das vorige fort"]


class _Database:
    """Answers with these seals; `meanwhile` happens after they were asked for."""

    def __init__(self, seals: list[dict[str, Any]], meanwhile: Callable[[], object]) -> None:
        self.seals = seals
        self.meanwhile = meanwhile

    def __enter__(self) -> _Database:
        return self

    def __exit__(self, *error: object) -> None: ...

    def execute(self, query: str, values: object = None) -> list[tuple[Any, ...]]:
        if "from audit.siegel as" not in query:
            return []
        self.meanwhile()
        return [(seal["nr"], seal["siegel_hash"], seal["lauf_aera"]) for seal in self.seals]


def test_what_is_handed_out_during_a_check_is_no_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (lines.write(KEY, "siegel", seal) for seal in _chain(2))
    path = _file(tmp_path / "s", [first])
    found = _Database(_chain(1), lambda: _file(path, [first, second]))
    monkeypatch.setattr(checking.psycopg, "connect", lambda dsn, **_: found)
    pem = KEY.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    config = SimpleNamespace(
        secret=lambda name: pem,
        optional_secret=lambda name: None,
        superuser_dsn="",
        seal_file=path,
        seal_copy=None,
    )
    assert checking.check(config).violations == 0  # type: ignore[arg-type]


def test_handing_out_goes_on_after_everything_was_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loss = {
        "nr": 0,
        "siegel_hash": "00" * 32,
        "bisher": 9,
        "vorgaenger": "11" * 32,
        "am": "",
        "grund": "Neuanfang",
    }
    path = _file(tmp_path / "s", [lines.write(KEY, "verlust", loss)])
    monkeypatch.setattr(
        export.db,
        "fetch",
        lambda _, query, **__: (
            [{"siegel": seal} for seal in _chain(2)]
            if query == "audit_siegel_seit"
            else [{"nr": 0}]
        ),
    )
    export._continue(path, KEYS, None, True)  # type: ignore[arg-type]
    assert len(path.read_text().splitlines()) == 3
