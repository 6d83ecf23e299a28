"""RFC 9989: records, tree walk, Organizational Domain, alignment, enforcement."""

import pytest

from bridge.mail.dmarc import Evaluation, Identifier, walk_targets
from bridge.mail.dmarc_record import parse
from bridge.mail.resolver import TemporaryDnsError
from tests.support.mails import StubResolver


def zone(**records: str) -> StubResolver:
    """DMARC records by domain, dots written as double underscores."""
    resolver = StubResolver()
    for name, text in records.items():
        resolver.add("_dmarc." + name.replace("__", "."), "TXT", text.encode())
    return resolver


@pytest.mark.parametrize(
    ("domain", "targets"),
    [
        ("x.example", ["x.example", "example"]),
        ("a.b.x.example", ["a.b.x.example", "b.x.example", "x.example", "example"]),
        ("a.b.c.d.e.f.example", ["a.b.c.d.e.f.example", "b.c.d.e.f.example", "c.d.e.f.example",
                                 "d.e.f.example", "e.f.example", "f.example", "example"]),
        # RFC 9989 § 4.10: eight labels jump to seven, ten too; never more than eight queries.
        ("a.b.c.d.e.f.g.example", ["a.b.c.d.e.f.g.example", "b.c.d.e.f.g.example",
                                   "c.d.e.f.g.example", "d.e.f.g.example", "e.f.g.example",
                                   "f.g.example", "g.example", "example"]),
        ("1.2.3.a.b.c.d.e.f.example", ["1.2.3.a.b.c.d.e.f.example", "a.b.c.d.e.f.example",
                                       "b.c.d.e.f.example", "c.d.e.f.example", "d.e.f.example",
                                       "e.f.example", "f.example", "example"]),
    ],
)  # fmt: skip
def test_walk_targets(domain: str, targets: list[str]) -> None:
    assert walk_targets(domain) == targets


R = "v=DMARC1; p=reject"


@pytest.mark.parametrize(
    ("domain", "records", "organization"),
    [
        ("x.example", {}, "x.example"),
        ("a.x.example", {"x__example": R}, "x.example"),
        # The record with the fewest labels wins, not the first one met.
        ("a.b.x.example", {"b__x__example": R, "x__example": R}, "x.example"),
        ("a.b.x.example", {"a__b__x__example": R, "x__example": R}, "x.example"),
        ("a.b.x.example", {"b__x__example": R + "; psd=n", "x__example": R}, "b.x.example"),
        # A public suffix says so itself: the organization is one label below.
        ("a.b.x.example", {"x__example": R + "; psd=y"}, "b.x.example"),
        ("a.b.x.example", {"b__x__example": R, "x__example": R + "; psd=y"}, "b.x.example"),
        # psd=y at the very name asked about: that name.
        ("x.example", {"x__example": R + "; psd=y"}, "x.example"),
        ("a.x.example", {"x__example": R + "; psd=u"}, "x.example"),
        # Intermediate names of a very long name are never asked.
        ("1.2.3.a.b.c.d.e.f.example", {"2__3__a__b__c__d__e__f__example": R},
         "1.2.3.a.b.c.d.e.f.example"),
    ],
)  # fmt: skip
def test_organizational_domain(domain: str, records: dict[str, str], organization: str) -> None:
    assert Evaluation(domain, zone(**records)).organizational_domain(domain) == organization


def test_the_walk_stops_at_psd() -> None:
    resolver = zone(b__x__example=R + "; psd=n")
    Evaluation("a.b.x.example", resolver).organizational_domain("a.b.x.example")
    assert [name for name, _ in resolver.asked] == ["_dmarc.a.b.x.example", "_dmarc.b.x.example"]


@pytest.mark.parametrize(
    ("author", "records", "identifier", "passes"),
    [
        ("x.example", {"x__example": R}, "x.example", True),
        ("x.example", {"x__example": R}, "mail.x.example", True),
        ("mail.x.example", {"x__example": R}, "x.example", True),
        ("a.x.example", {"x__example": R}, "b.x.example", True),
        ("x.example", {"x__example": R}, "y.example", False),
        ("x.example", {"x__example": R}, "evilx.example", False),
        ("x.example", {"x__example": R + "; adkim=s"}, "mail.x.example", False),
        ("x.example", {"x__example": R + "; aspf=s"}, "mail.x.example", True),
        # Customers below one public suffix are strangers to each other.
        ("a.x.example", {"x__example": R + "; psd=y"}, "b.x.example", False),
        ("a.x.example", {"x__example": R + "; psd=y"}, "x.example", False),
        ("a.x.example", {"x__example": R, "b__x__example": R + "; psd=n"}, "b.x.example", False),
    ],
)
def test_dkim_alignment(
    author: str, records: dict[str, str], identifier: str, passes: bool
) -> None:
    result = Evaluation(author, zone(**records)).evaluate([Identifier("dkim", identifier, True)])
    assert result.outcome == ("pass" if passes else "fail")


