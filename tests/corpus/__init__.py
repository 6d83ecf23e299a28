"""Mails as German offices receive them, each with what must be read in it.

`mails/*.eml` keep their lines with LF in the repository and are delivered with CRLF.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((_HERE / "expected.toml").read_text("utf-8"))
NAMES = sorted(path.stem for path in (_HERE / "mails").glob("*.eml"))


def raw(name: str) -> bytes:
    """One mail as it comes over the wire."""
    return (_HERE / "mails" / f"{name}.eml").read_bytes().replace(b"\n", b"\r\n")
