"""Whatever the description of the API allows, as every role: the server never fails at it (5xx).

In the suite each operation is tried as the least of the roles that may use it; `make fuzz` tries all of
them as everybody who may, many times.
"""

from __future__ import annotations

import collections
import os
from collections.abc import Callable, Iterator
from typing import Any

import hypothesis
import pytest
import requests
import schemathesis

from tests.support.demo import Demo
from tests.support.stack import Stack

EXAMPLES = int(os.environ.get("EXAMPLES", "3"))
THOROUGH = "EXAMPLES" in os.environ
ROLES = ("anonym", "mieter", "hausmeister", "verwalter", "leitung")

#: They would end the session that everything after them needs, or have it answered nothing more.
ENDING = {
    "/rpc/abmelden",
    "/rpc/passwort_aendern",
    "/rpc/sitzung_erneuern",
    "/rpc/sitzungen_beenden",
    "/rpc/zweitfaktor_pflicht_setzen",
}


@pytest.fixture
def own_demo(own_stack: Stack) -> Iterator[Demo]:
    """Of this test alone: what is sent here changes settings, rules and people."""
    with Demo(own_stack) as running:
        yield running


def _operations(demo: Demo, headers: dict[str, str]) -> dict[str, Any]:
    """What the description that this role gets says it may do."""
    description = demo.http.get(f"{demo.url}/api/", headers=headers).json()
    found = {}
    for result in schemathesis.openapi.from_dict(description).get_all_operations():
        operation = result.ok()
        if operation.path != "/" and operation.path not in ENDING:
            found[f"{operation.method.upper()} {operation.path}"] = operation
    return found


def _tried(operation: Any, send: Callable[[Any], requests.Response]) -> list[str]:
    """Send examples of one operation; what the server failed at."""
    failed: list[str] = []

    @hypothesis.settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        derandomize=not THOROUGH,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(operation.as_strategy())
    def once(case: Any) -> None:
        answer = send(case)
        if answer.status_code >= 500:
            failed.append(
                f"{answer.status_code} {answer.text[:300]}\n{case.as_curl_command()[:600]}"
            )

    once()
    return failed


def test_no_request_makes_the_server_fail(own_demo: Demo) -> None:
    demo = own_demo
    # Signed in before sign-in is tried with everything there is: that locks the address out.
    headers = {role: {} if role == "anonym" else demo.person(role).headers for role in ROLES}
    operations = {role: _operations(demo, headers[role]) for role in ROLES}
    assert len(operations["leitung"]) > 150
    seen: set[str] = set()
    failed: list[str] = []
    statuses: collections.Counter[int] = collections.Counter()
    with requests.Session() as session:
        for role in ROLES:

            def send(case: Any, role: str = role) -> requests.Response:
                base = f"{demo.url}/api"
                answer: requests.Response = case.call(
                    base_url=base, session=session, headers=headers[role]
                )
                statuses[answer.status_code] += 1
                return answer

            for name, operation in operations[role].items():
                if THOROUGH or name not in seen:
                    seen.add(name)
                    failed += [f"{role}: {told}" for told in _tried(operation, send)]
    # Not everything was turned away at the door.
    assert statuses[200] > 50, statuses
    assert statuses[400] > 50, statuses
    assert not failed, f"{len(failed)} of {len(seen)} operations\n" + "\n".join(failed[:20])
