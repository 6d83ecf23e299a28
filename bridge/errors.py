"""Errors that end a command with a sentence instead of a traceback."""


class Refused(Exception):
    """The command was understood and refused; the message says why and what to do.

    `code` is the command's exit code.
    """

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code
