"""A client with somebody's token: through nginx and PostgREST."""

from __future__ import annotations

import time

import httpx

from tests.proof.answers import Way, without_ids
from tests.proof.ledger import Ledger
from tests.proof.people import Identity
from tests.support.stack import Stack
from tests.support.tokens import keys, sign

Question = tuple[str, str, dict[str, str], str | None]
"""Method, path with query, headers, body."""


class Browser:
    """Somebody with a genuine token of an account of the world."""

    def __init__(self, stack: Stack, identity: Identity, address: str) -> None:
        self.identity, self.url = identity, stack.url.replace("localhost", "127.0.0.1")
        self.headers = {"Content-Type": "application/json"} | identity.headers
        self.token = ""
        if identity.claims is not None:
            kid, key = next(iter(keys(stack.config).items()))
            self.token = sign({"alg": "HS256", "typ": "JWT", "kid": kid}, identity.claims, key)
            self.headers["Authorization"] = f"Bearer {self.token}"
        # An address of its own for each, because nginx counts requests by address.
        transport = httpx.HTTPTransport(local_address=address)
        self.http = httpx.Client(timeout=60, headers=self.headers, transport=transport)

    def ask(self, question: Question) -> httpx.Response:
        """One request; a refusal because of too many is waited out."""
        method, path, headers, body = question
        while True:
            answer = self.http.request(
                method, f"{self.url}/api/{path}", headers=headers, content=body
            )
            if answer.status_code != 429:
                return answer
            time.sleep(0.2)  # nginx asks for it


def said(answer: httpx.Response) -> str:
    """Everything a client gets to see."""
    headers = "\n".join(f"{k}: {v}" for k, v in answer.headers.items())
    body = answer.content.decode("utf-8", "replace")
    return f"{answer.status_code} {answer.reason_phrase}\n{headers}\n{body}"


def over(browser: Browser, ledger: Ledger) -> Way[Question, httpx.Response]:
    """As requests, over HTTP."""
    return Way(ledger, browser.identity, browser.ask, said, _neutral)


def _neutral(answer: httpx.Response) -> tuple[int, str, str]:
    kinds = answer.headers.get("content-range", ""), answer.headers.get("content-type", "")
    text = without_ids(f"{kinds} {answer.text}")
    return answer.status_code, answer.reason_phrase, text
