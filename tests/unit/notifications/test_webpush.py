"""Messages only one device can read, and who sends them: the examples of the standards, and back again."""

from __future__ import annotations

import time

import pytest
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec

from bridge.notifications import webpush
from tests.support.push_service import CURVE, Device, proof, unb64

# RFC 8291, section 5 and appendix A.
_SENDER = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
_DEVICE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"
_P256DH = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
_AUTH = "BTBZMqHH6r4Tts7J_aSIgg"
_SALT = "DGv6ra1nlYgDCS1FRnbzlw"
_TEXT = b"When I grow up, I want to be a watermelon"
_BODY = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
    "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
    "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)
#: RFC 8292, section 2.4.
_HEADER = (
    "vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiO"
    "jE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2"
    "rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, "
    "k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs"
)


def private(number: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(unb64(number), "big"), CURVE)


def test_the_example_of_the_standard() -> None:
    body = webpush.encrypt(_TEXT, _P256DH, _AUTH, own=private(_SENDER), salt=unb64(_SALT))
    assert webpush.encode(body) == _BODY
    # Our reader reads it, too: the other tests rest on it.
    assert Device(private(_DEVICE), unb64(_AUTH)).open(unb64(_BODY)) == _TEXT


def test_each_message_has_a_key_of_its_own_and_one_reader() -> None:
    device = Device()
    first, second = (webpush.encrypt(_TEXT, device.p256dh, device.auth) for _ in range(2))
    assert first != second
    assert device.open(first) == device.open(second) == _TEXT
    with pytest.raises(InvalidTag):
        Device(device.key).open(first)


def test_what_fits() -> None:
    device = Device()
    assert device.open(webpush.encrypt(b"", device.p256dh, device.auth)) == b""
    longest = b"x" * webpush.LARGEST
    body = webpush.encrypt(longest, device.p256dh, device.auth)
    assert len(body) == 4096
    assert device.open(body) == longest
    with pytest.raises(ValueError, match="too long"):
        webpush.encrypt(longest + b"x", device.p256dh, device.auth)


@pytest.mark.parametrize("key", ["", "B" + "A" * 86, "umlaut-ä", _P256DH[:-4]])
def test_keys_that_are_none(key: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - from several places
        webpush.encrypt(_TEXT, key, _AUTH)


def test_the_reader_of_proofs_knows_the_standard() -> None:
    claims, _ = proof(_HEADER)
    assert claims["aud"] == "https://push.example.net"
    with pytest.raises(InvalidSignature):
        proof(_HEADER.replace(".i3CY", ".i3CZ"))


def test_who_sends() -> None:
    key = webpush.load_key(webpush.new_key().decode())
    now = time.time()
    header = webpush.authorization(
        "https://push.example:8443/x/y?z", key, "mailto:a@b.example", now
    )
    claims, sender = proof(header)
    assert claims.pop("exp") - now <= 24 * 3600
    assert claims == {"aud": "https://push.example:8443", "sub": "mailto:a@b.example"}
    assert unb64(sender) == webpush.point(key.public_key())


def test_another_kind_of_key() -> None:
    from cryptography.hazmat.primitives import serialization

    pem = ec.generate_private_key(ec.SECP384R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with pytest.raises(ValueError, match="P-256"):
        webpush.load_key(pem.decode())
