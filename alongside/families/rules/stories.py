"""What may be written into a family's story by hand. No database, no clock."""

from datetime import date

from alongside.families.states import Book


def blockers_to_adding(words: str, *, happened_on: date, today: date, book: Book, may_read: bool) -> list[str]:
    """Why these words cannot go into the story."""
    blockers = []
    if not words.strip():
        blockers.append("There are no words to add.")
    if happened_on > today:
        blockers.append("The story tells what has happened, so the day cannot be in the future.")
    if book == Book.CONFERENCING and not may_read:
        blockers.append("Only the conferencing service writes in its own book.")
    return blockers
