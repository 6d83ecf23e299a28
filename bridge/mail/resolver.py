"""What the pure mail modules need from DNS; ``bridge.mail.dns`` implements it."""

from dataclasses import dataclass
from typing import Literal, Protocol

#: Record types the authentication modules ask for.
Kind = Literal["TXT", "A", "AAAA", "MX", "PTR"]
#: TXT: the joined bytes of one record; A, AAAA, PTR: text; MX: (preference, host).
Value = bytes | str | tuple[int, str]


class TemporaryDnsError(Exception):
    """No answer could be had now (timeout, SERVFAIL, refused): try again later."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One DNS answer; no values and ``nxdomain`` false means NODATA (RFC 2308)."""

    values: tuple[Value, ...] = ()
    nxdomain: bool = False

    def texts(self) -> list[bytes]:
        """The TXT values, one entry per record."""
        return [value for value in self.values if isinstance(value, bytes)]


class Resolver(Protocol):
    """Anything that answers DNS questions."""

    def query(self, name: str, kind: Kind) -> Answer:
        """Answer for an ASCII name without a trailing dot.

        A name that DNS cannot express has no records; it is never an error.
        Raises TemporaryDnsError.
        """
        ...