def test_spf_uses_its_own_mode() -> None:
    resolver = zone(x__example=R + "; aspf=s")
    identifiers = [Identifier("spf", "mail.x.example", True)]
    assert Evaluation("x.example", resolver).evaluate(identifiers).outcome == "fail"


def test_aligned_but_failed_is_a_fail() -> None:
    result = Evaluation("x.example", zone(x__example=R)).evaluate(
        [Identifier("dkim", "x.example", False)]
    )
    assert (result.outcome, len(result.aligned)) == ("fail", 1)


def test_unrelated_identifiers_cost_no_queries() -> None:
    resolver = zone(x__example=R)
    Evaluation("x.example", resolver).evaluate(
        [Identifier("dkim", f"a.b.c.d{n}.example", True) for n in range(10)]
    )
    assert {name for name, _ in resolver.asked} == {"_dmarc.x.example", "_dmarc.example"}


@pytest.mark.parametrize(
    ("author", "records", "exists", "policy"),
    [
        ("x.example", {"x__example": R}, True, "reject"),
        ("x.example", {"x__example": R + "; sp=none"}, True, "reject"),
        ("a.x.example", {"x__example": R + "; sp=none"}, True, "none"),
        ("a.x.example", {"x__example": R + "; np=none"}, True, "reject"),
        ("a.x.example", {"x__example": R + "; sp=none; np=quarantine"}, False, "quarantine"),
        ("a.x.example", {"x__example": R}, False, "reject"),
        ("x.example", {"x__example": R + "; t=y"}, True, "quarantine"),
        ("x.example", {"x__example": "v=DMARC1;p=quarantine;t=y"}, True, "none"),
        ("x.example", {"x__example": R + "; pct=0; rf=afrf; ri=1; unknown=1"}, True, "reject"),
        ("a.x.example", {"x__example": R + "; psd=y"}, True, "reject"),
        ("x.example", {"x__example": "v=DMARC1; p=oops; rua=mailto:a@b.example"}, True, "none"),
        ("x.example", {"x__example": "v=DMARC1; rua=mailto:a@b.example!10m"}, True, "none"),
        ("x.example", {"x__example": R + "; sp=oops; rua=mailto:a@b.example"}, True, "none"),
    ],
)
def test_policy(author: str, records: dict[str, str], exists: bool, policy: str) -> None:
    resolver = zone(**records)
    if exists:
        resolver.add(author, "A", "192.0.2.1")
    assert Evaluation(author, resolver).evaluate([]).policy == policy


@pytest.mark.parametrize(
    "text",
    ["v=DMARC1", "v=DMARC1; p=oops", "v=DMARC1; p=", "v=DMARC1; p=oops; rua=https://b.example",
     "v=DMARC1; p=reject; sp=oops", "v=DMARC1; p=reject; np=oops; rua=mailto:nobody"],
)  # fmt: skip
def test_unusable_record_is_permerror(text: str) -> None:
    resolver = zone(x__example=text)
    result = Evaluation("x.example", resolver).evaluate([Identifier("dkim", "x.example", True)])
    assert result.outcome == "permerror"


def test_several_records_at_one_name_are_all_discarded() -> None:
    resolver = zone(x__example=R).add("_dmarc.x.example", "TXT", b"v=DMARC1; p=none")
    assert Evaluation("x.example", resolver).evaluate([]).outcome == "none"
    resolver.add("_dmarc.example", "TXT", b"v=DMARC1; p=quarantine; psd=y")
    assert Evaluation("x.example", resolver).evaluate([]).policy == "quarantine"


def test_other_texts_beside_the_record_do_not_count() -> None:
    resolver = zone(x__example=R).add("_dmarc.x.example", "TXT", b"v=spf1 -all", b"\xff\xfe")
    assert Evaluation("x.example", resolver).evaluate([]).policy == "reject"


@pytest.mark.parametrize(
    ("text", "is_record"),
    [(b"v=DMARC1;p=none", True), (b"V = DMARC1 ; p=none", True), (b"v=DMARC1", True),
     (b"v=dmarc1; p=none", False), (b"v=DMARC12; p=none", False), (b" v=DMARC1; p=none", False),
     (b"p=none; v=DMARC1", False), (b"v=DMARC1 p=none", False), (b"", False)],
)  # fmt: skip
def test_version_tag(text: bytes, is_record: bool) -> None:
    assert (parse(text) is not None) is is_record


def test_the_first_of_a_repeated_tag_counts() -> None:
    record = parse(b"v=DMARC1; p=reject; p=none")
    assert record is not None
    assert record.p == "reject"


def test_silence_is_an_error_not_an_absence() -> None:
    resolver = zone(x__example=R)
    resolver.failing.add("_dmarc.a.x.example")
    with pytest.raises(TemporaryDnsError):
        Evaluation("a.x.example", resolver).evaluate([])
