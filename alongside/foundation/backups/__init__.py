"""A whole database as one sealed file, and back: the file, PostgreSQL's own programs, and databases to try it in."""

from alongside.foundation.blockers import Cannot


class CannotBackUp(Cannot):
    """Why no backup was made. Nothing half-made is left behind."""


class CannotRestore(Cannot):
    """Why a backup was not brought back. The database is as it was before."""
