"""A line of the story, and the same let go to somebody of the family."""

from django.utils import timezone

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.conferences.tests.factories import coordinator_at
from alongside.families.actions import tell
from alongside.families.actions.released import release_line
from alongside.families.models import Released, StoryLine
from alongside.families.states import Book
from alongside.home.tests.meeting import person_of

LINE = "Dele brought the boys to school every day this week."


def a_line(conference: Conference, words: str = LINE, book: Book = Book.CONFERENCING) -> tuple[StoryLine, User]:
    by = coordinator_at(conference)
    return tell(words, family=conference.family, book=book, by=by, at=timezone.now()), by


def a_released_line(conference: Conference, name: str = "Dele", words: str = LINE) -> Released:
    line, by = a_line(conference, words)
    return release_line(line=line, person=person_of(conference, name), by=by, at=timezone.now())
