"""Signed calls of alarms: what is signed, which answers count, which addresses are refused."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from bridge.notifications import hook, outgoing
from tests.support.hook_service import service

BODY = b'{"version": 1}'


def call(url: str, internal: bool = True) -> None:
    hook.call(url, "geheim", BODY, key="7-1", timestamp=1_800_000_000, internal=internal)


def test_signed_as_documented() -> None:
    with service(204) as (url, seen):
        call(url)
    ((headers, body),) = seen
    expected = hmac.new(b"geheim", b"1800000000." + BODY, hashlib.sha256).hexdigest()
    assert headers["X-Hausdraht-Signatur"] == f"sha256={expected}"
    assert headers["X-Hausdraht-Zeitstempel"] == "1800000000"
    assert headers["Idempotency-Key"] == "7-1"
    assert headers["Content-Type"] == "application/json"
    assert body == BODY


@pytest.mark.parametrize("status", [301, 400, 401, 500, 503])
def test_anything_but_success_has_failed(status: int) -> None:
    with service(status) as (url, seen), pytest.raises(outgoing.Failed, match=str(status)):
        call(url)
    assert len(seen) == 1


def test_redirects_are_not_followed() -> None:
    with service(200) as (elsewhere, never), service(307, elsewhere) as (url, _):
        with pytest.raises(outgoing.Failed):
            call(url)
        assert never == []


def test_nothing_is_said_to_private_networks() -> None:
    with service(200) as (url, seen), pytest.raises(outgoing.Failed, match="privaten Netz"):
        call(url, internal=False)
    assert seen == []


def test_nobody_there() -> None:
    with service(200) as (url, _):
        pass
    with pytest.raises(outgoing.Failed, match="nicht erreichbar"):
        call(url)
