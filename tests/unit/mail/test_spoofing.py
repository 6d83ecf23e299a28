"""The attack classes of espoofer (Chen, Paxson, Jiang: "Composition Kills", 2020).

The attacker owns attack.example with right SPF, DKIM and DMARC, may sign whatever is
sent, and wants mail to count as admin@mieter.example. None may be filed automatically.
"""

import base64
from dataclasses import dataclass

import dkim
import pytest

from bridge.mail.authenticate import authenticate
from tests.support.mails import mail, sign, signing_key, world

VICTIM = "admin@mieter.example"
ATTACKER_IP = "203.0.113.9"
ENCODED = b"=?utf-8?b?" + base64.b64encode(b"<admin@mieter.example>") + b"?="
DKIM_START = b"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; h=from:to; bh=AAAA; b=AAAA; "


@dataclass(frozen=True)
class Attack:
    """What is sent, and the outcomes that are acceptable."""

    name: str
    from_field: bytes = b"From: <admin@mieter.example>\r\n"
    sender: str = "any@attack.example"
    extra: bytes = b""
    allowed: tuple[str, ...] = ("verdaechtig",)
    signed: bool = True


FAILS = ("fail",)
#: The signer's own reader refuses these, so they go out unsigned.
UNSIGNABLE = {
    "a9 space before From",
    "a11 folded From",
    "a12 Sender instead of From",
    "a13 Resent-From instead of From",
}
ATTACKS = [
    Attack("a1 sub-domain that does not exist", sender="any@none.mieter.example", allowed=FAILS),
    Attack("a2 parenthesis in MAIL FROM", sender="(any@mieter.example", allowed=FAILS),
    Attack(
        "a3 NUL in the selector",
        extra=DKIM_START + b"d=mieter.example; s=evil._domainkey.attack.example.\0.x\r\n",
        signed=False,
    ),
    Attack(
        "a4 quote in d=",
        extra=DKIM_START + b"d=mieter.example'a.attack.example; s=evil\r\n",
        allowed=FAILS,
    ),
    Attack("a5 comment in MAIL FROM", sender="any@mieter.example(a.attack.example", allowed=FAILS),
    Attack("a6 quote in MAIL FROM", sender="any@mieter.example'@any.attack.example", allowed=FAILS),
    Attack(
        "a7 route in MAIL FROM",
        sender="@mieter.example,@any.example:'any@attack.example",
        allowed=FAILS,
    ),
    Attack(
        "a8 two From fields", b"From: <first@attack.example>\r\nFrom: <admin@mieter.example>\r\n"
    ),
    Attack(
        "a9 space before From", b" From: <x@attack.example>\r\nFrom: <admin@mieter.example>\r\n"
    ),
    Attack(
        "a10 space after From", b"From: <x@attack.example>\r\nFrom : <admin@mieter.example>\r\n"
    ),
    Attack("a11 folded From", b"From\r\n : <x@attack.example>\r\nFrom: <admin@mieter.example>\r\n"),
    Attack(
        "a12 Sender instead of From",
        b"From\r\n : <first@attack.example>\r\n",
        extra=b"Sender: <admin@mieter.example>\r\n",
    ),
    Attack(
        "a13 Resent-From instead of From",
        b"From\r\n : <first@attack.example>\r\n",
        extra=b"Resent-From: <admin@mieter.example>\r\n",
    ),
    Attack("a14 two addresses", b"From: <first@attack.example>, <admin@mieter.example>\r\n"),
    Attack("a15 encoded address", b"From:" + ENCODED + b",<second@attack.example>\r\n"),
    Attack("a16 route portion", b"From: <@attack.example,@any.example:admin@mieter.example>\r\n"),
    Attack("a17 quoted pair", b"From: <admin@mieter.example>\\,<second@attack.example>\r\n"),
    Attack("a18 bare address first", b"From: admin@mieter.example,<second@attack.example>\r\n"),
    Attack("a19 address after bracket", b"From: <any@attack.example>admin@mieter.example\r\n"),
    Attack(
        "c1 two From fields through an account",
        b"From: <attacker@mieter.example>\r\nFrom: <admin@mieter.example>\r\n",
        sender="attacker@mieter.example",
    ),
    Attack(
        "c2 two addresses through an account",
        b"From: <attacker@mieter.example>, <admin@mieter.example>\r\n",
        sender="attacker@mieter.example",
    ),
    # Further ones of the same kind.
    Attack(
        "bare CR hides a From", b"X-A: b\rFrom: admin@mieter.example\r\nFrom: x@attack.example\r\n"
    ),
    Attack(
        "bare LF hides a From", b"X-A: b\nFrom: admin@mieter.example\r\nFrom: x@attack.example\r\n"
    ),
    Attack("NUL in From", b"From: <admin@mieter.example\0.attack.example>\r\n", signed=False),
    Attack("group", b"From: admin@mieter.example:x@attack.example;\r\n"),
    Attack("comment with an address", b"From: (<admin@mieter.example>) x@attack.example\r\n"),
    Attack("address in an unquoted name", b"From: admin@mieter.example <x@attack.example>\r\n"),
    Attack("two angle brackets", b"From: <admin@mieter.example> <x@attack.example>\r\n"),
    Attack("quoted local part", b'From: <"admin@mieter.example>,<x"@attack.example>\r\n'),
    Attack("address folded", b"From: <admin\r\n @mieter.example>\r\n"),
    Attack("ideographic full stop", "From: <admin@mieter。example>\r\n".encode()),
    Attack("From after an empty continuation", b"X-A: b\r\n \r\nFrom: <admin@mieter.example>\r\n"),
    Attack("no From", b""),
    Attack("two subjects", extra=b"Subject: other\r\n"),
    Attack("two content types", extra=b"Content-Type: text/plain\r\nContent-Type: text/html\r\n"),
]


