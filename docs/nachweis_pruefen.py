#!/usr/bin/env python3
"""Check the proof of one log entry, with nothing but Python 3.8 and (for the signature) openssl.

    python3 nachweis_pruefen.py nachweis.json [siegel.jsonl [oeffentlicher_schluessel.pem]]

Ends with 0 when all fits, with 1 and the reason when not. Method: RFC 6962; see docs/audit.md.
"""

import hashlib
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def sha(*parts):
    """SHA-256 over the parts."""
    return hashlib.sha256(b"".join(parts)).digest()


def check(condition, sentence):
    """Say so, or end."""
    if not condition:
        sys.exit("NICHT IN ORDNUNG: " + sentence)
    print("ok: " + sentence)


def signed(line, key):
    """Whether the key's holder signed the line (Ed25519)."""
    with tempfile.TemporaryDirectory() as folder:
        message, signature = Path(folder, "m"), Path(folder, "s")
        message.write_bytes(b"hausdraht-siegel " + line["siegel"]["siegel_hash"].encode())
        signature.write_bytes(bytes.fromhex(line["signatur"]))
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin"]
        command += ["-in", str(message), "-sigfile", str(signature)]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


proof = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
seal, content, text = proof["siegel"], bytes.fromhex(proof["inhalt_hash"]), proof["inhalt"]
if text is not None:
    ours = sha(bytes.fromhex(proof["salz"]), text.encode())
    check(ours == content, "der Inhalt passt zu seinem Hash")
node = sha(b"\x00", proof["metadaten"].encode(), content)
for step in proof["pfad"]:
    other = bytes.fromhex(step["hash"])
    node = sha(b"\x01", *((other, node) if step["seite"] == "links" else (node, other)))
check(node.hex() == seal["wurzel"], f"der Eintrag steht unter der Wurzel von Siegel {seal['nr']}")
fields = [seal[k] for k in ("nr", "aera", "am", "xid", "stand", "anzahl", "wurzel", "vorgaenger")]
own = sha(b"\x02", json.dumps(fields, ensure_ascii=False).encode()).hex()
check(own == seal["siegel_hash"], "das Siegel passt zu seinem Hash")
if len(sys.argv) > 2:
    lines = [json.loads(x) for x in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()]
    found = [x for x in lines if x.get("siegel", {}).get("siegel_hash") == own]
    check(found, f"das Siegel wurde ausgegeben ({seal['am']})")
    if len(sys.argv) > 3:
        check(signed(found[0], sys.argv[3]), "die Signatur des Siegels ist gültig")
print("Eintrag:", proof["metadaten"], text or "(Inhalt nach der Aufbewahrung gelöscht)")
