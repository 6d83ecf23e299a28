"""Errors that end a command with a sentence instead of a traceback."""


class Refused(Exception):
    """The command was understood and refused; the message says why and what to do."""
