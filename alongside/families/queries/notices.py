"""What a worker has been told and has not read yet."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest

from alongside.access.models import User
from alongside.families.models import Notice
from alongside.families.queries.families import families_visible_to

MOST_NOTICES = 20


def notices_for(worker: User) -> QuerySet[Notice]:
    """Unread, newest first. One that names a family goes with the family: it is not read when that opens no more."""
    still_mine = Q(link_to="") | Q(family__in=families_visible_to(worker).order_by().values("pk"))
    return Notice.objects.filter(still_mine, worker=worker, read_at=None)


def get_notice_for(worker: User, number: int) -> Notice:
    """One that waits to be read by this worker; 404 for anything else."""
    if (notice := notices_for(worker).filter(pk=number).first()) is None:
        raise Http404
    return notice


def notices_on_every_page(request: HttpRequest) -> dict[str, Callable[[], int]]:
    """For the way round the pages: how many notices wait. Asked once, and only by a page that shows it."""
    worker: Any = getattr(request, "user", None)

    @cache
    def notices_not_read() -> int:
        return notices_for(worker).count() if isinstance(worker, User) else 0

    return {"notices_not_read": notices_not_read}
