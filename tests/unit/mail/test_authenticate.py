"""Outcomes of the whole check, without a network."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bridge.mail.authenticate import authenticate
from tests.support.mails import StubResolver, mail, sign, signing_key, world

ERIKA = "erika@mieter.example"
GOOD_IP = "192.0.2.1"


def test_dkim_alone_confirms_the_sender() -> None:
    found = authenticate(sign(mail()), None, None, None, world())
    assert (found.ergebnis, found.grund, found.absender) == ("pass", "ok", ERIKA)
    assert found.satz == "Absender bestätigt durch DKIM von mieter.example"
    assert found.dkim[0]["aligned"] is True
    assert found.dkim[0]["bits"] == 2048
    assert found.dmarc is not None
    assert found.dmarc["policy"] == "reject"


def test_spf_alone_confirms_the_sender() -> None:
    found = authenticate(mail(), ERIKA, GOOD_IP, "mx.mieter.example", world())
    assert found.ergebnis == "pass"
    assert found.satz == "Absender bestätigt durch SPF von mieter.example"


def test_forged_sender_fails() -> None:
    found = authenticate(mail(), ERIKA, "203.0.113.9", "x", world())
    assert (found.ergebnis, found.grund) == ("fail", "dmarc_fail")
    assert found.spf is not None
    assert found.spf["result"] == "fail"


def test_foreign_but_valid_signature_does_not_align() -> None:
    forged = sign(mail(), "attack.example", "evil", signing_key(label="attack"))
    found = authenticate(forged, "x@attack.example", "203.0.113.9", "x", world())
    assert found.ergebnis == "fail"
    assert found.dkim[0]["result"] == "pass"
    assert found.dkim[0]["aligned"] is False


def test_second_signature_counts() -> None:
    twice = sign(sign(mail()), "attack.example", "evil", signing_key(label="attack"))
    assert authenticate(twice, None, None, None, world()).ergebnis == "pass"


def test_domain_without_a_dmarc_record_is_none() -> None:
    resolver = world()
    del resolver.zone[("_dmarc.mieter.example", "TXT")]
    found = authenticate(sign(mail()), None, None, None, resolver)
    assert (found.ergebnis, found.grund, found.ausgerichtet) == ("none", "kein_dmarc", True)
    assert found.satz == (
        "Absender nur durch DKIM von mieter.example bestätigt: "
        "mieter.example veröffentlicht keine Regel (DMARC) dazu."
    )
    assert found.dkim[0]["aligned"] is True
    unsigned = authenticate(mail(), None, None, None, resolver)
    assert (unsigned.ergebnis, unsigned.ausgerichtet) == ("none", False)


@pytest.mark.parametrize("domain", ["post.mieter.example", "example", "mieter-example.example"])
def test_without_a_record_only_the_very_domain_is_a_proof(domain: str) -> None:
    """Nobody says then where an organization begins, so neighbours prove nothing."""
    resolver = world()
    del resolver.zone[("_dmarc.mieter.example", "TXT")]
    resolver.add(f"s1._domainkey.{domain}", "TXT", signing_key().record)
    found = authenticate(sign(mail(), domain), f"x@{domain}", GOOD_IP, "x", resolver)
    assert (found.ergebnis, found.ausgerichtet) == ("none", False)


def test_without_a_record_spf_of_the_domain_is_a_proof_of_its_account() -> None:
    resolver = world()
    del resolver.zone[("_dmarc.mieter.example", "TXT")]
    found = authenticate(mail(), ERIKA, GOOD_IP, "x", resolver)
    assert (found.ergebnis, found.ausgerichtet) == ("none", True)
    other = authenticate(mail(), "attacker@mieter.example", GOOD_IP, "x", resolver)
    assert (other.ergebnis, other.grund) == ("verdaechtig", "umschlag_anderes_konto")


def test_without_a_record_a_silent_key_is_temporary() -> None:
    resolver = world()
    del resolver.zone[("_dmarc.mieter.example", "TXT")]
    resolver.failing.add("s1._domainkey.mieter.example")
    assert authenticate(sign(mail()), None, None, None, resolver).ergebnis == "temperror"


@pytest.mark.parametrize("policy", [b"none", b"quarantine", b"reject"])
def test_any_policy_with_an_aligned_pass_is_a_pass(policy: bytes) -> None:
    resolver = world()
    resolver.zone[("_dmarc.mieter.example", "TXT")] = [b"v=DMARC1; p=" + policy]
    found = authenticate(sign(mail()), None, None, None, resolver)
    assert (found.ergebnis, found.ausgerichtet) == ("pass", True)
    assert found.dmarc is not None
    assert found.dmarc["policy"] == policy.decode()
    assert authenticate(mail(), None, None, None, resolver).ergebnis == "fail"


def test_broken_dmarc_record_is_permerror() -> None:
    resolver = world()
    resolver.zone[("_dmarc.mieter.example", "TXT")] = [b"v=DMARC1; p=nonsense"]
    found = authenticate(sign(mail()), None, None, None, resolver)
    assert (found.ergebnis, found.grund) == ("permerror", "dmarc_ungueltig")


@pytest.mark.parametrize(
    "failing", ["_dmarc.mieter.example", "s1._domainkey.mieter.example", "mieter.example"]
)
def test_silent_dns_is_temporary(failing: str) -> None:
    resolver = world()
    resolver.failing.add(failing)
    found = authenticate(sign(mail()), None, None, None, resolver)
    assert (found.ergebnis, found.grund) == ("temperror", "temperror")


def test_a_dead_author_domain_is_asked_once() -> None:
    resolver = world()
    resolver.failing.add("mieter.example")
    authenticate(sign(mail()), ERIKA, GOOD_IP, "x", resolver)
    assert resolver.asked == [("_dmarc.mieter.example", "TXT")]


def test_spf_timeout_is_temporary_only_when_it_could_decide() -> None:
    resolver = world()
    resolver.failing.add("attack.example")
    found = authenticate(mail(), "x@attack.example", GOOD_IP, "x", resolver)
    assert found.ergebnis == "fail"
    assert found.spf is not None
    assert found.spf["result"] == "temperror"


def test_one_pass_outweighs_a_silent_other_domain() -> None:
    resolver = world()
    resolver.failing.add("attack.example")
    found = authenticate(sign(mail()), "x@attack.example", GOOD_IP, "x", resolver)
    assert found.ergebnis == "pass"


def test_another_account_of_the_same_provider() -> None:
    found = authenticate(sign(mail()), "attacker@mieter.example", GOOD_IP, "x", world())
    assert (found.ergebnis, found.grund) == ("verdaechtig", "umschlag_anderes_konto")
    tagged = authenticate(sign(mail()), "Erika+bounce@mieter.example", GOOD_IP, "x", world())
    assert tagged.ergebnis == "pass"


def test_bounce_sender_does_not_count_its_helo() -> None:
    found = authenticate(mail(), "<>", GOOD_IP, "mieter.example", world())
    assert found.ergebnis == "fail"
    assert found.spf is not None
    assert found.spf["reason"] == "leerer_absender"


def test_lf_only_mail_keeps_its_signature() -> None:
    piped = sign(mail()).replace(b"\r\n", b"\n")
    assert authenticate(piped, None, None, None, world()).ergebnis == "pass"


def test_idn_author_domain() -> None:
    resolver = StubResolver()
    resolver.add("_dmarc.xn--mller-kva.example", "TXT", b"v=DMARC1; p=reject")
    resolver.add("s1._domainkey.xn--mller-kva.example", "TXT", signing_key().record)
    signed = sign(mail("From: e@müller.example\r\n"), "xn--mller-kva.example")
    found = authenticate(signed, None, None, None, resolver)
    assert (found.ergebnis, found.absender_domain) == ("pass", "xn--mller-kva.example")


def test_arc_is_shown_and_never_decides() -> None:
    sealed = mail(
        extra=b"ARC-Seal: i=1; a=rsa-sha256; cv=none; d=attack.example; s=evil; b=AA==\r\n"
    )
    found = authenticate(sealed, None, None, None, world())
    assert found.ergebnis == "fail"
    assert found.arc == {"result": "fail", "domain": None}


BASE = sign(mail())


@settings(max_examples=300)
@given(
    st.one_of(
        st.binary(max_size=600),
        st.tuples(st.integers(0, len(BASE)), st.binary(max_size=8), st.integers(0, 40)).map(
            lambda cut: BASE[: cut[0]] + cut[1] + BASE[cut[0] + cut[2] :]
        ),
    ),
    st.one_of(st.none(), st.text(max_size=40)),
    st.sampled_from([None, "192.0.2.1", "2001:db8::1"]),
)
def test_any_bytes_give_a_result(raw: bytes, sender: str | None, ip: str | None) -> None:
    found = authenticate(raw, sender, ip, "x", world())
    assert found.ergebnis != "pass" or found.absender is not None
    assert found.satz
    json.dumps(found.as_json())


@settings(max_examples=200)
@given(st.integers(0, len(BASE) - 1), st.integers(0, 255))
def test_a_changed_byte_never_changes_the_confirmed_sender(position: int, value: int) -> None:
    changed = BASE[:position] + bytes([value]) + BASE[position + 1 :]
    found = authenticate(changed, None, None, None, world())
    assert found.ergebnis != "pass" or found.absender == ERIKA
