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
PUBLIC = KEY.public_key()


def _seal(nr: int, previous: str) -> dict[str, Any]:
    seal = {
        "nr": nr,
        "aera": 1,
        "am": "2026-11-22T22:00:00+00:00",
        "xid": "699",
        "stand": "700:700:",
        "anzahl": 1,
        "wurzel": f"{nr:064x}",
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
    return {seal["nr"]: comparing.Seal(seal["siegel_hash"], seal["aera"]) for seal in seals}


def test_what_was_written_is_read() -> None:
    seal = _chain(1)[0]
    line = lines.read(lines.write(KEY, "siegel", seal), PUBLIC)
    assert (line.kind, line.nr, line.siegel_hash) == ("siegel", 1, seal["siegel_hash"])


@pytest.mark.parametrize("field", ["nr", "am", "wurzel", "vorgaenger", "anzahl", "siegel_hash"])
def test_a_changed_line_is_refused(field: str) -> None:
    found = json.loads(lines.write(KEY, "siegel", _chain(1)[0]))
    found["siegel"][field] = {"nr": 2, "anzahl": 2}.get(field, "ff" * 32)
    with pytest.raises(lines.Unreadable):
        lines.read(json.dumps(found), PUBLIC)


def test_another_key_is_refused() -> None:
    stranger = signature.load_key(signature.new_key().decode())
    with pytest.raises(lines.Unreadable, match="signature"):
        lines.read(lines.write(stranger, "siegel", _chain(1)[0]), PUBLIC)


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda b: b.decode("latin-1")))
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(lines.Unreadable):
        lines.read(text, PUBLIC)


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
        lines.read(json.dumps(found), PUBLIC)


def test_the_same_chain_has_no_difference(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    assert list(comparing.differences(comparing.read(path, PUBLIC), _present(chain))) == []


def test_a_database_from_before_is_a_loss(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    found = list(comparing.differences(comparing.read(path, PUBLIC), _present(chain[:2])))
    assert found == [
        "Verlust: ausgegeben ist Siegel 4, die Datenbank kennt davon nur die bis 2; 2 Siegel fehlen."
    ]


def test_a_rewritten_database_is_told_from_where(tmp_path: Path) -> None:
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    present = _present(chain) | {n: comparing.Seal("aa" * 32, 1) for n in (3, 4)}
    found = list(comparing.differences(comparing.read(path, PUBLIC), present))
    assert len(found) == 1
    assert "zwischen Siegel 2 und 3" in found[0]


def test_a_restored_database_that_went_on_is_a_loss(tmp_path: Path) -> None:
    """It seals under the numbers that were lost, in a new era."""
    chain = _chain(4)
    path = _file(tmp_path / "s", [lines.write(KEY, "siegel", seal) for seal in chain])
    present = _present(chain[:2]) | {3: comparing.Seal("aa" * 32, 2)}
    found = list(comparing.differences(comparing.read(path, PUBLIC), present))
    assert len(found) == 1
    assert found[0].startswith("Verlust: ausgegeben ist Siegel 4")


def test_an_acknowledged_loss_is_counted_and_no_violation(tmp_path: Path) -> None:
    chain = _chain(4)
    loss = {
        "nr": 2,
        "siegel_hash": chain[1]["siegel_hash"],
        "bisher": 4,
        "am": "2026-11-23T08:00:00+00:00",
        "grund": "Einspielen der Sicherung",
    }
    other = {**_seal(3, chain[1]["siegel_hash"]), "wurzel": "cc" * 32}
    other["siegel_hash"] = lines.seal_hash(other)
    texts = [lines.write(KEY, "siegel", seal) for seal in chain]
    texts += [lines.write(KEY, "verlust", loss), lines.write(KEY, "siegel", other)]
    handed_out = comparing.read(_file(tmp_path / "s", texts), PUBLIC)
    assert handed_out.lost == 2
    assert list(comparing.differences(handed_out, _present([*chain[:2], other]))) == []


def test_a_line_that_was_taken_out_is_seen(tmp_path: Path) -> None:
    chain = _chain(4)
    texts = [lines.write(KEY, "siegel", seal) for seal in chain]
    del texts[1]
    handed_out = comparing.read(_file(tmp_path / "s", texts), PUBLIC)
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
        return [(seal["nr"], seal["siegel_hash"], seal["aera"]) for seal in self.seals]


def test_what_is_handed_out_during_a_check_is_no_loss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (lines.write(KEY, "siegel", seal) for seal in _chain(2))
    path = _file(tmp_path / "s", [first])
    found = _Database(_chain(1), lambda: _file(path, [first, second]))
    monkeypatch.setattr(checking.psycopg, "connect", lambda dsn: found)
    pem = KEY.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()
    config = SimpleNamespace(
        secret=lambda name: pem, superuser_dsn="", seal_file=path, seal_copy=None
    )
    assert checking.check(config).violations == 0  # type: ignore[arg-type]


def test_handing_out_goes_on_after_everything_was_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loss = {"nr": 0, "siegel_hash": "00" * 32, "bisher": 9, "am": "", "grund": "Neuanfang"}
    path = _file(tmp_path / "s", [lines.write(KEY, "verlust", loss)])
    monkeypatch.setattr(
        export.db, "fetch", lambda *_, **__: [{"siegel": seal} for seal in _chain(2)]
    )
    export._continue(path, KEY, None)  # type: ignore[arg-type]
    assert len(path.read_text().splitlines()) == 3
