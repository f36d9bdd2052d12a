"""Reading a family's story."""

from django.db.models import QuerySet

from alongside.access.models import User
from alongside.families.models import Family, StoryLine
from alongside.families.queries.families import reads_conferencing_book
from alongside.families.states import Book


def story_of(family: Family, *, worker: User) -> QuerySet[StoryLine]:
    """The story this worker may read, newest first."""
    return lines_of(family, both_books=reads_conferencing_book(worker, family))


def lines_of(family: Family, *, both_books: bool) -> QuerySet[StoryLine]:
    """The story from the shared book, or from both, newest first. Ask `reads_conferencing_book` first."""
    lines = StoryLine.objects.filter(family=family).select_related("told_by", "spoken_by")
    return lines if both_books else lines.filter(book=Book.SHARED)
