"""Reading a family's story."""

from django.db.models import QuerySet

from alongside.access.models import User
from alongside.families.models import Family, StoryLine
from alongside.families.queries.families import reads_conferencing_book
from alongside.families.states import Book


def story_of(family: Family, *, worker: User) -> QuerySet[StoryLine]:
    """The story this worker may read, newest first."""
    lines = StoryLine.objects.filter(family=family).select_related("told_by", "spoken_by")
    if not reads_conferencing_book(worker, family):
        lines = lines.filter(book=Book.SHARED)
    return lines
