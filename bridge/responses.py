"""Refusals in PostgREST's error form: `{code, message, details, hint}`, German message."""

from __future__ import annotations

from flask import Response, jsonify
from werkzeug.exceptions import HTTPException

RETRY_SECONDS = 30


class Refusal(Exception):
    """A request that is answered with a documented error (`docs/error-codes.md`)."""

    def __init__(self, status: int, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint

    def response(self) -> Response:
        """The HTTP answer."""
        body = {"code": self.code, "message": self.message, "details": None, "hint": self.hint}
        answer = jsonify(body)
        answer.status_code = self.status
        if self.status == 401:
            answer.headers["WWW-Authenticate"] = "Bearer"
        if self.status == 503:
            answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer


def unavailable() -> Refusal:
    """Nothing was stored; whoever sent this should send it again."""
    return Refusal(
        503,
        "HD090",
        "Der Dienst antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.",
    )


def from_http(error: HTTPException) -> Refusal:
    """Flask's own errors (unknown path, wrong method, too large) in our form."""
    if error.code == 404:
        return Refusal(404, "HD030", "Diese Adresse gibt es nicht.")
    if error.code == 413:
        return Refusal(413, "HD011", "Die Mail ist zu groß.")
    return Refusal(error.code or 400, "HD093", "Diese Anfrage ist nicht verständlich.")
