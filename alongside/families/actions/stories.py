"""Telling the family's story as it happens."""

from datetime import datetime

from alongside.access.models import User
from alongside.families.models import Family, StoryLine
from alongside.families.states import Book, Voice
from alongside.people.models import Person


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
