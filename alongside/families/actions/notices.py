"""Telling workers something about a family at once, and noting that they read it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, Notice
from alongside.messages.actions import write_message
from alongside.messages.queries import why_not_reachable
from alongside.messages.states import Channel, MessageKind

COME_AND_LOOK = "There is something new for you to look at. Please sign in as you always do; this message has no link."


def notify(
    words: str,
    *,
    family: Family,
    workers: Iterable[User],
    link: tuple[str, str] = ("", ""),
    at: datetime,
) -> list[Notice]:
    """Tell each of these workers, in the same transaction as the thing it tells of, which has an audit line of its own.

    The words of a notice name nothing of a family besides its name. With a link it shows only to those the family
    is open to; without one it must name nothing at all, besides the reference. They get an email besides, which says
    only that there is something: one an hour at most.
    """
    told = put_on_their_page(words, family=family, workers=workers, link=link, at=at)
    write_to_them([notice.worker for notice in told], at=at)
    return told


def put_on_their_page(
    words: str, *, family: Family, workers: Iterable[User], link: tuple[str, str], at: datetime
) -> list[Notice]:
    """The notice itself, on top of each one's work."""
    told = [
        Notice(worker=worker, family=family, words=words, link_to=link[0], link_reference=link[1], told_at=at)
        for worker in workers
    ]
    return Notice.objects.bulk_create(told)


def write_to_them(workers: Iterable[User], *, at: datetime) -> None:
    """An email to each that says nothing but to come and look; to nobody whose address no mail can go to."""
    for worker in workers:
        if not why_not_reachable(Channel.EMAIL, worker.email):
            write_message(
                kind=MessageKind.TOLD_WORKER,
                channel=Channel.EMAIL,
                to=worker.email,
                words=COME_AND_LOOK,
                worker=worker,
                once=f"notice {worker.pk} {at:%Y-%m-%d %H}",
                by=None,
                at=at,
            )


@transaction.atomic
def read_notice(*, notice: Notice, by: User, at: datetime) -> Notice:
    """The worker has read it: it leaves the top of their work."""
    require(Permission.SEE_MY_WORK, of=by)
    notice = Notice.objects.select_for_update().get(pk=notice.pk, worker=by)
    if notice.read_at is None:
        notice.read_at = at
        notice.save(update_fields=["read_at"])
        record("notice.read", subject=notice, by=by, at=at)
    return notice
