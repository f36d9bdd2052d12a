"""For whom the database answers: a worker, a relative, a family's lent device, whoever asks for help, or nobody.

The policies that read this are drawn by config/walls.py from the `Walls` of each model.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection

from alongside.access.models import User
from alongside.access.states import Sight

_sight = ContextVar("sight", default="")
SAY_WHO = """select set_config('alongside.worker', %s, true),
set_config('alongside.relative', '', true), set_config('alongside.device', '', true),
set_config('alongside.asker', '', true)"""


def say_who(worker_id: int | None) -> None:
    """Tell the database for whom the rest of this transaction acts. None means nobody, until one of the family says."""
    with connection.cursor() as cursor:
        cursor.execute(SAY_WHO, [str(worker_id or "")])


def say_device(secret_hash: str) -> None:
    """This transaction is a family's own, on the device that holds this secret: it sees that family and no other."""
    _say("alongside.device", secret_hash)


def say_relative(secret_hash: str) -> None:
    """This transaction is one relative's own: it sees what of their family each table says a relative may see."""
    _say("alongside.relative", secret_hash)


def say_asker(secret_hash: str) -> None:
    """This transaction is of somebody who asks for help: they see what they asked with this secret, and no more."""
    _say("alongside.asker", secret_hash)


@contextmanager
def acting_for(worker: User) -> Iterator[None]:
    """Work outside any request, through as many transactions as it takes, for this worker and as they would see it."""
    _say("alongside.worker", str(worker.pk), for_session=True)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("reset alongside.worker")


@contextmanager
def beyond_the_walls(sight: Sight) -> Iterator[None]:
    """Look past the walls for one of the reasons there are. Nothing seen so may reach the one who asked.

    A queryset made inside must be read inside. One inside another takes its place until it is over.
    """
    before = _say("alongside.sight", sight.value)
    try:
        yield
    finally:
        if not connection.needs_rollback:  # after an error nothing more is asked of this transaction
            _say("alongside.sight", before)


def _say(name: str, value: str, *, for_session: bool = False) -> str:
    """Say it, and tell what was said before."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select coalesce(current_setting(%s, true), ''), set_config(%s, %s, %s)",
            [name, name, value, not for_session],
        )
        return str(cursor.fetchone()[0])
