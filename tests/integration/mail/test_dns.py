"""Our resolver against a real server, including one that fails."""

import pytest
from dns.resolver import NoResolverConfiguration

from bridge.mail.authenticate import authenticate
from bridge.mail.dns import BudgetResolver, DnsResolver
from bridge.mail.resolver import Answer, TemporaryDnsError
from tests.support.dns_server import Behaviour
from tests.support.mails import mail, sign

ERIKA = "erika@mieter.example"


@pytest.fixture
def resolver(address: tuple[str, int]) -> DnsResolver:
    """A fresh resolver, empty cache."""
    return DnsResolver(address)


def test_types(resolver: DnsResolver, behaviour: Behaviour) -> None:
    behaviour.load(
        "h.example 60 IN A 192.0.2.1\nh.example 60 IN AAAA 2001:db8::1\n"
        "h.example 60 IN MX 10 mx.h.example\n1.2.0.192.in-addr.arpa 60 IN PTR h.example"
    )
    assert resolver.query("h.example", "A").values == ("192.0.2.1",)
    assert resolver.query("h.example", "AAAA").values == ("2001:db8::1",)
    assert resolver.query("h.example", "MX").values == ((10, "mx.h.example"),)
    assert resolver.query("1.2.0.192.in-addr.arpa", "PTR").values == ("h.example",)


def test_nodata_and_nxdomain_differ(resolver: DnsResolver) -> None:
    assert resolver.query("mieter.example", "MX") == Answer()
    assert resolver.query("missing.example", "TXT") == Answer(nxdomain=True)


def test_long_text_is_joined_and_large_answers_come_over_tcp(
    resolver: DnsResolver, behaviour: Behaviour
) -> None:
    behaviour.txt("long.example", b"x" * 3000)
    assert resolver.query("long.example", "TXT").texts() == [b"x" * 3000]


def test_alias_is_followed(resolver: DnsResolver, behaviour: Behaviour) -> None:
    behaviour.load("alias.example 60 IN CNAME target.example")
    behaviour.txt("target.example", b"hello")
    assert resolver.query("alias.example", "TXT").texts() == [b"hello"]


def test_answers_and_absences_are_cached(resolver: DnsResolver, behaviour: Behaviour) -> None:
    for _ in range(3):
        resolver.query("mieter.example", "TXT")
        resolver.query("missing.example", "TXT")
        resolver.query("mieter.example", "MX")
    assert len(behaviour.asked) == 3


@pytest.mark.parametrize("fault", ["silent", "broken"])
def test_fault_is_temporary_and_remembered_briefly(
    resolver: DnsResolver, behaviour: Behaviour, fault: str
) -> None:
    getattr(behaviour, fault).add("mieter.example")
    with pytest.raises(TemporaryDnsError):
        resolver.query("mieter.example", "TXT", seconds=0.3)
    asked = len(behaviour.asked)
    assert asked >= 1
    with pytest.raises(TemporaryDnsError):
        resolver.query("mieter.example", "TXT", seconds=0.3)
    assert len(behaviour.asked) == asked


def test_no_server_at_all_is_temporary() -> None:
    with pytest.raises(TemporaryDnsError):
        DnsResolver(("127.0.0.1", 9)).query("mieter.example", "TXT", seconds=0.3)


def test_machine_without_a_resolver_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(self: object, f: str) -> None:
        raise NoResolverConfiguration

    monkeypatch.setattr("dns.resolver.Resolver.read_resolv_conf", missing)
    with pytest.raises(TemporaryDnsError):
        DnsResolver().query("mieter.example", "TXT", seconds=0.3)


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a..b", "x" * 64 + ".example", "a." * 200, "ü.example", "a\\b.example",
             "a b.example", "\\300.example", "*.example"]
)  # fmt: skip
def test_names_dns_cannot_say_have_no_records(resolver: DnsResolver, name: str) -> None:
    assert resolver.query(name, "TXT").values == ()


def test_a_spent_budget_asks_nobody(resolver: DnsResolver, behaviour: Behaviour) -> None:
    with pytest.raises(TemporaryDnsError):
        BudgetResolver(resolver, seconds=0).query("mieter.example", "TXT")
    assert behaviour.asked == []


def test_whole_check_over_the_wire(resolver: DnsResolver) -> None:
    found = authenticate(sign(mail()), ERIKA, "192.0.2.1", "x", BudgetResolver(resolver))
    assert (found.ergebnis, found.absender) == ("pass", ERIKA)
    assert (
        found.satz == "Absender bestätigt durch DKIM von mieter.example und SPF von mieter.example"
    )


@pytest.mark.parametrize("fault", ["silent", "broken"])
def test_whole_check_with_a_dead_zone_is_temporary_and_then_right(
    address: tuple[str, int], behaviour: Behaviour, fault: str
) -> None:
    getattr(behaviour, fault).add("mieter.example")
    budget = BudgetResolver(DnsResolver(address), seconds=0.4)
    assert authenticate(sign(mail()), ERIKA, "192.0.2.1", "x", budget).ergebnis == "temperror"
    getattr(behaviour, fault).clear()
    budget = BudgetResolver(DnsResolver(address))
    assert authenticate(sign(mail()), ERIKA, "192.0.2.1", "x", budget).ergebnis == "pass"


def test_missing_domain_is_no_error(resolver: DnsResolver) -> None:
    raw = mail("From: x@nowhere.example\r\n")
    found = authenticate(raw, "x@nowhere.example", "192.0.2.1", "x", BudgetResolver(resolver))
    assert (found.ergebnis, found.grund) == ("none", "kein_dmarc")
