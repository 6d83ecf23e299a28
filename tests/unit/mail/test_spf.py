"""SPF rules of RFC 7208 that decide about mail, on our resolver."""

import pytest

from bridge.mail.addresses import envelope_sender
from bridge.mail.spf_check import SpfResult, check
from tests.support.mails import StubResolver

IP = "192.0.2.10"


def run(resolver: StubResolver, ip: str | None = IP, sender: str = "e@x.example") -> SpfResult:
    """The result for a usual sender."""
    return check(envelope_sender(sender), sender in ("", "<>"), ip, "mx.x.example", resolver)


def zone(*spf: bytes) -> StubResolver:
    """x.example with the given SPF texts and the hosts its mechanisms name."""
    resolver = StubResolver().add("x.example", "TXT", b"unrelated", *spf)
    resolver.add("x.example", "A", IP)
    resolver.add("x.example", "MX", (10, "mx.x.example"))
    resolver.add("mx.x.example", "A", IP).add("mx.x.example", "AAAA", "2001:db8::10")
    resolver.add("10.2.0.192.in-addr.arpa", "PTR", "mx.x.example")
    resolver.add("good.example", "TXT", b"v=spf1 ip4:192.0.2.0/24 -all")
    resolver.add("other.example", "TXT", b"v=spf1 ip4:198.51.100.0/24 -all")
    resolver.add(f"{IP}.e.ok.x.example", "A", "127.0.0.2")
    resolver.add("near.example", "A", "192.0.2.8").add("near.example", "MX", (10, "near.example"))
    for number in range(11):
        resolver.add("many.example", "MX", (number, f"mx{number}.many.example"))
        resolver.add(f"mx{number}.many.example", "A", "198.51.100.1")
    resolver.add("broken.example", "TXT", b"v=spf1 nonsense -all")
    resolver.add("10.2.0.192.in-addr.x.example.rbl.example", "A", "127.0.0.2")
    resolver.add("mx.x.example.helo.example", "A", "127.0.0.2")
    return resolver


@pytest.mark.parametrize(
    ("record", "outcome"),
    [
        (b"v=spf1 ip4:192.0.2.10 -all", "pass"),
        (b"v=spf1 ip4:192.0.2.0/28 -all", "pass"),
        (b"v=spf1 ip4:192.0.2.11 -all", "fail"),
        (b"v=spf1 ip4:192.0.2.11 ~all", "softfail"),
        (b"v=spf1 ip4:192.0.2.11 ?all", "neutral"),
        (b"v=spf1 ip4:192.0.2.11", "neutral"),
        (b"v=spf1 a -all", "pass"),
        (b"v=spf1 mx -all", "pass"),
        (b"v=spf1 ptr -all", "pass"),
        (b"v=spf1 exists:%{i}.%{l}.ok.%{d} -all", "pass"),
        (b"v=spf1 include:good.example -all", "pass"),
        (b"v=spf1 include:other.example -all", "fail"),
        (b"v=spf1 include:missing.example -all", "permerror"),
        (b"v=spf1 redirect=good.example", "pass"),
        (b"v=spf1 redirect=missing.example", "permerror"),
        (b"v=spf1 -ip4:192.0.2.10 +all", "fail"),
        (b"v=spf1 nonsense -all", "permerror"),
        (b"v=spf1 ip4:192.0.2.999 -all", "permerror"),
        (b"v=spf10 +all", "none"),
        (b"V=SPF1 IP4:192.0.2.10 -ALL", "pass"),
        # § 5.3, 5.4: prefix lengths of a and mx; § 4.6.4: at most ten names of an mx.
        (b"v=spf1 a:near.example/29 -all", "pass"),
        (b"v=spf1 a:near.example/32 -all", "fail"),
        (b"v=spf1 mx:near.example/29//64 -all", "pass"),
        (b"v=spf1 mx:near.example//64 -all", "fail"),
        (b"v=spf1 a:near.example/33 -all", "permerror"),
        (b"v=spf1 mx:many.example -all", "permerror"),
        # § 5.2: the included record only says match or not; its own -all is no fail.
        (b"v=spf1 ?include:good.example -all", "neutral"),
        (b"v=spf1 include:other.example ip4:192.0.2.10 -all", "pass"),
        (b"v=spf1 include:broken.example +all", "permerror"),
        # § 6.1: redirect counts only when nothing matched, and once; § 6: others are ignored.
        (b"v=spf1 ?all redirect=good.example", "neutral"),
        (b"v=spf1 redirect=other.example", "fail"),
        (b"v=spf1 redirect=good.example redirect=other.example", "permerror"),
        (b"v=spf1 moo=cow ip4:192.0.2.10 -all", "pass"),
        # § 7: macros, reversed and cut.
        (b"v=spf1 exists:%{ir}.%{v}.%{d2}.rbl.example -all", "pass"),
        (b"v=spf1 exists:%{s}.absent.example -all", "fail"),
        (b"v=spf1 exists:%{h}.helo.example -all", "pass"),
        (b"v=spf1 exists:%{z}.x.example -all", "permerror"),
        # § 5.5: ptr must come back to the address and lie in the domain.
        (b"v=spf1 ptr:other.example -all", "fail"),
    ],
)
def test_mechanisms(record: bytes, outcome: str) -> None:
    assert run(zone(record)).outcome == outcome


