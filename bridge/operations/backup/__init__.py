"""Backup and restore: one directory that holds everything an installation cannot make again.

`create` writes it, `archive` reads and checks it, `restore` makes an installation of it.
Operators read docs/backup.md.
"""
