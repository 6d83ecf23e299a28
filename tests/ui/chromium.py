"""Debian's Chromium as the tests start it: no sandbox in containers, no calls home."""

from __future__ import annotations

EXECUTABLE = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--lang=de-DE",
]