def test_ipv6_and_mapped_ipv4() -> None:
    assert run(zone(b"v=spf1 mx -all"), "2001:db8::10").outcome == "pass"
    assert run(zone(b"v=spf1 ip4:192.0.2.10 -all"), "::ffff:192.0.2.10").outcome == "pass"


@pytest.mark.parametrize(
    ("record", "outcome"),
    [
        (b"v=spf1 ip6:2001:db8::/32 -all", "pass"),
        (b"v=spf1 ip6:2001:db9::/32 -all", "fail"),
        (b"v=spf1 ip4:0.0.0.0/0 -all", "fail"),
        (b"v=spf1 a:six.example//120 -all", "pass"),
        (b"v=spf1 a:six.example//128 -all", "fail"),
        (b"v=spf1 exists:%{ir}.%{v}.six.example -all", "pass"),
        (b"v=spf1 ip6:2001:db8::/129 -all", "permerror"),
    ],
)
def test_ipv6(record: bytes, outcome: str) -> None:
    resolver = zone(record).add("six.example", "AAAA", "2001:db8::f")
    reversed_nibbles = "0.1." + "0." * 22 + "8.b.d.0.1.0.0.2"
    resolver.add(f"{reversed_nibbles}.ip6.six.example", "A", "127.0.0.2")
    assert run(resolver, "2001:db8::10").outcome == outcome


def test_ten_lookups_are_allowed() -> None:
    names = b" ".join(b"a:h%d.example" % n for n in range(10))
    resolver = StubResolver().add("x.example", "TXT", b"v=spf1 " + names + b" -all")
    for n in range(10):
        resolver.add(f"h{n}.example", "A", IP if n == 9 else "198.51.100.1")
    assert run(resolver).outcome == "pass"


def test_two_records_are_a_permerror() -> None:
    assert run(zone(b"v=spf1 +all", b"v=spf1 -all")).outcome == "permerror"


def test_no_record_is_none() -> None:
    assert run(zone()).outcome == "none"


def test_more_than_ten_lookups_are_a_permerror() -> None:
    resolver = StubResolver().add("x.example", "TXT", b"v=spf1 include:n0.example -all")
    for n in range(12):
        resolver.add(f"n{n}.example", "TXT", b"v=spf1 include:n%d.example ?all" % (n + 1))
    resolver.add("n12.example", "TXT", b"v=spf1 +all")
    assert run(resolver).outcome == "permerror"


def test_include_loop_ends() -> None:
    resolver = StubResolver().add("x.example", "TXT", b"v=spf1 include:y.example -all")
    resolver.add("y.example", "TXT", b"v=spf1 include:x.example -all")
    assert run(resolver).outcome == "permerror"


def test_more_than_two_void_lookups_are_a_permerror() -> None:
    resolver = zone(b"v=spf1 a:n1.example a:n2.example a:n3.example ip4:192.0.2.10 -all")
    assert run(resolver).outcome == "permerror"
    assert run(zone(b"v=spf1 a:n1.example a:n2.example ip4:192.0.2.10 -all")).outcome == "pass"


def test_silence_is_temporary_also_in_an_include() -> None:
    resolver = zone(b"v=spf1 include:good.example -all")
    resolver.failing.add("good.example")
    assert run(resolver).outcome == "temperror"


def test_a_match_before_the_silent_include_is_a_pass() -> None:
    resolver = zone(b"v=spf1 ip4:192.0.2.10 include:good.example -all")
    resolver.failing.add("good.example")
    assert run(resolver).outcome == "pass"


@pytest.mark.parametrize("sender", ["", "<>"])
def test_empty_sender_is_not_judged_by_its_helo(sender: str) -> None:
    resolver = zone(b"v=spf1 +all")
    found = run(resolver, sender=sender)
    assert (found.outcome, found.reason, resolver.asked) == ("none", "leerer_absender", [])


@pytest.mark.parametrize(
    "sender", ["x.example", "a@b@x.example", "(a@x.example", "a@x.example(b", '"a b"@x.example',
               "@r.example:a@x.example", "a@[192.0.2.1]", "a@x.example\r\nb", "a@x.example\0"]
)  # fmt: skip
def test_unsafe_sender_is_not_judged(sender: str) -> None:
    resolver = zone(b"v=spf1 +all")
    found = run(resolver, sender=sender)
    assert (found.outcome, found.domain, resolver.asked) == ("none", None, [])


def test_without_an_address_there_is_no_result() -> None:
    assert run(zone(b"v=spf1 +all"), ip=None).reason == "keine_ip"


@pytest.mark.parametrize(
    "record",
    [b"v=spf1 a:" + b"a." * 200 + b"example", b"v=spf1 exists:%{", b"v=spf1 \xff\xfe -all",
     b"v=spf1 ip6:" + b":" * 500, b"v=spf1 redirect=", b"v=spf1 exp=" + b"%{p}" * 50],
)  # fmt: skip
def test_hostile_record_never_raises_nor_passes(record: bytes) -> None:
    assert run(zone(record)).outcome in ("permerror", "neutral", "none")
