"""Seals of the audit log: made in the database, signed and handed out here."""
