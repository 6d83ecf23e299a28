#!/usr/bin/env python3
"""Check the proof of one log entry, or an exported log, with Python 3.8 and (for signatures) openssl.

    python3 nachweis_pruefen.py nachweis.json [siegel.jsonl [oeffentlicher_schluessel.pem]]

Ends with 0 when all fits, else with 1 and the reason. Method: RFC 6962; see docs/audit.md.
"""

import functools
import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path

OWN = ("nr", "aera", "lauf_aera", "am", "xid", "stand", "anzahl", "wurzel", "stellen", "vorgaenger")


def sha(*parts):
    """SHA-256 over the parts."""
    return hashlib.sha256(b"".join(parts)).digest()


def check(condition, sentence):
    """Say so, or end."""
    print("ok: " + sentence) if condition else sys.exit("NICHT IN ORDNUNG: " + sentence)


@functools.lru_cache(None)
def signed(own, signature, key):
    """Whether the key's holder signed the seal (Ed25519)."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "m").write_bytes(b"hausdraht-siegel " + own.encode())
        Path(folder, "s").write_bytes(bytes.fromhex(signature))
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-rawin", "-inkey", key]
        command += ["-in", f"{folder}/m", "-sigfile", f"{folder}/s"]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


files = [Path(name).read_text(encoding="utf-8") for name in sys.argv[1:3]]
lines = [json.loads(x) for x in "".join(files[1:]).splitlines()]
handed_out = {x["siegel"]["siegel_hash"]: x["signatur"] for x in lines if "siegel" in x}
for proof in json.loads(files[0]).get("nachweise", [json.loads(files[0])]):
    seal, content, text = proof["siegel"], bytes.fromhex(proof["inhalt_hash"]), proof["inhalt"]
    if text is not None:
        ours = sha(bytes.fromhex(proof["salz"]), text.encode())
        check(ours == content, "der Inhalt passt zu seinem Hash")
    node = sha(b"\x00", proof["metadaten"].encode(), content)
    for step in proof["pfad"]:
        other = bytes.fromhex(step["hash"])
        node = sha(b"\x01", *((other, node) if step["seite"] == "links" else (node, other)))
    check(node.hex() == seal["wurzel"], f"er steht unter der Wurzel von Siegel {seal['nr']}")
    own = sha(b"\x02", json.dumps([seal[k] for k in OWN], ensure_ascii=False).encode()).hex()
    check(own == seal["siegel_hash"], "das Siegel passt zu seinem Hash")
    if len(files) > 1:
        check(own in handed_out, f"das Siegel wurde ausgegeben ({seal['am']})")
    if len(sys.argv) > 3:
        check(signed(own, handed_out[own], sys.argv[3]), "die Signatur des Siegels ist gültig")
    print("Eintrag:", proof["metadaten"], text or "(Inhalt nach der Aufbewahrung gelöscht)")
