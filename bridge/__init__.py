"""Hausdraht's bridge: the database's eyes and hands (mail, sockets, background work).

Rules live in PostgreSQL; nothing in this package decides who may see or change a row.
"""
