"""DNS over dnspython: one configured resolver, a bounded cache, a time budget per mail."""

import threading
import time

import dns.exception
import dns.name
import dns.rdatatype
import dns.resolver

from .resolver import Answer, Kind, TemporaryDnsError, Value

#: Longest time an answer is kept, seconds: also bounds negative answers without an SOA.
MAX_TTL = 3600
MAX_NEGATIVE_TTL = 300
#: How long a name that could not be resolved is not asked again, seconds.
FAILURE_MEMORY = 3
#: Patience for one name and for all questions of one mail, seconds.
NAME_SECONDS = 4.0
MAIL_SECONDS = 10.0
_CACHE_ENTRIES = 20_000


class _Cache(dns.resolver.LRUCache):
    """dnspython keeps a negative answer without SOA for decades; this does not."""

    def put(self, key: dns.resolver.CacheKey, value: dns.resolver.Answer) -> None:
        limit = MAX_TTL if value.rrset is not None else MAX_NEGATIVE_TTL
        value.expiration = min(value.expiration, time.time() + limit)
        super().put(key, value)


class DnsResolver:
    """A ``Resolver`` that many threads may share."""

    def __init__(self, server: tuple[str, int] | None = None) -> None:
        """``server`` is IP address and port; None uses the system's resolver."""
        self._resolver = dns.resolver.Resolver(configure=server is None)
        if server is not None:
            self._resolver.nameservers = [server[0]]
            self._resolver.port = server[1]
        self._resolver.timeout = 2.0
        self._resolver.cache = _Cache(_CACHE_ENTRIES)
        self._failures: dict[tuple[str, Kind], float] = {}
        self._lock = threading.Lock()

    def query(self, name: str, kind: Kind, seconds: float = NAME_SECONDS) -> Answer:
        """As in ``Resolver``; gives up after ``seconds``."""
        try:
            qname = dns.name.from_text(name)
        except (dns.exception.DNSException, ValueError):  # UnicodeError is a ValueError
            return Answer()
        if not name.isascii() or not name:
            return Answer()
        key = (name, kind)
        if self._failures.get(key, 0.0) > time.monotonic():
            raise TemporaryDnsError
        try:
            found = self._resolver.resolve(
                qname, kind, raise_on_no_answer=False, lifetime=seconds, search=False
            )
        except dns.resolver.NXDOMAIN:
            return Answer(nxdomain=True)
        except (dns.resolver.YXDOMAIN, dns.name.NameTooLong):
            return Answer()
        except (dns.exception.DNSException, OSError) as error:
            self._remember_failure(key)
            raise TemporaryDnsError from error
        return Answer(tuple(_value(rdata) for rdata in found.rrset or ()))

    def _remember_failure(self, key: tuple[str, Kind]) -> None:
        with self._lock:
            if len(self._failures) >= _CACHE_ENTRIES:
                self._failures.clear()
            self._failures[key] = time.monotonic() + FAILURE_MEMORY


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
