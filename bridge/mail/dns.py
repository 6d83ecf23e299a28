"""DNS over dnspython: one configured resolver, a bounded cache, a time budget per mail."""

import threading
import time

import dns.exception
import dns.name
import dns.rdatatype
import dns.resolver

from .resolver import Answer, Kind, TemporaryDnsError, Value

#: Longest time an answer or an absence is kept, seconds.
MAX_TTL = 3600
MAX_NEGATIVE_TTL = 60
#: How long a name that could not be resolved is not asked again, seconds.
FAILURE_MEMORY = 3
#: Patience for one name and for all questions of one mail, seconds.
NAME_SECONDS = 4.0
MAIL_SECONDS = 10.0
_CACHE_ENTRIES = 20_000

_UNSAYABLE = (
    dns.exception.SyntaxError,
    dns.name.LabelTooLong,
    dns.name.NameTooLong,
    dns.name.EmptyLabel,
    dns.name.BadEscape,
    dns.resolver.YXDOMAIN,
    UnicodeError,
)


class DnsResolver:
    """A `Resolver` that many threads may share.

    Answers, absences and failures are kept here rather than in dnspython's cache, which
    costs several times more per question and keeps an absence without SOA for decades.
    """

    def __init__(self, server: tuple[str, int] | None = None) -> None:
        """`server` is IP address and port; None uses the system's resolver."""
        try:
            self._resolver = dns.resolver.Resolver(configure=server is None)
        except dns.resolver.NoResolverConfiguration:  # a machine without one: mail waits
            self._resolver = dns.resolver.Resolver(configure=False)
        if server is not None:
            self._resolver.nameservers = [server[0]]
            self._resolver.port = server[1]
        self._resolver.timeout = 2.0
        self._known: dict[tuple[str, Kind], tuple[float, Answer | None]] = {}
        self._lock = threading.Lock()

    def query(self, name: str, kind: Kind, seconds: float = NAME_SECONDS) -> Answer:
        """As in `Resolver`; gives up after `seconds`."""
        until, answer = self._known.get((name, kind), (0.0, None))
        if until <= time.monotonic():
            answer, keep = self._ask(name, kind, seconds)
            self._remember((name, kind), keep, answer)
        if answer is None:
            raise TemporaryDnsError
        return answer

    def forget(self) -> None:
        """Empty the cache."""
        with self._lock:
            self._known.clear()

    def _ask(self, name: str, kind: Kind, seconds: float) -> tuple[Answer | None, float]:
        """The answer, None for a failure, and how many seconds to keep it."""
        if not name or not name.isascii():
            return Answer(), MAX_NEGATIVE_TTL
        try:
            found = self._resolver.resolve(
                dns.name.from_text(name),
                kind,
                raise_on_no_answer=False,
                lifetime=seconds,
                search=False,
            )
        except dns.resolver.NXDOMAIN:
            return Answer(nxdomain=True), MAX_NEGATIVE_TTL
        except _UNSAYABLE:
            return Answer(), MAX_NEGATIVE_TTL
        except (dns.exception.DNSException, OSError):
            return None, FAILURE_MEMORY
        limit = MAX_TTL if found.rrset else MAX_NEGATIVE_TTL
        values = tuple(_value(rdata) for rdata in found.rrset or ())
        return Answer(values), min(limit, found.expiration - time.time())

    def _remember(self, key: tuple[str, Kind], seconds: float, answer: Answer | None) -> None:
        with self._lock:
            while len(self._known) >= _CACHE_ENTRIES:
                del self._known[next(iter(self._known))]
            self._known.pop(key, None)
            self._known[key] = (time.monotonic() + seconds, answer)


class BudgetResolver:
    """A ``Resolver`` for one mail: all its questions together take bounded time."""

    def __init__(self, inner: DnsResolver, seconds: float = MAIL_SECONDS) -> None:
        self._inner = inner
        self._deadline = time.monotonic() + seconds

    def query(self, name: str, kind: Kind) -> Answer:
        """As in ``Resolver``; raises TemporaryDnsError when the budget is spent."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TemporaryDnsError
        return self._inner.query(name, kind, min(left, NAME_SECONDS))


def _value(rdata: object) -> Value:
    match getattr(rdata, "rdtype", None):
        case dns.rdatatype.TXT:
            return b"".join(rdata.strings)  # type: ignore[attr-defined]
        case dns.rdatatype.MX:
            exchange = rdata.exchange.to_text(omit_final_dot=True)  # type: ignore[attr-defined]
            return (rdata.preference, exchange)  # type: ignore[attr-defined]
        case dns.rdatatype.PTR:
            return str(rdata.target.to_text(omit_final_dot=True))  # type: ignore[attr-defined]
        case _:
            return str(rdata.address)  # type: ignore[attr-defined]
