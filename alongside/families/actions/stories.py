"""Telling the family's story as it happens."""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, StoryLine
from alongside.families.queries import parts_of, reads_conferencing_book
from alongside.families.rules import stories as rules
from alongside.families.states import Book, Voice
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import LONDON
from alongside.people.models import Person

NOON = time(12)


class CannotAddToStory(Cannot):
    """Why these words cannot go into the story."""


@transaction.atomic
def add_to_story(
    *,
    family: Family,
    words: str,
    happened_on: date,
    book: Book,
    spoken_by: Person | None = None,
    by: User,
    at: datetime,
) -> StoryLine:
    """Somebody writes a line into the story by hand: their own, or a family member's words as they were said."""
    require(Permission.FAMILY_OPEN, of=by)
    today = timezone.localdate(at)
    may_read = reads_conferencing_book(by, family)
    if blockers := rules.blockers_to_adding(words, happened_on=happened_on, today=today, book=book, may_read=may_read):
        raise CannotAddToStory(blockers)
    happened_at = at if happened_on == today else datetime.combine(happened_on, NOON, LONDON)
    who = _who_says(by, family) if spoken_by is None else ""
    line = tell(words, family=family, spoken_by=spoken_by, who=who, book=book, happened_at=happened_at, by=by, at=at)
    record("story.added", subject=line, detail={"book": book.value}, by=by, at=at)
    return line


def _who_says(worker: User, family: Family) -> str:
    part = parts_of(family).filter(worker=worker, ended_at=None).first()
    return f"{worker.name}, {part.get_part_display().lower()}" if part else worker.name


def tell(
    words: str,
    *,
    family: Family,
    spoken_by: Person | None = None,
    who: str = "",
    voice: Voice | None = None,
    book: Book = Book.SHARED,
    link: tuple[str, str, str] | None = None,
    happened_at: datetime | None = None,
    by: User | None,
    at: datetime,
) -> StoryLine:
    """Add a sentence to the story, in the same transaction as the thing it tells of.

    `spoken_by` is the family member whose words these are; else the worker who did it. `link` is
    (URL name, reference, words). It writes no audit line of its own: the action that tells has one.
    """
    link_to, link_reference, link_words = link or ("", "", "")
    return StoryLine.objects.create(
        family=family,
        happened_at=happened_at or at,
        told_by=by,
        spoken_by=spoken_by,
        who=who or (spoken_by.short_name if spoken_by else by.name if by else "The family"),
        voice=voice or (Voice.FAMILY if spoken_by or by is None else Voice.SERVICE),
        book=book,
        words=words,
        link_to=link_to,
        link_reference=link_reference,
        link_words=link_words,
    )


def take_line_back(*, line: StoryLine, by: User, at: datetime) -> StoryLine:
    """A line goes again with the thing it told of. In the transaction of the action that takes that back."""
    record("story.taken_back", subject=line, by=by, at=at)
    line.delete()
    return line
