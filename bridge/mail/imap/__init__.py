"""Mailboxes fetched by IMAP: `python -m bridge.mail.imap` reads all that are set up."""