def as_sent(attack: Attack) -> bytes:
    """The bytes, signed by the attacker wherever that can be done."""
    raw = mail(attack.from_field, extra=attack.extra)
    if not attack.signed:
        return raw
    key = signing_key(label="attack")
    if attack.name in UNSIGNABLE:
        with pytest.raises((IndexError, dkim.MessageFormatError)):
            sign(raw, "attack.example", "evil", key)
        return raw
    return sign(raw, "attack.example", "evil", key)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_is_not_filed(attack: Attack) -> None:
    raw = as_sent(attack)
    found = authenticate(raw, attack.sender, ATTACKER_IP, "attack.example", world())
    assert found.ergebnis in attack.allowed, found
    assert found.satz.startswith("Absender nicht bestätigt: ")


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_is_not_filed_where_the_victim_publishes_no_dmarc(attack: Attack) -> None:
    """A Mandant may accept DKIM or SPF of the very domain then: still no attack's."""
    raw = as_sent(attack)
    resolver = world()
    del resolver.zone[("_dmarc.mieter.example", "TXT")]
    found = authenticate(raw, attack.sender, ATTACKER_IP, "attack.example", resolver)
    assert found.ergebnis in ("none", "verdaechtig"), found
    assert not found.ausgerichtet


def test_c3_other_account_of_the_same_provider() -> None:
    """The provider signs for its domain without checking the account's From."""
    raw = sign(mail(b"From: <admin@mieter.example>\r\n"))
    found = authenticate(raw, "attacker@mieter.example", "192.0.2.1", "x", world())
    assert found.ergebnis == "verdaechtig"


def test_the_yardstick_honest_mail_passes() -> None:
    """Without this, a check that refuses everything would pass the tests above."""
    raw = sign(mail(b"From: <admin@mieter.example>\r\n"))
    found = authenticate(raw, VICTIM, "192.0.2.1", "x", world())
    assert (found.ergebnis, found.absender) == ("pass", VICTIM)
