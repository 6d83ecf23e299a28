"""Which signatures count: RFC 6376, RFC 8301, RFC 8463 and our own stricter rules."""

import base64
import time

import nacl.signing
import pytest
from dkim.canonicalization import Relaxed, Simple
from hypothesis import given
from hypothesis import strategies as st

from bridge.mail import dkim_check
from bridge.mail.dkim_check import Signature
from bridge.mail.dkim_key import BadKey, read_key
from bridge.mail.headers import normalise, scan
from tests.support.mails import SigningKey, StubResolver, mail, sign, signing_key, world

#: 768 bits, made with an older openssl: today's libraries refuse to.
SHORT_KEY = (
    b"v=DKIM1; k=rsa; p=MHwwDQYJKoZIhvcNAQEBBQADawAwaAJhANcDlxquveppPwFKbiVBmDjaYTDEbEL0Ajy1aZja"
    b"Db3S8rn71an/NV0hv2dC+YUfm9u3kPvMPFwww8S1JoXJsZp9kMiI+DbVMqMtpvSlmf6qCAHDmtOVWLdQ9Mt6JCqBYQID"
    b"AQAB"
)
RECORD = "s1._domainkey.mieter.example"


def verify(raw: bytes, resolver: StubResolver | None = None, now: float | None = None) -> Signature:
    """The only signature's result."""
    found = dkim_check.verify(scan(raw), resolver or world(), now)
    assert len(found) == 1
    return found[0]


def with_record(record: bytes) -> StubResolver:
    """The usual world with another key record."""
    resolver = world()
    resolver.zone[(RECORD, "TXT")] = [record]
    return resolver


def edited(old: bytes, new: bytes) -> bytes:
    """A signed mail whose signature field was changed afterwards."""
    raw = sign(mail())
    assert old in raw
    return raw.replace(old, new, 1)


def test_good_signature() -> None:
    found = verify(sign(mail()))
    assert (found.outcome, found.domain, found.bits, found.weak) == (
        "pass", "mieter.example", 2048, False,
    )  # fmt: skip


@pytest.mark.parametrize("header", [b"simple", b"relaxed"])
@pytest.mark.parametrize("body", [b"simple", b"relaxed"])
@pytest.mark.parametrize("text", [b"", b"\r\n\r\n", b"a  b \t\r\n\r\n c\r\n\r\n\r\n", b"no end"])
def test_canonicalizations(header: bytes, body: bytes, text: bytes) -> None:
    assert verify(sign(mail(body=text), canonicalize=(header, body))).outcome == "pass"


def test_oversigned_from() -> None:
    headers = [b"from", b"from", b"to", b"subject"]
    assert verify(sign(mail(), include_headers=headers)).outcome == "pass"


def test_changed_body_and_changed_subject() -> None:
    raw = sign(mail())
    assert verify(raw.replace(b"kalt", b"warm")).reason == "text_veraendert"
    assert verify(raw.replace(b"Subject: Heizung", b"Subject: Wasser")).reason == "signatur_falsch"


def test_appended_text_without_l_is_noticed_and_with_l_refused() -> None:
    assert verify(sign(mail()) + b"Anhang\r\n").outcome == "fail"
    found = verify(sign(mail(), length=True) + b"Anhang\r\n")
    assert (found.outcome, found.reason) == ("policy", "teilsignatur")


def test_from_must_be_signed() -> None:
    found = verify(edited(b"h=from :", b"h="))
    assert (found.outcome, found.reason) == ("policy", "from_nicht_signiert")


def test_sha1_is_refused_before_any_crypto() -> None:
    found = verify(sign(mail(), signature_algorithm=b"rsa-sha1"))
    assert (found.outcome, found.reason) == ("policy", "verfahren_veraltet")


def test_1024_bits_are_accepted_and_reported() -> None:
    key = signing_key(1024)
    found = verify(sign(mail(), key=key), with_record(key.record))
    assert (found.outcome, found.bits, found.weak) == ("pass", 1024, True)


def test_ed25519() -> None:
    private = nacl.signing.SigningKey.generate()
    public = base64.b64encode(bytes(private.verify_key))
    key = SigningKey(base64.b64encode(bytes(private)), b"v=DKIM1; k=ed25519; p=" + public)
    raw = sign(mail(), key=key, signature_algorithm=b"ed25519-sha256")
    assert verify(raw, with_record(key.record)).outcome == "pass"
    # An RSA signature is not checked against a key of another kind.
    assert verify(sign(mail()), with_record(key.record)).reason == "schluessel_art"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda record: b"v=DKIM1; p=", "schluessel_widerrufen"),
        (lambda record: b"v=DKIM1", "schluessel_unlesbar"),
        (lambda record: b"nonsense", "schluessel_unlesbar"),
        (lambda record: b"v=DKIM1; p=!!!!", "schluessel_unlesbar"),
        (lambda record: b"v=DKIM1; p=AAAA", "schluessel_unlesbar"),
        (lambda record: record.replace(b"DKIM1", b"DKIM2"), "schluessel_version"),
        (lambda record: b"k=rsa; " + record.replace(b"k=rsa; ", b""), "schluessel_version"),
        (lambda record: record + b"; s=tlsrpt", "schluessel_anderer_dienst"),
        (lambda record: record + b"; h=sha1", "schluessel_hash"),
        (lambda record: record.replace(b"k=rsa", b"k=dsa"), "schluessel_art"),
        (lambda record: record + b"; p=AAAA", "schluessel_unlesbar"),
        (lambda record: SHORT_KEY, "schluessel_zu_kurz"),
        (lambda record: record + b"; n=" + b"x" * 5000, "schluessel_zu_gross"),
    ],
)
def test_unusable_key(change, reason: str) -> None:  # type: ignore[no-untyped-def]
    found = verify(sign(mail()), with_record(change(signing_key().record)))
    assert (found.outcome, found.reason) == ("permerror", reason)


