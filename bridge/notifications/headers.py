"""What every mail of ours has in common (pure)."""

from __future__ import annotations

import email.errors
import email.policy
from email.headerregistry import Address
from email.message import EmailMessage

#: Header every mail of ours carries, so that our own intake recognizes it.
LOOP_HEADER = "X-Hausdraht-Automatisch"

# No byte above 127 on the way: a server that cannot do 8BITMIME would break the signature.
_POLICY = email.policy.SMTP.clone(cte_type="7bit")


def new_message(sender_name: str, sender: str) -> EmailMessage:
    """An empty message that nobody's absence note shall answer, and nothing in turn (RFC 3834)."""
    message = EmailMessage(policy=_POLICY)
    message["From"] = address(sender_name, sender)
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message[LOOP_HEADER] = "ja"
    return message


def address(name: str, spec: str) -> Address:
    """A mailbox for a header. Raises ValueError for an address no mail can be written to.

    The standard library lets out whatever its parser stumbles over.
    """
    try:
        return Address(one_line(name), addr_spec=spec)
    except (email.errors.MessageError, AttributeError, IndexError) as error:
        raise ValueError(f"not a mail address: {type(error).__name__}") from None


def one_line(text: str) -> str:
    """One line of text without control characters, for a header."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