def test_accepted_key_flags() -> None:
    record = signing_key().record + b"; s=other:email; h=sha1 : sha256; n=note; unknown=1"
    assert verify(sign(mail()), with_record(record)).outcome == "pass"


def test_key_in_test_mode_counts_as_unsigned() -> None:
    found = verify(sign(mail()), with_record(signing_key().record + b"; t=y"))
    assert (found.outcome, found.reason) == ("neutral", "testmodus")


def test_strict_key_wants_the_very_domain() -> None:
    resolver = with_record(signing_key().record + b"; t=s")
    assert verify(sign(mail()), resolver).outcome == "pass"
    raw = sign(mail(), identity=b"@sub.mieter.example")
    assert verify(raw, resolver).reason == "schluessel_streng"
    assert verify(raw).outcome == "pass"


def test_several_or_no_keys() -> None:
    resolver = world().add(RECORD, "TXT", signing_key(label="attack").record)
    assert verify(sign(mail()), resolver).reason == "mehrere_schluessel"
    resolver.zone[(RECORD, "TXT")] = []
    assert verify(sign(mail()), resolver).reason == "schluessel_fehlt"


def test_timeout_is_not_a_bad_signature() -> None:
    resolver = world()
    resolver.failing.add(RECORD)
    assert verify(sign(mail()), resolver).outcome == "temperror"


def test_expiry() -> None:
    now = time.time()
    raw = edited(b"; v=1" if b"; v=1" in sign(mail()) else b"v=1;", b"v=1; x=%d;" % (now + 3600))
    # Changing the field breaks the signature itself, so only the order of the checks shows.
    assert verify(raw).reason != "signatur_abgelaufen"
    assert verify(raw, now=now + 3600 + 299).reason != "signatur_abgelaufen"
    expired = verify(raw, now=now + 3600 + 301)
    assert (expired.outcome, expired.reason) == ("policy", "signatur_abgelaufen")


@pytest.mark.parametrize(
    "domain",
    [b"mieter.example'a.attack.example", b"example", b"mieter.example.", b"mieter_.example",
     b"mieter.example\\.attack.example", b"-a.example", b"1.2.3.4", b"m\xc3\xbcller.example", b""],
)  # fmt: skip
def test_signing_domain_must_be_a_host_name(domain: bytes) -> None:
    found = verify(edited(b"d=mieter.example", b"d=" + domain))
    assert found.outcome == "permerror"
    assert found.domain is None


@pytest.mark.parametrize(
    "field",
    [b"", b"v=1", b";;;", b"v=1; v=1", b"=", b"a=rsa-sha256; b=;", b"v=1; d=x.example; s=",
     b"v=1; a=rsa-sha256; d=mieter.example; s=s1; h=from; bh=; b=",
     b"v=1; a=rsa-sha256; d=mieter.example; s=s1; h=from; bh=AAAA; b=AAAA; i=@attack.example",
     b"v=1; a=rsa-sha256; d=mieter.example; s=s1; h=from; bh=AAAA; b=" + b"A " * 9000,
     b"v=1; a=rsa-sha256; d=mieter.example; s=s1; h=from; bh=AAAA; b=A" + b" " * 200 + b"!"],
)  # fmt: skip
def test_malformed_field_is_never_a_pass(field: bytes) -> None:
    found = verify(b"DKIM-Signature: " + field + b"\r\n" + mail())
    assert found.outcome in ("permerror", "fail")


def test_only_ten_signatures_are_examined() -> None:
    raw = mail()
    bad = b"DKIM-Signature: v=1\r\n"
    assert len(dkim_check.verify(scan(bad * 50 + raw), world())) == 10
    late = dkim_check.verify(scan(bad * 10 + sign(raw)), world())
    assert all(found.outcome == "permerror" for found in late)


def test_spaces_in_the_body_do_not_cost_quadratic_time() -> None:
    text = (b"a" + b" " * 3_000_000 + b"b\r\n") * 2
    signed = sign(mail(body=b"a b\r\na b\r\n"))
    body_at = signed.index(b"\r\n\r\n") + 4
    assert verify(signed[:body_at] + text).outcome == "pass"


def test_key_reader_alone() -> None:
    assert read_key(signing_key().record).bits == 2048
    with pytest.raises(BadKey):
        read_key(b"")


@given(st.text(alphabet=" \t\r\nab", max_size=40).map(str.encode))
def test_body_forms_agree_with_dkimpy(text: bytes) -> None:
    body = normalise(text.replace(b"\r", b""))[0]
    assert dkim_check.relaxed_body(body) == Relaxed.canonicalize_body(body)
    assert dkim_check.simple_body(body) == Simple.canonicalize_body(body)
